package org.letterpress.screening;

import java.util.Arrays;

/**
 * The latest judgements on comments that were not learnt from yet, in the order of time. The older half tells where to
 * draw the line, the newer half what that line is worth: measured on the comments it was drawn by, it would look better
 * than it is.
 */
final class Trial {
    private static final int ROOM = 10_000;

    private final float[] scores = new float[ROOM];
    private final boolean[] refused = new boolean[ROOM];
    private int count;

    void add(float score, boolean isRefused) {
        scores[count % ROOM] = score;
        refused[count % ROOM] = isRefused;
        count++;
    }

    private int size() {
        return Math.min(count, ROOM);
    }

    /** The place of the i-th oldest. */
    private int place(int i) {
        return count <= ROOM ? i : (count + i) % ROOM;
    }

    /**
     * The lowest score above which findings are right often enough; where none is, the one above which they are right most
     * often.
     *
     * @param precision at the least, 0 to 1
     */
    float threshold(double precision) {
        Integer[] byScore = olderHalfByScore();
        float threshold = Float.POSITIVE_INFINITY;
        double best = 0;
        int right = 0;
        for (int i = 0; i < byScore.length; i++) {
            right += refused[byScore[i]] ? 1 : 0;
            boolean goesOn = i + 1 < byScore.length && scores[byScore[i + 1]] == scores[byScore[i]];
            double atLeast = new Share(right, i + 1).atLeast();
            if (!goesOn && (atLeast >= precision || atLeast > best)) {
                best = Math.max(best, atLeast);
                threshold = scores[byScore[i]];
            }
        }
        return threshold;
    }

    /** The places of the older half, the highest score first. */
    private Integer[] olderHalfByScore() {
        Integer[] places = new Integer[size() / 2];
        Arrays.setAll(places, this::place);
        Arrays.sort(places, (one, other) -> Float.compare(scores[other], scores[one]));
        return places;
    }

    /** How the newer half comes out with the line drawn there. */
    Evaluation evaluation(float threshold) {
        int[] counts = new int[4];
        for (int i = size() / 2; i < size(); i++) {
            boolean found = scores[place(i)] >= threshold;
            boolean isRefused = refused[place(i)];
            counts[(found ? 0 : 2) + (found == isRefused ? 0 : 1)]++;
        }
        return new Evaluation(counts[0], counts[1], counts[3], counts[2]);
    }
}
