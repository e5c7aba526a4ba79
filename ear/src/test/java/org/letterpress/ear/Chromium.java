package org.letterpress.ear;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The machine's own Chromium, started once without a window. Nothing is downloaded. */
final class Chromium implements AutoCloseable {
    private static final String SETTING = "letterpress.test.chromium";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    /** It talks to this site alone: no updates, no experiments. It may run as root in a container. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(find().orElseThrow())
                        .setArgs(ARGUMENTS));
    }

    Browser browser() {
        return browser;
    }

    /** Where it is: as the system property says, or on the path. */
    static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getProperty(SETTING)).map(Path::of), onPath())
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> onPath() {
        @Nullable String path = System.getenv("PATH");
        return NAMES.stream()
                .flatMap(name -> Stream.ofNullable(path)
                        .flatMap(folders -> Arrays.stream(folders.split(File.pathSeparator, -1)))
                        .map(folder -> Path.of(folder, name)));
    }

    /** Whether a machine without a browser is a broken one. */
    static boolean isDemanded() {
        @Nullable String ci = System.getenv("CI");
        return Boolean.getBoolean("letterpress.test.browser") || (ci != null && !ci.isEmpty() && !ci.equals("false"));
    }

    static String howToGetIt() {
        return "No Chromium is on the path, so nothing is seen in a browser: install it, or name it with -D" + SETTING;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
