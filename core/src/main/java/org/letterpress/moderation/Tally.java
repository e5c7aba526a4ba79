package org.letterpress.moderation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.letterpress.comment.CommentStatus;
import org.letterpress.moderation.Sample.Line;

/** Counts what rules would have done, comment by comment. For one thread. */
final class Tally {
    private final Line[] lines = Arrays.stream(Measure.values()).map(Line::none).toArray(Line[]::new);
    private int size;

    void add(CommentStatus status, Difference difference) {
        size++;
        for (int i = 0; i < lines.length; i++) {
            lines[i] = add(lines[i], status, difference);
        }
    }

    private static Line add(Line line, CommentStatus status, Difference difference) {
        boolean now = line.measure().isNow(difference);
        boolean then = line.measure().isThen(difference);
        return new Line(
                line.measure(),
                now ? line.now().and(status) : line.now(),
                then ? line.then().and(status) : line.then(),
                then && !now ? line.more().and(status) : line.more(),
                now && !then ? line.fewer().and(status) : line.fewer());
    }

    Sample sample() {
        List<Line> all = new ArrayList<>(Arrays.asList(lines));
        return new Sample(size, List.copyOf(all));
    }
}
