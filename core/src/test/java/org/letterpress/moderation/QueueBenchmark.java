package org.letterpress.moderation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.letterpress.Press;
import org.letterpress.TestDatabase;
import org.letterpress.comment.Tray;
import org.letterpress.staff.StaffFixture;

/**
 * What a page of the moderators' queue costs among few comments and among very many: at most 3,000 microseconds of CPU, and
 * about the same. Run it by hand, with the test class path: {@code postgresql} as the first argument takes that instead of
 * Derby, of which only the part of this process is measured; two numbers after it are the two sizes, 10,000 and 1,000,000
 * by default. It fails when the database would read a whole table.
 */
public final class QueueBenchmark {
    private static final int WARM_UP = 2_000;
    private static final int TIMES = 400;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Press press;
    private final Crowd crowd;
    private final ModerationQueue queue;

    private QueueBenchmark(Press press, Crowd crowd) {
        this.press = press;
        this.crowd = crowd;
        this.queue = press.queue(); // which knows for a while what the site has set
    }

    public static void main(String[] arguments) {
        List<String> given = new ArrayList<>(Arrays.asList(arguments));
        if (given.remove("postgresql")) {
            System.setProperty("letterpress.test.database", "postgresql");
        }
        int small = given.isEmpty() ? 10_000 : Integer.parseInt(given.get(0));
        int large = given.size() < 2 ? 1_000_000 : Integer.parseInt(given.get(1));
        Map<String, Double> few = measured(small);
        Map<String, Double> many = measured(large);
        System.out.printf("%-28s %,12d %,12d   ratio%n", "microseconds of CPU", small, large);
        few.forEach((what, micros) -> {
            double then = Objects.requireNonNull(many.get(what));
            System.out.printf("%-28s %,12.0f %,12.0f   %.2f%n", what, micros, then, then / micros);
        });
        System.exit(0); // a PostgreSQL server of tests ends with the process
    }

    private static Map<String, Double> measured(int comments) {
        Crowd crowd = new Crowd(comments);
        TestDatabase database = TestDatabase.onDisk(folder().resolve("database"));
        Press press = new Press(() -> database);
        press.beforeAll(noContext());
        long start = System.nanoTime();
        crowd.store(database.dataSource());
        System.out.printf("%,d comments stored in %,d s%n", comments, seconds(start));
        press.updateStatistics();
        return new QueueBenchmark(press, crowd).measured();
    }

    private static long seconds(long start) {
        return (System.nanoTime() - start) / 1_000_000_000;
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("queue-benchmark");
            System.out.println("In " + folder + ", to be deleted by hand");
            return folder;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Double> measured() {
        Map<String, Runnable> work = new LinkedHashMap<>();
        work.put("first page, pending", () -> page(Tray.PENDING, QueueCursor.START));
        work.put("page in the middle, pending", () -> page(Tray.PENDING, crowd.middle()));
        work.put("first page, approved", () -> page(Tray.APPROVED, QueueCursor.START));
        work.put("page in the middle, approved", () -> page(Tray.APPROVED, crowd.middle()));
        Map<String, Double> costs = new LinkedHashMap<>();
        work.values().forEach(press::run); // what the site has set is known from then on
        work.forEach((what, run) -> {
            List<String> scans = press.scans(run, false);
            if (!scans.isEmpty()) {
                throw new IllegalStateException("A whole table is read for " + what + ": " + scans);
            }
            System.out.printf("%s: %d statements, no table is read as a whole%n", what, press.statements(run));
            costs.put(what, cost(run));
        });
        return costs;
    }

    private void page(Tray tray, QueueCursor after) {
        int cards = queue.page(new QueueQuery(tray, after, 20), StaffFixture.MODERATOR)
                .cards()
                .size();
        if (cards != 20) {
            throw new IllegalStateException("A page of " + cards);
        }
    }

    /** The median, in microseconds. */
    private double cost(Runnable work) {
        long[] nanos = new long[TIMES];
        for (int i = -WARM_UP; i < TIMES; i++) {
            long busy = THREADS.getCurrentThreadCpuTime();
            press.run(work);
            if (i >= 0) {
                nanos[i] = THREADS.getCurrentThreadCpuTime() - busy;
            }
        }
        Arrays.sort(nanos);
        return nanos[TIMES / 2] / 1_000.0;
    }

    /** A press outside a test needs none. */
    private static ExtensionContext noContext() {
        return (ExtensionContext) Proxy.newProxyInstance(
                QueueBenchmark.class.getClassLoader(),
                new Class<?>[] {ExtensionContext.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
