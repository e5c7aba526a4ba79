package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.letterpress.comment.CommentFixture.submitted;
import static org.letterpress.comment.CommentFixture.version;

import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.CommentUseCases;
import org.letterpress.comment.Receipt;
import org.letterpress.staff.StaffFixture;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgettingReasonsTest {
    private static final String REASON = "Dear Maud, we do not print telephone numbers.";

    @RegisterExtension
    static final Press press = new Press();

    private final CommentUseCases comments = press.commentUseCases();

    @Test
    void what_was_written_to_an_author_goes_with_what_they_erase_and_the_decision_stays() {
        long article = ArticleFixture.given(press, "Debate");
        Receipt receipt = rejected(article);
        Receipt another = rejected(article);
        observe();

        press.run(() -> comments.authoring().erase(receipt.token()));

        Decision decision = decision(receipt);
        assertThat(decision.reason()).isEmpty();
        assertThat(decision.moderatorName()).isEqualTo("Mo Derator");
        assertThat(decision(another).reason()).contains(REASON);
    }

    @Test
    void it_stays_with_what_is_only_withdrawn() {
        Receipt receipt = rejected(ArticleFixture.given(press, "Debate"));
        observe();

        press.run(() -> comments.authoring().withdraw(receipt.token()));

        assertThat(decision(receipt).reason()).contains(REASON);
    }

    private void observe() {
        comments.takenBack().observedBy(new ForgettingReasons(press.decisions())::onTakenBack);
    }

    private static Receipt rejected(long article) {
        Receipt receipt = submitted(press, article, "Call me: 555 0199");
        Ruling ruling = new Ruling(receipt.comment(), version(press, receipt.comment()), Verdict.REJECT, null, REASON);
        press.run(() -> press.moderating().decide(ruling, StaffFixture.MODERATOR));
        return receipt;
    }

    private static Decision decision(Receipt receipt) {
        return press.in(() -> press.comments()
                .byPublicId(receipt.comment())
                .flatMap(comment -> press.decisions().latest(Objects.requireNonNull(comment.id())))
                .orElseThrow());
    }
}
