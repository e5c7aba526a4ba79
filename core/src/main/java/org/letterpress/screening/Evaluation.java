package org.letterpress.screening;

/**
 * How the classifier did on comments that it had not learnt from when it judged them.
 *
 * @param rightlyFound refused comments that it found; with wronglyFound, approved ones that it found, all its findings
 * @param missed refused comments that it let pass; with rightlyPassed, approved ones that it let pass, the rest
 */
public record Evaluation(int rightlyFound, int wronglyFound, int missed, int rightlyPassed) {
    static final Evaluation NONE = new Evaluation(0, 0, 0, 0);

    public Evaluation {
        if (rightlyFound < 0 || wronglyFound < 0 || missed < 0 || rightlyPassed < 0) {
            throw new IllegalArgumentException("Counts are not negative");
        }
    }

    public int findings() {
        return rightlyFound + wronglyFound;
    }

    /** The share of its findings that are right. */
    public Share precision() {
        return new Share(rightlyFound, findings());
    }

    /** The share of the refused comments that it found. */
    public Share recall() {
        return new Share(rightlyFound, rightlyFound + missed);
    }
}
