package org.letterpress.text;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Comparator;

/**
 * What the costliest comments cost from what was typed, Markdown and all, until they may be shown; the budget is 10 ms of
 * CPU each. Run it by hand, with the test class path: the number of rounds is the first argument, 100 by default; the
 * fastest counts.
 */
public final class TypingBenchmark {
    private static final int SHOWN = 20;
    private static final long BUDGET = 10_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private record Cost(String comment, long nanoseconds) {}

    private TypingBenchmark() {}

    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        HostileTyping.comments()
                .map(comment -> new Cost(comment, fastest(comment, rounds)))
                .sorted(Comparator.comparing(Cost::nanoseconds).reversed())
                .limit(SHOWN)
                .forEach(cost -> System.out.printf(
                        "%,8d us %s %s…%n",
                        cost.nanoseconds() / 1_000,
                        cost.nanoseconds() > BUDGET ? "too much" : "        ",
                        cost.comment().substring(0, 24).replace("\n", "\\n")));
    }

    private static long fastest(String comment, int rounds) {
        long fastest = Long.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            try {
                RichText.fromTyped(comment);
            } catch (TextTooLong refused) {
                // what is refused costs as well
            }
            fastest = Math.min(fastest, THREADS.getCurrentThreadCpuTime() - start);
        }
        return fastest;
    }
}
