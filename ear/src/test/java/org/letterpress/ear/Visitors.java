package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** People before their screens, each in a network of their own with a browser that knows nothing of the others. */
final class Visitors implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 30_000;

    private final Browser browser;
    private final Site site;
    private final List<Visitor> all = new ArrayList<>();

    Visitors(Browser browser, Site site) {
        this.browser = browser;
        this.site = site;
    }

    Visitor atDesk() {
        return before(Screen.DESKTOP);
    }

    Visitor onPhone() {
        return before(Screen.PHONE);
    }

    Visitor withoutScripts() {
        return visitor(site, Screen.DESKTOP.options().setJavaScriptEnabled(false));
    }

    Visitor before(Screen screen) {
        return visitor(site, screen.options());
    }

    /** Somebody on another site than the one that most tests are about. */
    Visitor before(Screen screen, Site another) {
        return visitor(another, screen.options());
    }

    private Visitor visitor(Site visited, NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setReducedMotion(ReducedMotion.REDUCE)
                .setExtraHTTPHeaders(Map.of(Networks.HEADER, Networks.next())));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        boolean scripts = options.javaScriptEnabled == null || options.javaScriptEnabled;
        Visitor visitor = new Visitor(visited, context, scripts);
        all.add(visitor);
        return visitor;
    }

    void shouldHaveSeenNothingWrong() {
        assertThat(all.stream().flatMap(visitor -> visitor.faults().stream()).distinct())
                .as("what the browser complained of")
                .isEmpty();
    }

    @Override
    public void close() {
        all.forEach(Visitor::close);
    }
}
