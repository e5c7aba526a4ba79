package org.letterpress.moderation;

import java.time.Instant;
import java.util.stream.Stream;
import org.letterpress.screening.Evaluation;
import org.letterpress.screening.Lessons;

/** What a model was made from, how it did, and when that was. */
public record Figures(Lessons lessons, Instant learntAt) {

    /** {@link #parse} reads it. */
    String toText() {
        Evaluation evaluation = lessons.evaluation();
        return String.join(
                " ",
                learntAt.toString(),
                String.valueOf(lessons.approved()),
                String.valueOf(lessons.refused()),
                String.valueOf(evaluation.rightlyFound()),
                String.valueOf(evaluation.wronglyFound()),
                String.valueOf(evaluation.missed()),
                String.valueOf(evaluation.rightlyPassed()));
    }

    static Figures parse(String text) {
        String[] parts = text.split(" ", -1);
        int[] counts = Stream.of(parts).skip(1).mapToInt(Integer::parseInt).toArray();
        Evaluation evaluation = new Evaluation(counts[2], counts[3], counts[4], counts[5]);
        return new Figures(new Lessons(counts[0], counts[1], evaluation), Instant.parse(parts[0]));
    }
}
