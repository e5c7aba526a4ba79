package org.letterpress.web.site;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.letterpress.staff.SetupCode;

/** Tells whoever started the server where the site is, once it answers. */
@ApplicationScoped
public class Announcement {
    private static final int TIMEOUT_MILLIS = 500;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Environment environment;

    @Inject
    private SetupCodeFile file;

    @SuppressWarnings("NullAway.Init") // set before its first run
    private volatile ScheduledFuture<?> next;

    void whenReady(Optional<SetupCode> setupCode) {
        next = scheduler.scheduleWithFixedDelay(() -> announce(setupCode), 1, 1, TimeUnit.SECONDS);
    }

    private void announce(Optional<SetupCode> setupCode) {
        if (answers()) {
            next.cancel(false);
            print(setupCode);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), environment.httpPort()), TIMEOUT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    // To the console itself, which the person who started the server is looking at; a log is for later.
    @SuppressWarnings("SystemOut")
    private void print(Optional<SetupCode> setupCode) {
        String address = "http://localhost:" + environment.httpPort() + "/";
        setupCode.ifPresent(code -> System.out.println("There is no administrator yet. Become it, once, at " + address
                + "setup?code=" + code.value() + " (the code is also in " + file.path() + ")"));
        System.out.println("Letterpress is at " + address);
    }
}
