package org.letterpress.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a stand-in sends by itself: one after the other, again when it was not taken, and as badly as it is told to. */
public final class Deliveries implements AutoCloseable {
    private static final int MOST_TRIES = 6;

    private final Function<String, Map<String, String>> headers;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread sender = new Thread(task, "stand-in's deliveries");
        sender.setDaemon(true);
        return sender;
    });
    private final List<Delivery> done = new CopyOnWriteArrayList<>();
    private final List<String> held = new ArrayList<>();

    private @Nullable URI address;
    private boolean holding;
    private int lost;
    private int times = 1;

    /** @param headers with which a body is sent, made anew for each try */
    Deliveries(Function<String, Map<String, String>> headers) {
        this.headers = headers;
    }

    /** One try; the status is 0 when nobody answered. */
    public record Delivery(String body, int status) {}

    /** From now on; nothing is sent before. */
    public synchronized void to(URI place) {
        address = place;
    }

    /** The next ones never arrive. */
    public synchronized void lose(int howMany) {
        lost = howMany;
    }

    /** Each from now on is sent that often. */
    public synchronized void times(int howOften) {
        times = howOften;
    }

    /** Sends nothing until {@link #release}. */
    public synchronized void hold() {
        holding = true;
    }

    /** Sends what was held, in an order of chance. */
    public synchronized void release(Random chance) {
        holding = false;
        Collections.shuffle(held, chance);
        held.forEach(this::queue);
        held.clear();
    }

    synchronized void send(String body) {
        if (address == null) {
            return;
        }
        if (lost > 0) {
            lost--;
        } else if (holding) {
            held.addAll(Collections.nCopies(times, body));
        } else {
            Collections.nCopies(times, body).forEach(this::queue);
        }
    }

    /** All tries so far. */
    public List<Delivery> done() {
        return List.copyOf(done);
    }

    /** Returns when all that was sent has been taken, or given up. */
    public void await() {
        Future<?> last = thread.submit(() -> {});
        try {
            last.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Still sending", e);
        }
    }

    private void queue(String body) {
        URI place = address;
        if (place != null) {
            Future<?> unused = thread.submit(() -> deliver(place, body));
        }
    }

    private void deliver(URI place, String body) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            int status = attempt(place, body);
            done.add(new Delivery(body, status));
            if (status >= 200 && status < 300) {
                return;
            }
            StandIn.pause(Duration.ofMillis(100L << tries));
        }
    }

    private int attempt(URI place, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(place).timeout(Duration.ofSeconds(20)).POST(BodyPublishers.ofString(body));
        headers.apply(body).forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException away) {
            return 0;
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
