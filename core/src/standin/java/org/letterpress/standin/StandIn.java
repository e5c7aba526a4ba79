package org.letterpress.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A provider's HTTP interface on this machine, which can be told to be slow, wrong or away, and remembers what it was asked. */
public abstract class StandIn implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(StandIn::daemon);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private volatile Mood mood = Mood.WELL;
    private volatile Duration delay = Duration.ZERO;
    private int moody;

    /** @param port zero for any that is free */
    protected StandIn(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "stand-in");
        thread.setDaemon(true);
        return thread;
    }

    /** To be called once its own constructor is done. */
    protected final void start() {
        server.start();
    }

    /** Its answer when it is well. Called by several threads. */
    protected abstract Reply answer(Asked request);

    /** Where it is, without a slash at the end. */
    public final URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on. */
    public final void be(Mood now) {
        be(now, Integer.MAX_VALUE);
    }

    /** For the next {@code times} requests, and well after that. */
    public final synchronized void be(Mood now, int times) {
        mood = now;
        moody = times;
    }

    /** Waits that long before each answer. */
    public final void delay(Duration before) {
        delay = before;
    }

    /** All that came so far, oldest first. */
    public final List<Asked> asked() {
        return List.copyOf(asked);
    }

    private synchronized Mood mood() {
        Mood now = mood;
        if (now != Mood.WELL && --moody <= 0) {
            mood = Mood.WELL;
        }
        return now;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked request = read(exchange);
            asked.add(request);
            pause(delay);
            switch (mood()) {
                case WELL -> send(exchange, answer(request));
                case BROKEN ->
                    send(exchange, Reply.text(500, "application/json", "{\"error\":{\"type\":\"api_error\"}}"));
                case BUSY ->
                    send(exchange, Reply.text(429, "application/json", "{\"error\":{\"code\":\"rate_limit\"}}"));
                case DOWN -> {}
                case SILENT -> answer(request);
                case BABBLING -> {
                    answer(request);
                    send(exchange, Reply.html("<!DOCTYPE html><title>Welcome</title>"));
                }
                case CUT_SHORT -> cutShort(exchange, answer(request));
                case TRICKLING -> trickle(exchange, answer(request));
                case ENDLESS -> endless(exchange, answer(request));
                case POINTING_ELSEWHERE -> send(exchange, Reply.elsewhere(address() + "/elsewhere"));
            }
        }
    }

    private static Asked read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        String query = exchange.getRequestURI().getRawQuery();
        return new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query == null ? "" : query,
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = head(exchange, reply);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] head(HttpExchange exchange, Reply reply) {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        return reply.body().getBytes(StandardCharsets.UTF_8);
    }

    private static void cutShort(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = head(exchange, reply);
        exchange.sendResponseHeaders(reply.status(), body.length + 1L);
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
    }

    private static void trickle(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = head(exchange, reply);
        exchange.sendResponseHeaders(reply.status(), body.length);
        OutputStream out = exchange.getResponseBody();
        for (byte each : body) {
            out.write(each);
            out.flush();
            pause(Duration.ofMillis(200));
        }
    }

    private static void endless(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = head(exchange, reply);
        exchange.sendResponseHeaders(reply.status(), 0);
        OutputStream out = exchange.getResponseBody();
        out.write(body);
        byte[] blanks = " ".repeat(8192).getBytes(StandardCharsets.US_ASCII);
        for (int sent = 0; sent < 1 << 30; sent += blanks.length) {
            out.write(blanks);
        }
    }

    /** Nothing is waited for once it was closed. */
    protected static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
