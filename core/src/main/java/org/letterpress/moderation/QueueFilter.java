package org.letterpress.moderation;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.letterpress.comment.CommentId;
import org.letterpress.screening.HostNames;
import org.letterpress.text.AddressKey;

/**
 * Which comments of a tray are looked for; what is empty asks for nothing.
 *
 * @param article the slug of the article that they answer
 * @param author the e-mail address or the name that they are signed with, whatever the case
 * @param sameAuthor a comment under whose e-mail address they were written
 * @param sameNetwork a comment from whose network they were sent
 * @param host to which they lead, as it was typed, with or without {@code www.}
 * @param screen the name of a screen that found something in them
 * @param from the first instant at which they were posted
 * @param until the first instant that is too late
 * @param text what stands somewhere in what was typed, whatever the case
 */
public record QueueFilter(
        String article,
        String author,
        Optional<CommentId> sameAuthor,
        Optional<CommentId> sameNetwork,
        String host,
        String screen,
        Optional<Instant> from,
        Optional<Instant> until,
        String text) {
    public static final QueueFilter NONE =
            new QueueFilter("", "", Optional.empty(), Optional.empty(), "", "", Optional.empty(), Optional.empty(), "");

    private static final String ARTICLE = " and c.articleId = (select a.id from Article a where a.slug = :article)";
    private static final String EMAIL = " and c.signature.emailKey = :author";
    private static final String NAME = " and lower(c.signature.name) = :author";
    private static final String SAME_AUTHOR = " and c.signature.emailKey ="
            + " (select o.signature.emailKey from Comment o where o.publicId = :sameAuthor)";
    private static final String SAME_NETWORK = " and c.provenance.sender ="
            + " (select o.provenance.sender from Comment o where o.publicId = :sameNetwork)";
    private static final String HOST = " and c.id in (select h.commentId from CommentHost h where h.host = :host)";
    private static final String SCREEN =
            " and exists (select f.id from CommentFinding f where f.commentId = c.id and f.screen = :screen)";
    private static final String FROM = " and c.postedAt >= :from";
    private static final String UNTIL = " and c.postedAt < :until";
    private static final String TEXT = " and lower(c.body.source) like :text escape '!'";

    public QueueFilter {
        article = article.strip();
        author = author.strip();
        host = host.strip();
        screen = screen.strip();
        text = text.strip();
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Whether an index leads to the few that are meant; else they are looked for among all. */
    boolean isSelective() {
        return !article.isEmpty()
                || isByEmail()
                || sameAuthor.isPresent()
                || sameNetwork.isPresent()
                || !host.isEmpty();
    }

    /** Whether comments have to be looked through for it, of which no index knows. */
    boolean isSearch() {
        return !isSelective() && !(author.isEmpty() && screen.isEmpty() && text.isEmpty());
    }

    private boolean isByEmail() {
        return author.indexOf('@') > 0;
    }

    /** Constants, put together: what does not ask needs no index. */
    String clauses() {
        String byAuthor = isByEmail() ? EMAIL : NAME;
        return (article.isEmpty() ? "" : ARTICLE)
                + (author.isEmpty() ? "" : byAuthor)
                + (sameAuthor.isPresent() ? SAME_AUTHOR : "")
                + (sameNetwork.isPresent() ? SAME_NETWORK : "")
                + (host.isEmpty() ? "" : HOST)
                + (screen.isEmpty() ? "" : SCREEN)
                + (from.isPresent() ? FROM : "")
                + (until.isPresent() ? UNTIL : "")
                + (text.isEmpty() ? "" : TEXT);
    }

    <T> TypedQuery<T> bound(TypedQuery<T> query) {
        sameAuthor.ifPresent(id -> query.setParameter("sameAuthor", id.value()));
        sameNetwork.ifPresent(id -> query.setParameter("sameNetwork", id.value()));
        from.ifPresent(instant -> query.setParameter("from", instant));
        until.ifPresent(instant -> query.setParameter("until", instant));
        if (!article.isEmpty()) {
            query.setParameter("article", article);
        }
        if (!author.isEmpty()) {
            query.setParameter("author", isByEmail() ? AddressKey.of(author).value() : author.toLowerCase(Locale.ROOT));
        }
        if (!host.isEmpty()) {
            query.setParameter("host", HostNames.of(host).orElse(host));
        }
        if (!screen.isEmpty()) {
            query.setParameter("screen", screen);
        }
        return text.isEmpty() ? query : query.setParameter("text", pattern(text));
    }

    private static String pattern(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    /** Keeps whom it is about out of logs. */
    @Override
    public String toString() {
        return "QueueFilter[" + clauses() + "]";
    }
}
