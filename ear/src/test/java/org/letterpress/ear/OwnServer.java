package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A server that a test has for itself, to do with as it likes. It ends with the test, and at the latest with all of them. */
final class OwnServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Pattern SETUP = Pattern.compile("/setup\\?code=(\\S+)");
    private static final String LOOPBACK = "127.0.0.1";

    private final Installation installation;
    private final Site site = new Site(URI.create("http://" + LOOPBACK + ":" + freePort()));
    private final Thread atTheLatest = new Thread(this::kill);
    private final Map<String, String> settings;
    private @Nullable Process process;

    /** @param name of nothing else among the tests */
    OwnServer(String name) {
        this(name, Map.of());
    }

    /** @param settings beside those that every server of the tests has */
    OwnServer(String name, Map<String, String> settings) {
        this.installation = new Installation(name);
        this.settings = settings;
        Runtime.getRuntime().addShutdownHook(atTheLatest);
    }

    Site site() {
        return site;
    }

    Path home() {
        return installation.home();
    }

    /** Starts it, with the demonstration site where there is nothing yet, and waits until it answers. */
    void startWithDemonstration() {
        start(true);
    }

    /** Starts it, and waits until it answers. */
    void startEmpty() {
        start(false);
    }

    private void start(boolean demonstration) {
        ProcessBuilder command = installation.command();
        set(command.environment(), demonstration);
        try {
            Process started = command.start();
            process = started;
            awaitAnnouncement(started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing that this machine has set for other servers reaches this one. */
    private void set(Map<String, String> environment, boolean demonstration) {
        environment.keySet().removeIf(key -> key.toUpperCase(Locale.ROOT).matches("(LETTERPRESS|WLP)_.*"));
        environment.putAll(installation.places());
        environment.putAll(Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JVM_ARGS", "-XX:TieredStopAtLevel=1",
                "letterpress_http_host", LOOPBACK,
                "LETTERPRESS_HTTP_PORT", String.valueOf(site.address().getPort()),
                "LETTERPRESS_DEMO", String.valueOf(demonstration)));
        environment.putAll(settings);
    }

    private void awaitAnnouncement(Process started) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!installation.printed().contains("Letterpress is at ")) {
            assertThat(started.isAlive() && Instant.now().isBefore(deadline))
                    .as(installation::printed)
                    .isTrue();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Where its console says that somebody may become administrator, once. */
    String setupPath() {
        Matcher path = SETUP.matcher(installation.printed());
        assertThat(path.find()).as(installation::printed).isTrue();
        return path.group();
    }

    /** Makes this person its first administrator. */
    void setUp(Site.Person person) {
        Client client = site.reader();
        Form form = client.get(setupPath()).form("Become administrator");
        client.post(form.fill("Name", "Owner").fill("Email", person.email()).fill("Password", person.password()))
                .shouldLeadTo("/login");
    }

    /** The ids of its processes. */
    List<Long> processes() {
        return Stream.ofNullable(process)
                .flatMap(started -> Stream.concat(Stream.of(started.toHandle()), started.descendants()))
                .map(ProcessHandle::pid)
                .toList();
    }

    /** Ends it as a power failure does: it is asked nothing and tidies nothing up. */
    void kill() {
        Process victim = process;
        if (victim != null) {
            Stream.concat(victim.descendants(), Stream.of(victim.toHandle())).forEach(ProcessHandle::destroyForcibly);
            victim.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        }
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(atTheLatest);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
