package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Somebody before a screen. */
final class Visitor implements AutoCloseable {
    private static final String BARRIERS = """
            async rules => {
              const only = rules.length ? { runOnly: { type: 'rule', values: rules } } : {};
              const found = await axe.run(document, { resultTypes: ['violations'], ...only });
              return found.violations.map(rule =>
                  `${rule.id}: ${rule.help} at ${rule.nodes.slice(0, 3).map(node => node.html).join('; ')}`);
            }
            """;

    private final Site site;
    private final BrowserContext context;
    private final boolean scripts;
    private final Page page;
    private final Faults faults;

    Visitor(Site site, BrowserContext context, boolean scripts) {
        this.site = site;
        this.context = context;
        this.scripts = scripts;
        this.page = context.newPage();
        this.faults = new Faults(site, page);
    }

    Page page() {
        return page;
    }

    /** The status of the answer. */
    int open(String path) {
        Response response = page.navigate(site.at(path).toString());
        return Objects.requireNonNull(response, path).status();
    }

    /** From now on {@code path} is answered with this, as if it came from the site. */
    void gets(String path, Reply reply) {
        page.unroute(site.at(path).toString());
        Map<String, String> headers = new TreeMap<>();
        reply.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        page.route(
                site.at(path).toString(),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(reply.status())
                        .setHeaders(headers)
                        .setBody(reply.text())));
    }

    Visitor fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Follows the only link of that name. */
    void follow(String link) {
        follow(page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)));
    }

    void follow(Locator link) {
        press(link);
    }

    /** Presses the only button of that name. */
    Response press(String button) {
        return press(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
    }

    Response press(Locator button) {
        return press(() -> click(button));
    }

    /** Clicks on what leads to no other page. */
    void click(Locator place) {
        // Whether something stands still is asked by a script, of which some browsers run none.
        place.click(new Locator.ClickOptions().setForce(!scripts));
    }

    /** Does what leads to another page, and waits for that. */
    Response press(Runnable deed) {
        Response response = page.waitForResponse(Visitor::isPage, deed);
        page.waitForLoadState();
        return response;
    }

    private static boolean isPage(Response response) {
        boolean leadsOn = response.status() >= 300 && response.status() < 400;
        return response.request().isNavigationRequest() && !leadsOn;
    }

    void signIn(Site.Person person) {
        open("/login");
        fill("Email", person.email()).fill("Password", person.password()).press("Sign in");
        assertThat(path()).startsWith("/desk");
    }

    /** Path and query of the page that is shown. */
    String path() {
        return page.url().substring(site.address().toString().length());
    }

    String text() {
        return page.locator("body").innerText();
    }

    /** The page that is shown fits every window of this screen and stands in nobody's way; a picture of it is kept. */
    void look(String kind, Screen screen) {
        picture(kind + "-" + screen);
        assertThat(barriers(screen)).as("barriers of %s on %s", kind, screen).isEmpty();
        for (int width : screen.widths()) {
            assertThat(overflow(width))
                    .as("overflow of %s at %s pixels", kind, width)
                    .isLessThanOrEqualTo(0);
        }
        resize(screen.widths().get(0));
    }

    /** How many pixels the page is wider than the window: what a reader has to push sideways. */
    private int overflow(int width) {
        resize(width);
        return ((Number) page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    private void resize(int width) {
        page.setViewportSize(width, page.viewportSize().height);
    }

    /**
     * What stands in the way of people who see, hear or move differently (WCAG 2.2 AA and good practice). A dark page has
     * other colours than a light one, and nothing else.
     */
    private List<?> barriers(Screen screen) {
        page.evaluate(AxeBuilder.getAxeScript());
        return (List<?>) page.evaluate(BARRIERS, screen == Screen.DARK ? List.of("color-contrast") : List.of());
    }

    /** Keeps a picture of the whole page among the build's results. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Site.target().resolve("screenshots").resolve(name + ".png")));
    }

    List<String> faults() {
        return faults.all();
    }

    @Override
    public void close() {
        context.close();
    }
}
