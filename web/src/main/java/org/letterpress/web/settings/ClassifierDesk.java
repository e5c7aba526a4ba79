package org.letterpress.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.CommentPolicies;
import org.letterpress.moderation.Figures;
import org.letterpress.moderation.Retraining;
import org.letterpress.moderation.RetrainingRun;
import org.letterpress.screening.Classifier;
import org.letterpress.screening.Lessons;
import org.letterpress.screening.TellingWord;
import org.letterpress.screening.Threshold;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Words;

/** What the site has learnt from its own decisions, by which words it judges, and how to have it learn anew. */
@Named
@PageOf(Route.DESK_CLASSIFIER)
@RequestScoped
public class ClassifierDesk implements Page {
    /** A score is kept in thousandths. */
    private static final float UNIT = 1000;

    @Inject
    private Classifier classifier;

    @Inject
    private Retraining retraining;

    @Inject
    private CommentPolicies policies;

    @Inject
    private CurrentStaff staff;

    @Inject
    private Parameters parameters;

    private @Nullable RetrainingRun run;
    private @Nullable Figures figures;

    @Override
    public Outcome open() {
        Optional<String> act = parameters.posted("act");
        if (act.isPresent()) {
            return act.filter("retrain"::equals).map(retrain -> asked()).orElse(Outcome.NOT_FOUND);
        }
        run = retraining.last().orElse(null);
        figures = retraining.figures().orElse(null);
        return Outcome.SHOWN;
    }

    private Outcome asked() {
        retraining.ask(staff.get());
        return Outcome.seeOther(Route.DESK_CLASSIFIER.template());
    }

    public Lessons getLessons() {
        return classifier.model().lessons();
    }

    /** Why it is listened to, or why not. */
    public String getState() {
        Lessons lessons = getLessons();
        int samples = policies.screening().get(Threshold.CLASSIFIER_SAMPLES);
        int percent = policies.screening().get(Threshold.CLASSIFIER_PERCENT);
        if (Math.min(lessons.approved(), lessons.refused()) < samples) {
            return Words.of("classifier.few", samples, lessons.approved(), lessons.refused());
        }
        return lessons.suffice(policies.screening())
                ? Words.of("classifier.used", percent)
                : Words.of("classifier.unsure", percent);
    }

    /** How many decisions the figures rest on. */
    public String getHeldOut() {
        int count = LearntFigures.heldOut(getLessons());
        return count == 0 ? Words.of("classifier.heldout.none") : Words.of("classifier.heldout", count);
    }

    public String getThreshold() {
        float threshold = classifier.model().threshold();
        return Float.isInfinite(threshold)
                ? Words.of("classifier.threshold.none")
                : Words.of("classifier.threshold", threshold / UNIT);
    }

    /** When that was learnt; null when nothing ever was. */
    public @Nullable Instant getLearntAt() {
        return figures == null ? null : figures.learntAt();
    }

    public List<TellingWord> getAgainst() {
        return classifier.model().against();
    }

    public List<TellingWord> getInFavour() {
        return classifier.model().inFavour();
    }

    /** Whether it learns right now, or is about to. */
    public boolean isRunning() {
        return run != null && run.isUnfinished();
    }

    /** How far it is, or that it is done; empty when nobody ever asked. */
    public String getProgress() {
        return run == null ? "" : Words.of("classifier.run." + run.state(), run.read(), run.askedBy());
    }

    /** What the last one that was asked for has changed; empty until it is done. */
    public List<Row> getChanges() {
        RetrainingRun last = run;
        if (last == null || last.latter().isEmpty()) {
            return List.of();
        }
        Lessons now = last.latter().get().lessons();
        Optional<Lessons> before = last.former().map(Figures::lessons);
        return List.of(
                row("learnt.approved", before.map(Lessons::approved).map(String::valueOf), "" + now.approved()),
                row("learnt.refused", before.map(Lessons::refused).map(String::valueOf), "" + now.refused()),
                row("learnt.precision", before.map(LearntFigures::precision), LearntFigures.precision(now)),
                row("learnt.recall", before.map(LearntFigures::recall), LearntFigures.recall(now)));
    }

    private static Row row(String word, Optional<String> before, String after) {
        return new Row(word, before.orElseGet(() -> Words.of("learnt.nothing")), after);
    }

    /**
     * A figure before and after.
     *
     * @param word the key of its name
     */
    public record Row(String word, String before, String after) {}
}
