package org.letterpress.comment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What readers have against a comment and no moderator has decided about yet.
 *
 * @param reasons how often each was given; none is there that was not
 * @param texts what they wrote, oldest first: never to be shown as HTML
 */
public record OpenReports(Map<ReportReason, Integer> reasons, List<String> texts) {

    /** @param texts empty where a reader wrote none */
    public static OpenReports of(List<ReportReason> given, List<String> texts) {
        Map<ReportReason, Integer> reasons = new EnumMap<>(ReportReason.class);
        given.forEach(reason -> reasons.merge(reason, 1, Integer::sum));
        return new OpenReports(
                reasons, texts.stream().filter(text -> !text.isEmpty()).toList());
    }

    /** At {@value Reports#MOST_OPEN} there may have been more. */
    public int count() {
        return reasons.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Keeps what somebody wrote out of logs. */
    @Override
    public String toString() {
        return "OpenReports[" + reasons + "]";
    }
}
