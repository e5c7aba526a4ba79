package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program that asks the site, over HTTP/1.1, from a network of its own. It follows no redirect; who keeps no cookies is
 * given none, ever.
 */
final class Client {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site site;
    private final HttpClient http;
    private final @Nullable CookieManager cookies;
    private final String address = Networks.next();

    private Client(Site site, @Nullable CookieManager cookies) {
        this.site = site;
        this.cookies = cookies;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE);
        if (cookies != null) {
            builder.cookieHandler(cookies);
        }
        this.http = builder.build();
    }

    static Client withoutCookies(Site site) {
        return new Client(site, null);
    }

    static Client withCookies(Site site) {
        return new Client(site, new CookieManager());
    }

    Site site() {
        return site;
    }

    /** The cookies that the site has set and that still hold. */
    List<HttpCookie> cookies() {
        return cookies == null ? List.of() : cookies.getCookieStore().getCookies();
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    /** Sends the form as a browser does, from a page of this site. */
    Reply post(Form form) {
        return send(request(form.action())
                .header("Origin", site.address().toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.encoded())));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(site.at(path)).timeout(PATIENCE).header(Networks.HEADER, address);
    }

    Reply send(HttpRequest.Builder request) {
        Reply reply = new Reply(exchange(request.build()));
        if (cookies == null) {
            assertThat(reply.headers().firstValue("Set-Cookie"))
                    .as("cookie from %s", reply.path())
                    .isEmpty();
        }
        return reply;
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + request.uri(), e);
        }
    }
}
