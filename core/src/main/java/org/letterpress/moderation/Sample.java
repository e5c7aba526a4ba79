package org.letterpress.moderation;

import java.util.List;

/**
 * What rules would have done to some comments.
 *
 * @param size how many
 * @param lines one for each {@link Measure}, in their order
 */
public record Sample(int size, List<Line> lines) {

    /** What is counted of one measure under the rules as they are and as they would be. */
    public record Line(Measure measure, Judged now, Judged then, Judged more, Judged fewer) {
        static Line none(Measure measure) {
            return new Line(measure, Judged.NONE, Judged.NONE, Judged.NONE, Judged.NONE);
        }
    }

    public Line line(Measure measure) {
        return lines.stream()
                .filter(line -> line.measure == measure)
                .findFirst()
                .orElseThrow();
    }
}
