package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.letterpress.audit.Act;
import org.letterpress.audit.Actor;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.site.RecentTries;
import org.letterpress.site.SiteSecret;

/** Takes what readers have against public comments, and lays these before the moderators. */
@ApplicationScoped
@Transactional
public class Reporting {
    /** From one network, which has many people in it. */
    static final RecentTries.Limit LIMIT = new RecentTries.Limit("comment-report", 20, Duration.ofHours(1));

    private static final int SIGNATURE_BYTES = 16;

    private Comments comments;
    private Reports reports;
    private RecentTries tries;
    private SiteSecret secret;
    private Clock clock;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Reporting() {}

    @Inject
    Reporting(Comments comments, Reports reports, RecentTries tries, SiteSecret secret, Clock clock, Audit audit) {
        this.comments = comments;
        this.reports = reports;
        this.tries = tries;
        this.secret = secret;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Takes a report. The comment stays public, at the version that it has. Whoever reports is told from others by their
     * network and program, of which nothing but the site's signature is stored.
     *
     * @return whether it is this reader's first of that comment; another one changes nothing
     * @throws CommentNotPublic when there is no such comment for the world
     * @throws TooManyReports when too many came in lately from where it comes from
     */
    public boolean report(Complaint complaint, Circumstances sender) {
        String network = sign("report-network", String.valueOf(sender.sender()));
        String reporter = sign("report", complaint.comment() + "\0" + network + "\0" + sender.agent());
        Comment comment = locked(complaint.comment());
        long id = Objects.requireNonNull(comment.id());
        if (reports.isKnown(id, reporter)) {
            return false;
        }
        boolean full = reports.isFull(id);
        Instant now = clock.instant();
        tries.count(LIMIT, network, now).ifPresent(again -> {
            throw new TooManyReports(Duration.between(now, again));
        });
        if (!full) {
            reports.add(new Report(id, complaint, reporter, clock.instant()), comment);
            record(complaint);
        }
        return true;
    }

    private String sign(String purpose, String text) {
        return secret.sign(purpose, text, SIGNATURE_BYTES);
    }

    /** Looked up before it is locked: what is not public is held up by nobody who guesses. */
    private Comment locked(CommentId id) {
        return reports.reportable(id)
                .flatMap(found -> comments.lockedById(found.id()))
                .filter(comment -> comment.status() == CommentStatus.APPROVED)
                .orElseThrow(CommentNotPublic::new);
    }

    private void record(Complaint complaint) {
        audit.record(Act.of(
                        Deed.COMMENT_REPORTED,
                        Actor.READER,
                        Subject.of(Subject.Kind.COMMENT, complaint.comment().value()))
                .with("reason", complaint.reason()));
    }

    /** Deletes from where others reported longer than an hour ago. */
    public void sweep() {
        tries.forget(LIMIT, clock.instant());
    }
}
