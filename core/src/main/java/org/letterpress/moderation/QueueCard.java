package org.letterpress.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.AuthorRecord;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.OpenReports;
import org.letterpress.screening.Finding;
import org.letterpress.screening.Mark;
import org.letterpress.text.MarkedText;
import org.letterpress.text.Policy;
import org.letterpress.text.RichText;
import org.letterpress.text.WordDifference;
import org.letterpress.text.WordDifference.Part;

/**
 * A comment as the moderator judges it. The e-mail address is for the staff alone.
 *
 * @param body what it says, to the world when it is approved
 * @param edit what its author wants it to say instead; null when nothing waits
 * @param source the latest text as it was typed: never to be shown as HTML
 * @param returned whether its author was asked for another text
 * @param appeal why its author asks for a review, perhaps empty; null when none is asked for
 * @param matches what screens found in its latest text, as it was typed
 */
public record QueueCard(
        long id,
        String publicId,
        int version,
        CommentStatus status,
        Writer writer,
        RichText body,
        @Nullable RichText edit,
        String source,
        boolean returned,
        @Nullable String appeal,
        Instant postedAt,
        About article,
        Context context,
        List<String> matches) {

    /**
     * Who wrote it, as far as that is known.
     *
     * @param record of all comments under the e-mail address; null when there is none
     */
    public record Writer(
            String name,
            @Nullable String email,
            boolean emailConfirmed,
            @Nullable String website,
            @Nullable String network,
            @Nullable AuthorRecord record) {

        /** Keeps all of it out of logs. */
        @Override
        public String toString() {
            return "Writer[hidden]";
        }
    }

    /**
     * The article it answers.
     *
     * @param path null while it has no address
     * @param publishedAt null likewise
     * @param open whether it takes comments at the moment
     * @param threadClosed whether no more answers are taken in the comment's thread
     */
    public record About(
            String title,
            String slug,
            @Nullable String path,
            @Nullable Instant publishedAt,
            boolean open,
            boolean threadClosed) {}

    /**
     * What else is known.
     *
     * @param changes of its latest text against the one before, word by word; empty when there is no other
     * @param parent null when it answers none
     * @param past what was decided about it, the newest first
     * @param reports what readers have reported of it; null when nothing is open
     * @param shadows what rules in shadow would have made of it
     * @param lookers the names of the others who look at it
     */
    public record Context(
            List<Finding> findings,
            List<Part> changes,
            @Nullable Parent parent,
            List<Past> past,
            List<Note> notes,
            @Nullable OpenReports reports,
            List<ShadowMark> shadows,
            List<String> lookers) {}

    /**
     * What lies by it.
     *
     * @param parent what it answers; null when that is nothing
     * @param earlier what it said before its latest text, as it was typed; null when that was nothing else
     */
    record Beside(
            About article,
            @Nullable Parent parent,
            @Nullable String earlier) {}

    /** The comment that it answers, by its public id. */
    public record Parent(String publicId, String author, CommentStatus status, String html) {
        private static final int EXCERPT = 280;

        /** The beginning of what it says. */
        public String excerpt() {
            return new RichText(Policy.COMMENT, html).excerpt(EXCERPT);
        }
    }

    /**
     * A decision.
     *
     * @param undoing whether it took the one before back
     * @param returned whether its author was asked for another text
     * @param to what the comment was afterwards
     */
    public record Past(
            String by,
            Instant at,
            boolean undoing,
            boolean returned,
            Decision.About about,
            CommentStatus to,
            @Nullable ReasonCode code,
            @Nullable String reason) {}

    /** What a moderator wrote for the others. */
    public record Note(String by, Instant at, String text) {}

    static QueueCard of(Comment comment, Beside beside, CardContexts.Known known) {
        List<Finding> findings = known.all(CardLine.Kind.FINDING, comment, CardLine::finding);
        return new QueueCard(
                Objects.requireNonNull(comment.id()),
                comment.publicId().value(),
                comment.version(),
                comment.status(),
                writer(comment, known.author(comment)),
                comment.body(),
                comment.stagedText().map(text -> text.rendered(Policy.COMMENT)).orElse(null),
                comment.latestText().source(),
                comment.isReturned(),
                comment.isUnderAppeal() ? comment.appealNote() : null,
                comment.postedAt(),
                beside.article(),
                context(comment, findings, beside, known),
                matches(comment.latestText().source(), findings));
    }

    private static Context context(Comment comment, List<Finding> findings, Beside beside, CardContexts.Known known) {
        return new Context(
                findings,
                changes(comment, beside.earlier()),
                beside.parent(),
                known.all(CardLine.Kind.DECISION, comment, CardLine::past),
                known.all(CardLine.Kind.NOTE, comment, CardLine::note),
                known.reports(comment),
                known.marks(comment),
                known.lookers(comment));
    }

    /** Of what waits against what is public; else of what it says against what it said before. */
    private static List<Part> changes(Comment comment, @Nullable String earlier) {
        Optional<String> before =
                comment.stagedText().isPresent() ? Optional.of(comment.source()) : Optional.ofNullable(earlier);
        String now = comment.latestText().source();
        return before.filter(old -> !old.equals(now))
                .map(old -> WordDifference.between(old, now))
                .orElse(List.of());
    }

    private static List<String> matches(String source, List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.marks().stream())
                .filter(mark -> mark.field() == Mark.Field.TEXT && mark.end() <= source.length())
                .map(mark -> source.substring(mark.start(), mark.end()))
                .distinct()
                .toList();
    }

    private static Writer writer(Comment comment, @Nullable AuthorRecord known) {
        return new Writer(
                comment.byline().name(),
                comment.byline().email(),
                comment.isEmailConfirmed(),
                comment.byline().website(),
                comment.network().orElse(null),
                known);
    }

    /** Whether it is public, and nothing of its author's waits beside it: to reply to that decides nothing. */
    public boolean isRead() {
        return status == CommentStatus.APPROVED && edit == null;
    }

    public List<Finding> findings() {
        return context.findings();
    }

    /** What it says, with what screens found in it marked, and with the host behind each link. */
    public RichText marked() {
        return MarkedText.of(body, edit == null ? matches : List.of());
    }

    /** As {@link #marked}, what it is to say instead; null when nothing waits. */
    public @Nullable RichText markedEdit() {
        return edit == null ? null : MarkedText.of(edit, matches);
    }

    @Override
    public String toString() {
        return "QueueCard[" + publicId + "]";
    }
}
