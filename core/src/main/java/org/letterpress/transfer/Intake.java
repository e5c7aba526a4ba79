package org.letterpress.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Takes a chunk of the file in: its posts, then its comments. */
@ApplicationScoped
class Intake {
    private ArticleIntake articleIntake;
    private CommentIntake commentIntake;
    private Origins origins;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Intake() {}

    @Inject
    Intake(ArticleIntake articleIntake, CommentIntake commentIntake, Origins origins) {
        this.articleIntake = articleIntake;
        this.commentIntake = commentIntake;
        this.origins = origins;
    }

    void take(Chunk chunk) {
        chunk.knows(origins.byKeys(chunk.scope(), OriginKind.ARTICLE, chunk.articleKeys()));
        for (Entry entry : chunk.items()) {
            if (entry.record() instanceof WxrRecord.Item item) {
                articleIntake.take(item, entry.post(), chunk);
            }
        }
        commentIntake.take(chunk);
        origins.flush(); // what the database refuses shows here, not after the account is closed
    }
}
