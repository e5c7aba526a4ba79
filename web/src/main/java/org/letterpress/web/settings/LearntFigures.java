package org.letterpress.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.letterpress.comment.CommentPolicies;
import org.letterpress.screening.Classifier;
import org.letterpress.screening.Evaluation;
import org.letterpress.screening.Lessons;
import org.letterpress.screening.Share;
import org.letterpress.web.page.Words;

/** What this site has learnt from its own decisions, and how well that would have done on decisions it had not seen. */
@Named
@RequestScoped
public class LearntFigures {
    private static final int PERCENT = 100;

    @Inject
    private Classifier classifier;

    @Inject
    private CommentPolicies policies;

    public Lessons getLessons() {
        return classifier.model().lessons();
    }

    /** The key of the words that say whether it is listened to. */
    public String getStateWord() {
        return getLessons().suffice(policies.screening()) ? "learnt.used" : "learnt.silent";
    }

    public String getPrecision() {
        return precision(getLessons());
    }

    public String getRecall() {
        return recall(getLessons());
    }

    static String precision(Lessons lessons) {
        return words(lessons.evaluation().precision());
    }

    static String recall(Lessons lessons) {
        return words(lessons.evaluation().recall());
    }

    /** On how many decisions it was measured. */
    static int heldOut(Lessons lessons) {
        Evaluation evaluation = lessons.evaluation();
        return evaluation.findings() + evaluation.missed() + evaluation.rightlyPassed();
    }

    private static String words(Share share) {
        return share.whole() == 0
                ? Words.of("learnt.nothing")
                : Words.of(
                        "learnt.share",
                        Math.round(share.value() * PERCENT),
                        share.part(),
                        share.whole(),
                        Math.round(share.atLeast() * PERCENT),
                        Math.round(share.atMost() * PERCENT));
    }
}
