package org.letterpress.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.letterpress.article.Article;
import org.letterpress.article.Articles;
import org.letterpress.article.Tag;
import org.letterpress.article.TagKind;
import org.letterpress.text.Slug;

/** Makes articles of posts. */
@ApplicationScoped
class ArticleIntake {
    private Articles articles;
    private Origins origins;
    private Addresses addresses;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    ArticleIntake() {}

    @Inject
    ArticleIntake(Articles articles, Origins origins, Addresses addresses) {
        this.articles = articles;
        this.origins = origins;
        this.addresses = addresses;
    }

    void take(WxrRecord.Item item, Post post, Chunk chunk) {
        Tally tally = chunk.tally();
        if (!post.isArticle()) {
            boolean unsaved = post.kind().startsWith("post (");
            tally.skipped(post.kind(), unsaved ? Reason.NEVER_SAVED : Reason.KIND_NOT_TAKEN_OVER);
        } else if (chunk.article(post).isPresent()) {
            tally.skipped(Kinds.ARTICLE, Reason.ALREADY_HERE);
        } else {
            try {
                Manuscript manuscript = new Manuscript(item.fields(), chunk.blog());
                store(item, manuscript, new Receiving(chunk, post));
                tally.created(Kinds.ARTICLE);
                manuscript.notes().forEach(note -> tally.noted(Kinds.ARTICLE, note, post.culprit()));
            } catch (Quarantined quarantined) {
                tally.quarantined(Kinds.ARTICLE, quarantined.reason(), post.culprit());
            }
        }
    }

    private void store(WxrRecord.Item item, Manuscript manuscript, Receiving receiving) {
        Slug slug = addresses.freeSlug(manuscript.slug(), receiving);
        Article article = article(manuscript, slug, receiving.chunk());
        long id = 0;
        if (!receiving.chunk().scope().dry()) {
            article.tag(tags(item, receiving));
            articles.add(article);
            origins.flush(); // the rows of its comments and addresses refer to it
            id = Objects.requireNonNull(article.id());
        } else {
            tags(item, receiving);
        }
        Origin origin =
                new Origin(receiving.key(OriginKind.ARTICLE, receiving.post().key()), id, receiving.run());
        origin.leftAt(article.changedAt());
        origins.add(origin);
        receiving.chunk().knows(origin);
        FormerPaths paths = new FormerPaths(item.fields(), item.oldSlugs());
        addresses.keep(paths, new Addressed(article, id), receiving);
    }

    private static Article article(Manuscript manuscript, Slug slug, Chunk chunk) {
        Article article = new Article(slug, manuscript.headline(), manuscript.body(), chunk.now());
        manuscript.date().ifPresent(date -> release(article, manuscript.releasedAs(), new Release(date, chunk.now())));
        if (manuscript.releasedAs() == PostStatus.TRASHED) {
            article.withdraw(chunk.now());
        }
        if (manuscript.closesComments()) {
            article.closeComments();
        }
        return article;
    }

    /** What was thrown away gets its address all the same, so that it says that the article is gone. */
    private static void release(Article article, PostStatus status, Release release) {
        WordPressDate date = release.date();
        boolean future = date.instant().isAfter(release.now());
        if (status == PostStatus.SCHEDULED || (status == PostStatus.PUBLISHED && future)) {
            article.schedule(date.instant(), date.day(), release.now());
        } else if (status == PostStatus.PUBLISHED || status == PostStatus.TRASHED) {
            article.publish(date.instant(), date.day(), release.now());
        }
    }

    private Set<Long> tags(WxrRecord.Item item, Receiving receiving) {
        Labels labels = new Labels(item.labels());
        labels.others().forEach(kind -> receiving.tally().noted(kind, Reason.LABEL_NOT_TAKEN_OVER));
        Set<Long> ids = new HashSet<>();
        if (!receiving.chunk().scope().dry()) {
            labels.tags().forEach(label -> ids.add(tag(label, receiving)));
        }
        return ids;
    }

    private long tag(Labels.Label label, Receiving receiving) {
        Tag tag = articles.tag(label.kind(), label.slug()).orElseGet(() -> newTag(label, receiving));
        return Objects.requireNonNull(tag.id());
    }

    private Tag newTag(Labels.Label label, Receiving receiving) {
        Tag tag = new Tag(label.kind(), label.slug(), label.name());
        articles.add(tag);
        String key = (label.kind() == TagKind.CATEGORY ? "category " : "tag ") + label.slug();
        SourceKey where = receiving.key(OriginKind.TAG, SourceKey.fitting(key));
        if (origins.byKey(receiving.chunk().scope(), OriginKind.TAG, where.key())
                .isEmpty()) {
            origins.add(new Origin(where, Objects.requireNonNull(tag.id()), receiving.run()));
        }
        return tag;
    }

    private record Release(WordPressDate date, Instant now) {}
}
