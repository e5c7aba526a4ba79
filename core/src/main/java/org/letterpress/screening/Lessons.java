package org.letterpress.screening;

/**
 * What a model was made from, and how it did.
 *
 * @param approved how many approved comments it learnt from; refused likewise
 */
public record Lessons(int approved, int refused, Evaluation evaluation) {
    static final Lessons NONE = new Lessons(0, 0, Evaluation.NONE);

    public Lessons {
        if (approved < 0 || refused < 0) {
            throw new IllegalArgumentException("Counts are not negative");
        }
    }

    /** Whether that is enough for a model to be listened to. */
    public boolean suffice(ScreeningRules rules) {
        return Math.min(approved, refused) >= rules.get(Threshold.CLASSIFIER_SAMPLES)
                && evaluation.precision().atLeast() * 100 >= rules.get(Threshold.CLASSIFIER_PERCENT);
    }
}
