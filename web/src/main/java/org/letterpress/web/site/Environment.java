package org.letterpress.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * The deployer's settings: environment variables, each also as {@code NAME_FILE}, a file that holds the value. Empty means
 * not set.
 */
@ApplicationScoped
public class Environment {
    /** All that the application itself reads; the server's configuration reads ports and database. */
    public enum Name {
        LETTERPRESS_HOME,
        LETTERPRESS_BASE_URL,
        LETTERPRESS_ADMIN_EMAIL,
        LETTERPRESS_ADMIN_PASSWORD,
        LETTERPRESS_DEMO,
        LETTERPRESS_SMTP_HOST,
        LETTERPRESS_SMTP_PORT,
        LETTERPRESS_SMTP_USER,
        LETTERPRESS_SMTP_PASSWORD,
        LETTERPRESS_MAIL_FROM,
        LETTERPRESS_TRUSTED_PROXIES,
        LETTERPRESS_STRIPE_KEY,
        LETTERPRESS_STRIPE_WEBHOOK_SECRET,
        LETTERPRESS_STRIPE_ACCOUNT,
        LETTERPRESS_STRIPE_API,
        LETTERPRESS_PAYPAL_CLIENT_ID,
        LETTERPRESS_PAYPAL_CLIENT_SECRET,
        LETTERPRESS_PAYPAL_MERCHANT_ID,
        LETTERPRESS_PAYPAL_WEBHOOK_ID,
        LETTERPRESS_PAYPAL_MODE,
        LETTERPRESS_PAYPAL_API,
        LETTERPRESS_PAYPAL_CERTIFICATE_ORIGINS,
        LETTERPRESS_PAYPAL_ROOTS,
        LETTERPRESS_TEST_PAYMENTS
    }

    /** Where the server's configuration keeps what it worked out itself, if it did. */
    private static final String HOME_ENTRY = "letterpress/home";

    private static final String DEMO_ENTRY = "letterpress/demo";
    private static final String PORT_ENTRY = "letterpress/port";

    public Optional<String> value(Name name) {
        return read(name.name()).or(() -> file(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Optional<String> read(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
    }

    private static Optional<String> file(Name name) {
        return read(name + "_FILE").map(path -> {
            try {
                return Files.readString(Path.of(path));
            } catch (IOException e) {
                throw new UncheckedIOException(name + "_FILE cannot be read", e);
            }
        });
    }

    /** Where the embedded database and the setup code live. */
    public Path home() {
        return Path.of(value(Name.LETTERPRESS_HOME).or(() -> entry(HOME_ENTRY)).orElse("data"))
                .toAbsolutePath()
                .normalize();
    }

    /** The port of the clear-text endpoint, where the server tells it. */
    public int httpPort() {
        return entry(PORT_ENTRY).map(Integer::valueOf).orElse(9080);
    }

    /** Whether an empty database is to be filled with the demonstration site. */
    public boolean demonstration() {
        return value(Name.LETTERPRESS_DEMO)
                .or(() -> entry(DEMO_ENTRY))
                .map(Boolean::parseBoolean)
                .orElse(false);
    }

    /** Whether gifts can be tried, with nobody's money; a demonstration is there to be tried. */
    public boolean testPayments() {
        return value(Name.LETTERPRESS_TEST_PAYMENTS).map(Boolean::parseBoolean).orElseGet(this::demonstration);
    }

    @SuppressWarnings("BanJNDI") // both names are constants of this class
    private static Optional<String> entry(String name) {
        try {
            @Nullable Object value = InitialContext.doLookup(name);
            return Optional.ofNullable(value).map(Object::toString).map(text -> text.replace("\"", ""));
        } catch (NamingException e) {
            return Optional.empty(); // another server, without this entry
        }
    }
}
