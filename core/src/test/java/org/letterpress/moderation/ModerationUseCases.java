package org.letterpress.moderation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.letterpress.FakeEvents;
import org.letterpress.article.Articles;
import org.letterpress.audit.Audit;
import org.letterpress.comment.AuthorRecords;
import org.letterpress.comment.CommentCounts;
import org.letterpress.comment.CommentGroups;
import org.letterpress.comment.CommentHosts;
import org.letterpress.comment.CommentPolicies;
import org.letterpress.comment.CommentScreened;
import org.letterpress.comment.CommentUseCases;
import org.letterpress.comment.Comments;
import org.letterpress.comment.EarlierTexts;
import org.letterpress.comment.Findings;
import org.letterpress.comment.Reports;
import org.letterpress.comment.ShadowRules;
import org.letterpress.comment.StaffReplies;
import org.letterpress.comment.SubmissionCheck;
import org.letterpress.screening.Classifier;
import org.letterpress.site.SiteSecret;
import org.letterpress.site.SiteSettings;
import org.letterpress.site.Transactions;

/** The use cases of this package, put together as the container does. */
public final class ModerationUseCases {
    private final EntityManager em;
    private final Clock clock;
    private final FakeEvents<CommentDecided> decided = new FakeEvents<>();

    public ModerationUseCases(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
        decided.observedBy(new RecordingDecisions(new Audit(em, clock))::onDecided);
        decided.observedBy(new NotingHosts(new CommentHosts(em))::onDecided);
        decided.observedBy(new ClosingReports(new Reports(em), new Decisions(em))::onDecided);
        decided.observedBy(new NotingFirstDecisions(new FirstDecisions(em), new Findings(em))::onDecided);
    }

    public FakeEvents<CommentDecided> decided() {
        return decided;
    }

    public Counting counting(Transactions transactions) {
        return new Counting(new FirstDecisions(em), new SiteSettings(em), transactions);
    }

    public QualityFigures quality() {
        return new QualityFigures(em, clock);
    }

    public ModerationQueue queue() {
        return new ModerationQueue(
                em,
                new CardContexts(new CardLines(em), new AuthorRecords(em), new ShadowRules(em, clock), clock),
                policies());
    }

    public Moderating moderating() {
        return new Moderating(
                new Comments(em, new CommentCounts(em, new AuthorRecords(em))),
                new Decisions(em),
                carryingOut(),
                clock);
    }

    public BulkDeciding bulkDeciding(Transactions transactions) {
        return new BulkDeciding(
                moderating(), new Decisions(em), new Sweeps(em), sweeper(transactions), transactions, clock);
    }

    public Sweeping sweeping(Transactions transactions) {
        return new Sweeping(
                new Sweeps(em), sweeper(transactions), new Decisions(em), transactions, clock, new Audit(em, clock));
    }

    private SweepWorker sweeper(Transactions transactions) {
        return new SweepWorker(
                new Sweeps(em),
                moderating(),
                new Decisions(em),
                new Comments(em, new CommentCounts(em, new AuthorRecords(em))),
                transactions,
                clock);
    }

    public Selections selections(Transactions transactions) {
        return new Selections(
                em,
                new CommentGroups(em),
                new Comments(em, new CommentCounts(em, new AuthorRecords(em))),
                new SiteSecret(new SiteSettings(em), transactions));
    }

    public Rephrasing rephrasing(SubmissionCheck check) {
        return new Rephrasing(moderating(), check, carryingOut(), clock);
    }

    public Replying replying(SubmissionCheck check) {
        StaffReplies replies =
                new StaffReplies(new Comments(em, new CommentCounts(em, new AuthorRecords(em))), check, clock);
        return new Replying(moderating(), replies, carryingOut(), new Audit(em, clock), clock);
    }

    public Learning learning(CommentPolicies policies, Classifier classifier, Transactions transactions) {
        return new Learning(new Decisions(em), policies, classifier, new SiteSettings(em), transactions, clock);
    }

    public Retraining retraining(CommentPolicies policies, Classifier classifier, Transactions transactions) {
        return new Retraining(
                learning(policies, classifier, transactions),
                new SiteSettings(em),
                transactions,
                clock,
                new Audit(em, clock));
    }

    /** Lets the site's policy decide what it may. */
    public void observe(FakeEvents<CommentScreened> screened) {
        screened.observedBy(new SitePolicy(carryingOut(), clock)::onScreened);
    }

    /** Notes what rules in shadow would have done. */
    public void watch(CommentUseCases comments) {
        WatchingShadows watching = new WatchingShadows(shadows(), clock);
        comments.screened().observedBy(watching::onScreened);
        comments.takenBack().observedBy(watching::onTakenBack);
    }

    public Shadows shadows() {
        return new Shadows(em);
    }

    public Discussing discussing() {
        return new Discussing(new Articles(em), policies(), versions(), recording());
    }

    public Rehearsing rehearsing(CommentUseCases comments, Transactions transactions) {
        return new Rehearsing(
                comments.past(),
                new Precedents(em, new Decisions(em)),
                new Articles(em),
                policies(),
                versions(),
                comments.screens(),
                transactions);
    }

    public Shadowing shadowing(Transactions transactions) {
        return new Shadowing(
                new ShadowRules(em, clock),
                shadows(),
                new Articles(em),
                policies(),
                versions(),
                transactions,
                clock,
                recording());
    }

    private RecordingRules recording() {
        return new RecordingRules(new Audit(em, clock));
    }

    private RulesVersions versions() {
        return new RulesVersions(new SiteSettings(em), clock);
    }

    private CommentPolicies policies() {
        return new CommentPolicies(new SiteSettings(em), clock);
    }

    private CarryingOut carryingOut() {
        return new CarryingOut(
                new Comments(em, new CommentCounts(em, new AuthorRecords(em))),
                new Decisions(em),
                new EarlierTexts(em),
                decided,
                em,
                clock);
    }
}
