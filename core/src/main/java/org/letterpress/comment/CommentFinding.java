package org.letterpress.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.letterpress.screening.Advice;
import org.letterpress.screening.Finding;
import org.letterpress.screening.Mark;

/** What a screen found in the latest text of a comment. */
@Entity
@Table(name = "comment_finding")
public class CommentFinding {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "finding_seq")
    @SequenceGenerator(name = "finding_seq", sequenceName = "finding_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "comment_id")
    private long commentId;

    /** Among the findings of the comment, from 0. */
    @SuppressWarnings("UnusedVariable") // queries order by it
    private int position;

    private String screen;

    @Enumerated(EnumType.STRING)
    private Advice advice;

    @Column(name = "for_moderator")
    private String forModerator;

    @Column(name = "for_author")
    private String forAuthor;

    /** {@code text:3-9 name:0-4}: field, first and last but one unit of each. */
    private String marks;

    @Column(name = "found_at")
    private Instant foundAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected CommentFinding() {}

    CommentFinding(long commentId, int position, Finding finding, Instant now) {
        this.commentId = commentId;
        this.position = position;
        this.screen = finding.screen();
        this.advice = finding.advice();
        this.forModerator = finding.forModerator();
        this.forAuthor = finding.forAuthor();
        this.marks = finding.marks().stream().map(CommentFinding::write).collect(Collectors.joining(" "));
        this.foundAt = now;
    }

    private static String write(Mark mark) {
        return mark.field().name().toLowerCase(Locale.ROOT) + ":" + mark.start() + "-" + mark.end();
    }

    private static Mark read(String mark) {
        int colon = mark.indexOf(':');
        int dash = mark.indexOf('-', colon);
        return new Mark(
                Mark.Field.valueOf(mark.substring(0, colon).toUpperCase(Locale.ROOT)),
                Integer.parseInt(mark.substring(colon + 1, dash)),
                Integer.parseInt(mark.substring(dash + 1)));
    }

    public long commentId() {
        return commentId;
    }

    public Finding finding() {
        return new Finding(screen, advice, forModerator, forAuthor, readMarks(marks));
    }

    /** What is stored as a finding's marks. */
    public static List<Mark> readMarks(String stored) {
        return stored.isEmpty()
                ? List.of()
                : Stream.of(stored.split(" ")).map(CommentFinding::read).toList();
    }

    public Instant foundAt() {
        return foundAt;
    }
}
