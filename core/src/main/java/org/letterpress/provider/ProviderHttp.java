package org.letterpress.provider;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.letterpress.donation.ProviderAway;

/**
 * Asks a provider over HTTP. No answer, one that says to come again, and one that cannot be read are {@link ProviderAway};
 * a plain no is {@link org.letterpress.donation.ProviderRefused}. Follows no redirect, and waits no longer than it is told
 * to, however slowly the bytes come.
 */
final class ProviderHttp {
    /** In bytes: far beyond any page of a list. */
    private static final int LARGEST = 1 << 20;

    private static final byte[] NOTHING = {};

    private final String base;
    private final Duration timeout;
    private final HttpClient client;

    /**
     * @param base with or without a path, which comes before those asked for
     * @param timeout for the whole exchange
     */
    ProviderHttp(URI base, Duration timeout) {
        this.base = base.toString().replaceAll("/+$", "");
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /** @param path from the slash on, encoded, with its query */
    JsonObject get(String path, Map<String, String> headers) {
        return answer("GET", path, headers, NOTHING).accepted();
    }

    /** As {@link #get}; the type of {@code body} is among the headers. */
    JsonObject send(String method, String path, Map<String, String> headers, byte[] body) {
        return answer(method, path, headers, body).accepted();
    }

    /** Whatever the answer says, as long as it is one. */
    Answer answer(String method, String path, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(timeout)
                .method(
                        method,
                        body.length == 0 && method.equals("GET")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(request.build(), head -> new BoundedBody(LARGEST));
        return wait(coming);
    }

    private Answer wait(CompletableFuture<HttpResponse<byte[]>> coming) {
        try {
            HttpResponse<byte[]> answer = coming.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), answer.body());
        } catch (TimeoutException slow) {
            throw new ProviderAway("No answer within " + timeout, slow);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            if (cause instanceof IOException) {
                throw new ProviderAway("No answer: " + cause.getClass().getSimpleName(), cause);
            }
            throw new IllegalStateException(
                    "Cannot be asked for: " + cause.getClass().getName(), cause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProviderAway("Stopped waiting", stopped);
        } finally {
            coming.cancel(true);
        }
    }
}
