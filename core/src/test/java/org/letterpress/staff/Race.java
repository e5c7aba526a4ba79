package org.letterpress.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.letterpress.Refusal;

/** Several who do the same at the same moment. */
public final class Race {
    private Race() {}

    /** What each of them got: their own text, or the name of the refusal. */
    public static List<String> of(int runners, IntFunction<String> course) throws Exception {
        CyclicBarrier start = new CyclicBarrier(runners);
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        try {
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : threads.invokeAll(IntStream.range(0, runners)
                    .mapToObj(i -> runner(i, course, start))
                    .toList())) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<String> runner(int i, IntFunction<String> course, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                return course.apply(i);
            } catch (Refusal refusal) {
                return refusal.getClass().getSimpleName();
            }
        };
    }
}
