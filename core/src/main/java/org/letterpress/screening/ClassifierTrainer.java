package org.letterpress.screening;

import java.util.Set;

/**
 * Learns from the decisions of a site's own moderators. Takes the decided comments one by one in the order of time, in
 * bounded memory, and judges each before it learns from it, so that what it says of its precision is measured on comments
 * it did not know. The same comments in the same order always give the same model. For one thread.
 */
public final class ClassifierTrainer {
    private static final int VOCABULARY = 50_000;

    /** Words of either kind that are shown to people. */
    private static final int SHOWN = 25;

    /** Tokens counted at a time, about 20 MB. */
    private static final int ROOM = 200_000;

    /** Of either kind, before it makes sense to judge. */
    private static final int FIRST_LESSONS = 30;

    private final double precision;
    private final TokenCounts counts = new TokenCounts(ROOM);
    private final Trial trial = new Trial();

    /** @param rules say how often the model is to be right at the least */
    public ClassifierTrainer(ScreeningRules rules) {
        this.precision = aim(rules.get(Threshold.CLASSIFIER_PERCENT) / 100.0);
    }

    /** Half-way up to perfection: drawn at the wanted precision, the line would miss it by chance every other time. */
    private static double aim(double wanted) {
        return wanted + (1 - wanted) / 2;
    }

    /** A comment that moderators approved. */
    public void approved(Author author, Prose prose) {
        learn(Tokens.of(author, prose), false);
    }

    /** A comment that moderators rejected or filed as spam. */
    public void refused(Author author, Prose prose) {
        learn(Tokens.of(author, prose), true);
    }

    private void learn(Set<String> tokens, boolean isRefused) {
        if (Math.min(counts.approved(), counts.refused()) >= FIRST_LESSONS) {
            trial.add(Score.of(tokens, counts::weight).value(), isRefused);
        }
        counts.add(tokens, isRefused);
    }

    public ClassifierModel model() {
        float threshold = trial.threshold(precision);
        Lessons lessons = new Lessons(counts.approved(), counts.refused(), trial.evaluation(threshold));
        return new ClassifierModel(lessons, threshold, counts.weights(VOCABULARY), counts.telling(SHOWN));
    }
}
