package org.letterpress.moderation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.letterpress.FakeEvents;
import org.letterpress.comment.CommentPolicies;
import org.letterpress.comment.CommentScreened;
import org.letterpress.comment.Comments;
import org.letterpress.comment.EarlierTexts;
import org.letterpress.screening.Classifier;
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
    }

    public FakeEvents<CommentDecided> decided() {
        return decided;
    }

    public Moderating moderating() {
        return new Moderating(new Comments(em), new Decisions(em), carryingOut(), clock);
    }

    public Learning learning(CommentPolicies policies, Classifier classifier, Transactions transactions) {
        return new Learning(new Decisions(em), policies, classifier, new SiteSettings(em), transactions, clock);
    }

    /** Lets the site's policy decide what it may. */
    public void observe(FakeEvents<CommentScreened> screened) {
        screened.observedBy(new SitePolicy(carryingOut(), clock)::onScreened);
    }

    private CarryingOut carryingOut() {
        return new CarryingOut(new Decisions(em), new EarlierTexts(em), decided, em, clock);
    }
}
