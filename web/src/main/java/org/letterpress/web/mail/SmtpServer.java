package org.letterpress.web.mail;

import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.letterpress.web.site.Environment;
import org.letterpress.web.site.Environment.Name;

/**
 * The mail server that the deployer named. TLS is used from the first byte on port 465 and wherever else the server offers
 * it; a password is never sent to another machine without.
 *
 * @param login null where none is needed
 * @param sender null when the deployer named none
 * @param timeout for each answer, and for the connection
 */
record SmtpServer(
        String host,
        int port,
        @Nullable Login login,
        @Nullable InternetAddress sender,
        Duration timeout) {
    /** RFC 6409. */
    private static final int SUBMISSION = 587;

    /** RFC 8314. */
    private static final int SUBMISSION_UNDER_TLS = 465;

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(?:\\.[0-9]{1,3}){3}|\\[?::1]?");

    /** @throws IllegalArgumentException when a setting cannot be understood; names it */
    static Optional<SmtpServer> in(Environment environment) {
        return environment
                .value(Name.LETTERPRESS_SMTP_HOST)
                .map(host -> new SmtpServer(host, port(environment), login(environment), sender(environment), TIMEOUT));
    }

    private static int port(Environment environment) {
        String port = environment.value(Name.LETTERPRESS_SMTP_PORT).orElse(String.valueOf(SUBMISSION));
        if (!port.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("LETTERPRESS_SMTP_PORT is no number of a port");
        }
        return Integer.parseInt(port);
    }

    private static @Nullable Login login(Environment environment) {
        return environment
                .value(Name.LETTERPRESS_SMTP_USER)
                .map(user -> new Login(
                        user, environment.value(Name.LETTERPRESS_SMTP_PASSWORD).orElse("")))
                .orElse(null);
    }

    private static @Nullable InternetAddress sender(Environment environment) {
        Optional<String> from = environment.value(Name.LETTERPRESS_MAIL_FROM);
        try {
            return from.isEmpty() ? null : new InternetAddress(from.get(), true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("LETTERPRESS_MAIL_FROM is no e-mail address", e);
        }
    }

    Session session() {
        String millis = String.valueOf(timeout.toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.localhost", ownName()); // else the machine's name is looked up
        properties.put("mail.smtp.auth", String.valueOf(login != null));
        secure(properties);
        return Session.getInstance(properties);
    }

    /** Servers on this machine often have a certificate that nobody signed, and nobody in between. */
    private void secure(Properties properties) {
        boolean near = THIS_MACHINE.matcher(host).matches();
        properties.put("mail.smtp.ssl.enable", String.valueOf(port == SUBMISSION_UNDER_TLS));
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", String.valueOf(login != null && !near));
        properties.put("mail.smtp.ssl.checkserveridentity", String.valueOf(!near));
        if (near) {
            properties.put("mail.smtp.ssl.trust", host);
        }
    }

    private String ownName() {
        return sender == null ? "localhost" : sender.getAddress().replaceFirst("^.*@", "");
    }

    @Nullable
    String user() {
        return login == null ? null : login.user();
    }

    @Nullable
    String password() {
        return login == null ? null : login.password();
    }

    /** By name alone, so that no password gets into a log. */
    @Override
    public String toString() {
        return host + ":" + port;
    }

    record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[hidden]";
        }
    }
}
