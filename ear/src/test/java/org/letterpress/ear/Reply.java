package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** What the site answered. */
record Reply(HttpResponse<byte[]> response) {

    int status() {
        return response.statusCode();
    }

    HttpHeaders headers() {
        return response.headers();
    }

    /** Empty when the answer has none of that name. */
    String header(String name) {
        return headers().firstValue(name).orElse("");
    }

    String path() {
        return response.uri().getPath();
    }

    String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** Headers and body: every byte that somebody who asks can see. */
    String everything() {
        return headers().map() + "\n" + text();
    }

    Document page() {
        return Jsoup.parse(text(), response.uri().toString());
    }

    /** The page's form that has this button. */
    Form form(String button) {
        for (Element candidate : page().select("form button, form input[type=submit]")) {
            String name = candidate.hasText() ? candidate.text() : candidate.val();
            if (name.equals(button) && candidate.closest("form") instanceof FormElement form) {
                return new Form(form).press(candidate);
            }
        }
        throw new AssertionError("No form with the button " + button + " at " + path() + " (" + status() + ")");
    }

    Reply shouldBe(int status) {
        assertThat(status()).as("status of %s: %s", path(), shortened()).isEqualTo(status);
        return this;
    }

    /** A 303 to an address that begins with this path. */
    String shouldLeadTo(String path) {
        shouldBe(303);
        assertThat(header("Location")).as("where %s leads", path()).startsWith(path);
        return header("Location");
    }

    private String shortened() {
        String text = page().select("main, body:not(:has(main))").text();
        return text.length() > 300 ? text.substring(0, 300) : text;
    }
}
