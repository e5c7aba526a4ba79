package org.letterpress.ear;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** What a browser complains of while it shows the site's pages, violations of their security policy among it. */
final class Faults {
    private static final int FIRST_ERROR = 400;

    private final Site site;
    private final List<String> all = new ArrayList<>();

    Faults(Site site, Page page) {
        this.site = site;
        page.onConsoleMessage(this::heard);
        page.onDialog(this::asks);
        page.onPageError(error -> all.add("script: " + error));
        page.onRequest(this::asked);
        page.onResponse(this::answered);
        page.onRequestFailed(request -> all.add("no answer: " + request.url() + " " + request.failure()));
    }

    List<String> all() {
        return List.copyOf(all);
    }

    private void asks(Dialog dialog) {
        all.add("dialog: " + dialog.message());
        dialog.dismiss();
    }

    private void heard(ConsoleMessage message) {
        boolean grave = message.type().equals("error") || message.type().equals("warning");
        boolean statusOfThePage = message.text().startsWith("Failed to load resource: the server responded with");
        if (grave && !statusOfThePage) {
            all.add(message.type() + ": " + message.text());
        }
    }

    /** To a provider of payments a reader goes by a link; no page asks it for anything. */
    private void asked(Request request) {
        boolean leaves = request.isNavigationRequest() && Providers.own(request.url());
        if (!leaves && !request.url().startsWith(site.address() + "/")) {
            all.add("asks another site: " + request.url());
        }
    }

    /** A page may be one that says what is wrong; what it is made of may not be missing. */
    private void answered(Response response) {
        if (response.status() >= FIRST_ERROR && !response.request().isNavigationRequest()) {
            all.add(response.status() + ": " + response.url());
        }
    }
}
