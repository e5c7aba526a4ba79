package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** People before their screens, each with a browser that knows nothing of the others. */
final class Visitors implements AutoCloseable {
    static final int DESKTOP = 1280;
    static final int PHONE = 390;
    static final int SMALL_PHONE = 320;
    private static final int HEIGHT = 900;
    private static final double PATIENCE_MILLIS = 30_000;

    private final Browser browser;
    private final Site site;
    private final List<Visitor> all = new ArrayList<>();

    Visitors(Browser browser, Site site) {
        this.browser = browser;
        this.site = site;
    }

    Visitor atDesk() {
        return visitor(new NewContextOptions().setViewportSize(DESKTOP, HEIGHT));
    }

    Visitor inTheDark() {
        return visitor(new NewContextOptions().setViewportSize(DESKTOP, HEIGHT).setColorScheme(ColorScheme.DARK));
    }

    Visitor onPhone() {
        return visitor(new NewContextOptions()
                .setViewportSize(PHONE, HEIGHT)
                .setIsMobile(true)
                .setHasTouch(true));
    }

    Visitor withoutScripts() {
        return visitor(new NewContextOptions().setViewportSize(DESKTOP, HEIGHT).setJavaScriptEnabled(false));
    }

    private Visitor visitor(NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Visitor visitor = new Visitor(site, context, options.javaScriptEnabled == null || options.javaScriptEnabled);
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
