package org.letterpress.standin;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What PayPal tells by itself, how it arrives, and that it can be asked for later
 * (<a href="https://developer.paypal.com/docs/api/webhooks/v1/">Webhooks v1</a>).
 */
public final class PayPalWebhooks implements AutoCloseable {
    private static final int TRIES = 5;
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ExecutorService sending = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "webhooks of the stand-in");
        thread.setDaemon(true);
        return thread;
    });
    private final Clock clock;
    private final Supplier<URI> at;
    private final Supplier<PayPalSigning> signing;
    private final List<Webhook> all = new ArrayList<>();
    private final List<Webhook> held = new ArrayList<>();
    private Arrival arrival = Arrival.ONCE;
    private @Nullable URI target;

    PayPalWebhooks(Clock clock, Supplier<URI> at, Supplier<PayPalSigning> signing) {
        this.clock = clock;
        this.at = at;
        this.signing = signing;
    }

    /** An event, with its body as it is sent. */
    public record Webhook(String id, String type, Instant at, String body) {
        public byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** How what happens arrives. */
    public enum Arrival {
        ONCE,
        TWICE,
        NEVER,
        /** When it is released, last first. */
        LATER
    }

    /** From now on all that happens is posted there. */
    public synchronized void sendTo(URI address) {
        target = address;
    }

    public synchronized void arrive(Arrival how) {
        arrival = how;
    }

    /** Sends what was held back, last first. */
    public synchronized void release() {
        Collections.reverse(held);
        held.forEach(this::queue);
        held.clear();
    }

    /** All that ever happened, first first. */
    public synchronized List<Webhook> all() {
        return List.copyOf(all);
    }

    /** The last of that type. */
    public Webhook last(String type) {
        List<Webhook> some =
                all().stream().filter(webhook -> webhook.type().equals(type)).toList();
        if (some.isEmpty()) {
            throw new IllegalStateException("Nothing was told of " + type);
        }
        return some.get(some.size() - 1);
    }

    synchronized void happened(String type, JsonObject resource) {
        String id = "WH-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        JsonObject body = Json.createObjectBuilder()
                .add("id", id)
                .add("event_version", "1.0")
                .add("create_time", PayPalSale.text(clock.instant()))
                .add("resource_type", resourceType(type))
                .add("event_type", type)
                .add("summary", "Something happened")
                .add("resource", resource)
                .build();
        Webhook webhook = new Webhook(id, type, clock.instant(), body.toString());
        all.add(webhook);
        switch (arrival) {
            case ONCE -> queue(webhook);
            case TWICE -> {
                queue(webhook);
                queue(webhook);
            }
            case LATER -> held.add(webhook);
            case NEVER -> {}
        }
    }

    private static String resourceType(String type) {
        return switch (type) {
            case "CHECKOUT.ORDER.APPROVED" -> "checkout-order";
            case "PAYMENT.CAPTURE.REFUNDED", "PAYMENT.CAPTURE.REVERSED", "PAYMENT.REFUND.FAILED" -> "refund";
            default -> type.startsWith("CUSTOMER.DISPUTE.") ? "dispute" : "capture";
        };
    }

    private synchronized void queue(Webhook webhook) {
        URI address = target;
        if (address != null) {
            sending.execute(() -> insist(webhook, address));
        }
    }

    /** Until it is taken, as PayPal does over three days. */
    private void insist(Webhook webhook, URI address) {
        for (int tries = 0; tries < TRIES && !isTaken(webhook, address); tries++) {
            StandIn.pause(BETWEEN);
        }
    }

    private boolean isTaken(Webhook webhook, URI address) {
        try {
            return deliver(webhook, address) / 100 == 2;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /**
     * Posts it now, signed now.
     *
     * @return the status that was answered
     */
    public int deliver(Webhook webhook, URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofByteArray(webhook.bytes()));
        signing.get().headers(webhook.bytes()).forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("Closed"));
        }
    }

    synchronized Optional<Webhook> find(String id) {
        return all.stream().filter(webhook -> webhook.id().equals(id)).findFirst();
    }

    /** A page of those since {@code start_time}, newest first, with a link to the next. */
    synchronized JsonObject page(Map<String, String> parameters) {
        Instant start = Instant.parse(parameters.getOrDefault("start_time", "1970-01-01T00:00:00Z"));
        int size = Integer.parseInt(parameters.getOrDefault("page_size", "10"));
        int first = Integer.parseInt(parameters.getOrDefault("first", "0"));
        List<Webhook> some = new ArrayList<>(
                all.stream().filter(webhook -> !webhook.at().isBefore(start)).toList());
        Collections.reverse(some);
        JsonArrayBuilder events = Json.createArrayBuilder();
        some.stream().skip(first).limit(size).forEach(webhook -> events.add(PayPalReplies.read(webhook.body())));
        JsonObjectBuilder page =
                Json.createObjectBuilder().add("events", events).add("count", Math.min(size, some.size() - first));
        if (first + size < some.size()) {
            String next = at.get() + "/v1/notifications/webhooks-events?start_time=" + start + "&page_size=" + size
                    + "&first=" + (first + size);
            page.add("links", PayPalSale.links(Map.of("next", next)));
        }
        return page.build();
    }

    @Override
    public void close() {
        sending.shutdownNow();
    }
}
