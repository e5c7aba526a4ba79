package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.AuthorRecord;
import org.letterpress.comment.AuthorRecords;
import org.letterpress.comment.Comment;
import org.letterpress.comment.OpenReports;
import org.letterpress.comment.ShadowRules;
import org.letterpress.comment.Tray;
import org.letterpress.staff.Staff;

/** What is known about the comments of a page of the desk besides themselves: two queries for all of it. */
@ApplicationScoped
class CardContexts {
    private CardLines lines;
    private AuthorRecords authors;
    private ShadowRules rules;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    CardContexts() {}

    @Inject
    CardContexts(CardLines lines, AuthorRecords authors, ShadowRules rules, Clock clock) {
        this.lines = lines;
        this.authors = authors;
        this.rules = rules;
        this.clock = clock;
    }

    Known of(List<Comment> comments, Staff moderator) {
        CardLines.Lines said = lines.of(
                comments.stream().map(Comment::id).map(Objects::requireNonNull).toList());
        Set<Long> shadows = said.has(CardLine.Kind.SHADOW) ? rules.ids() : Set.of();
        return new Known(said, authors.of(comments), shadows, clock.instant(), moderator);
    }

    /**
     * What is known about several comments.
     *
     * @param shadows the rules that run in shadow
     * @param moderator to whom it is told
     */
    record Known(
            CardLines.Lines said, Map<Long, AuthorRecord> records, Set<Long> shadows, Instant now, Staff moderator) {

        /** How many comments lie in each tray; none is missing from the map. */
        Map<Tray, Long> trays() {
            return said.trays();
        }

        /** What became of all that its author wrote; null when that is not known. */
        @Nullable
        AuthorRecord author(Comment comment) {
            return records.get(comment.id());
        }

        <T> List<T> all(CardLine.Kind kind, Comment comment, Function<CardLine, T> reading) {
            return lines(kind, comment).map(reading).toList();
        }

        /** Who else looks at it, by name. */
        List<String> lookers(Comment comment) {
            return lines(CardLine.Kind.LEASE, comment)
                    .flatMap(line -> line.looker(now, moderator).stream())
                    .sorted()
                    .toList();
        }

        List<ShadowMark> marks(Comment comment) {
            return lines(CardLine.Kind.SHADOW, comment)
                    .map(CardLine::shadow)
                    .filter(mark -> shadows.contains(mark.rule()))
                    .toList();
        }

        /** What readers have reported of it; null when nothing is open. */
        @Nullable
        OpenReports reports(Comment comment) {
            List<CardLine> open = lines(CardLine.Kind.REPORT, comment).toList();
            return open.isEmpty()
                    ? null
                    : OpenReports.of(
                            open.stream().map(CardLine::reportReason).toList(),
                            open.stream().map(CardLine::reportText).toList());
        }

        private Stream<CardLine> lines(CardLine.Kind kind, Comment comment) {
            return said.of(Objects.requireNonNull(comment.id())).stream().filter(line -> line.kind() == kind);
        }
    }
}
