package org.letterpress.transfer;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.letterpress.Press;

/**
 * How many comments an import stores in a second; the budget is 5,000 on Derby. Run it by hand, with the test class path:
 * the number of comments is the first argument, 50,000 by default. The first import only warms up.
 */
public final class ImportBenchmark {
    private static final int ROUNDS = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ImportBenchmark() {}

    public static void main(String[] arguments) {
        int comments = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        Press press = new Press();
        ExtensionContext none = noContext();
        press.beforeAll(none);
        for (int round = 0; round <= ROUNDS; round++) {
            press.beforeEach(none);
            int many = round == 0 ? comments / 5 : comments;
            long start = System.nanoTime();
            long busy = THREADS.getCurrentThreadCpuTime();
            long run = TransferFixture.imported(press, EndlessExport.of(many));
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            Duration cpu = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - busy);
            long heap =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.printf(
                    "%s: %,d comments in %,d ms, %,d a second; %,d ms of CPU, %,d a second of CPU; %,d MB of heap in use%n",
                    round == 0 ? "warm-up" : "round " + round,
                    TransferFixture.card(press, run).created() - 1,
                    taken.toMillis(),
                    many * 1_000L / Math.max(1, taken.toMillis()),
                    cpu.toMillis(),
                    many * 1_000L / Math.max(1, cpu.toMillis()),
                    heap >> 20);
        }
        press.afterAll(none);
    }

    /** A press outside a test needs none. */
    private static ExtensionContext noContext() {
        return (ExtensionContext) Proxy.newProxyInstance(
                ImportBenchmark.class.getClassLoader(),
                new Class<?>[] {ExtensionContext.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
