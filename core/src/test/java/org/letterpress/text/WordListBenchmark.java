package org.letterpress.text;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What it costs to make the longest list of words, and to search comments of the full length with it; the budget is 10 ms
 * of CPU each. Run it by hand, with the test class path: the number of rounds is the first argument, 50 by default; the
 * fastest counts.
 */
public final class WordListBenchmark {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private WordListBenchmark() {}

    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        Random random = new Random(1);
        String lines = IntStream.range(0, WordList.MAX_ENTRIES)
                .mapToObj(i -> letters(random) + (i % 3 == 0 ? "*" : "") + "\n")
                .collect(Collectors.joining());
        print("making a list of 10,000", rounds, () -> WordList.lenient(lines));
        WordList list = WordList.lenient(lines + "a".repeat(100) + "\n" + "a".repeat(99) + "\naaaa*\na a a a");
        for (String unit :
                new String[] {"The quick brown fox. ", "a", "a ", "v i a g r a ", "привет ", "1", "\ufdfa", "e\u0301"
                }) {
            String text = unit.repeat(CommentText.MAX_BYTES / Unicode.utf8Length(unit));
            print("searching " + unit.strip(), rounds, () -> list.in(text));
        }
        String all = IntStream.range(0x80, 0x1800).mapToObj(Character::toString).collect(Collectors.joining());
        print("searching many scripts", rounds, () -> list.in(all));
    }

    private static String letters(Random random) {
        return random.ints(4 + random.nextInt(9), 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static void print(String what, int rounds, Runnable work) {
        long fastest = Long.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            work.run();
            fastest = Math.min(fastest, THREADS.getCurrentThreadCpuTime() - start);
        }
        System.out.printf("%,8d us  %s%n", fastest / 1_000, what);
    }
}
