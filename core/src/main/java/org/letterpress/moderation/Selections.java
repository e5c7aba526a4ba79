package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.letterpress.Secret;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentGroup;
import org.letterpress.comment.CommentGroup.Grounds;
import org.letterpress.comment.CommentGroups;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.Comments;
import org.letterpress.comment.Tray;
import org.letterpress.screening.HostNames;
import org.letterpress.site.SiteSecret;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;
import org.letterpress.text.Policy;

/**
 * Selects comments by what they have in common, and knows its own selections again when they come back: what is decided is
 * what was counted, whatever has come in since.
 */
@ApplicationScoped
public class Selections {
    /** So many are shown, the oldest. */
    public static final int SHOWN = 100;

    private static final String PURPOSE = "selection";
    private static final int SIGNATURE_BYTES = 32;
    private static final int EXCERPT = 280;

    private static final String LINES =
            "select c, a.title from Comment c, Article a where a.id = c.articleId and c.id in :ids";
    private static final Comparator<Line> OLDEST_FIRST =
            Comparator.comparing(Line::postedAt).thenComparing(Line::comment);

    private EntityManager em;
    private CommentGroups groups;
    private Comments comments;
    private SiteSecret secret;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Selections() {}

    @Inject
    public Selections(EntityManager em, CommentGroups groups, Comments comments, SiteSecret secret) {
        this.em = em;
        this.groups = groups;
        this.comments = comments;
        this.secret = secret;
    }

    /**
     * What is looked for.
     *
     * @param about a comment's id, or a host
     */
    public record Wish(Grounds grounds, String about, Tray tray) {}

    /** A comment as it is listed. */
    public record Line(String comment, String author, String article, String text, Instant postedAt) {

        /** Keeps what somebody wrote out of logs. */
        @Override
        public String toString() {
            return "Line[" + comment + "]";
        }
    }

    /**
     * Empty when there is no such comment or host, or nothing is known by which its author would be known again.
     *
     * @throws org.letterpress.staff.NotPermitted unless {@code moderator} is one
     */
    public Optional<CommentGroup> find(Wish wish, Staff moderator) {
        moderator.require(Role.MODERATOR);
        return switch (wish.grounds) {
            case HOST -> HostNames.of(wish.about).map(host -> groups.leadingTo(host, wish.tray));
            case AUTHOR -> comment(wish).flatMap(comment -> groups.byAuthorOf(comment, wish.tray));
            case ALIKE -> comment(wish).map(comment -> groups.like(comment, wish.tray));
        };
    }

    /** The comment that a wish is about. */
    public Optional<Comment> comment(Wish wish) {
        return wish.grounds == Grounds.HOST
                ? Optional.empty()
                : CommentId.parse(wish.about).flatMap(comments::byPublicId).filter(comment -> !comment.isErased());
    }

    /** The oldest of a group, {@value #SHOWN} at most. */
    public List<Line> lines(CommentGroup group) {
        List<Long> ids = group.members().stream()
                .limit(SHOWN)
                .map(CommentGroup.Member::id)
                .toList();
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(LINES, Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(row -> line((Comment) row[0], (String) row[1]))
                        .sorted(OLDEST_FIRST)
                        .toList();
    }

    private static Line line(Comment comment, String article) {
        return new Line(
                comment.publicId().value(),
                comment.byline().name(),
                article,
                comment.latestText().rendered(Policy.COMMENT).excerpt(EXCERPT),
                comment.postedAt());
    }

    /** What a group comes to in a form of this moderator's, signed. */
    public String sealed(Wish wish, CommentGroup group, Staff moderator) {
        String text = Selection.of(wish.grounds, wish.tray, group).toText();
        return text + "." + signature(text, moderator);
    }

    /** What {@link #sealed} made for the same moderator; empty when it is anything else. */
    public Optional<Selection> opened(String sealed, Staff moderator) {
        int end = sealed.lastIndexOf('.');
        return end > 0 && Secret.same(sealed.substring(end + 1), signature(sealed.substring(0, end), moderator))
                ? Selection.parse(sealed.substring(0, end))
                : Optional.empty();
    }

    private String signature(String text, Staff moderator) {
        return secret.sign(PURPOSE, moderator.id() + " " + text, SIGNATURE_BYTES);
    }
}
