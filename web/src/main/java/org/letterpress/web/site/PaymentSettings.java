package org.letterpress.web.site;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.letterpress.donation.Gateways;
import org.letterpress.donation.PaymentGateway;
import org.letterpress.provider.PayPalGateway;
import org.letterpress.provider.PayPalSettings;
import org.letterpress.provider.StripeGateway;
import org.letterpress.provider.StripeSettings;
import org.letterpress.provider.TestGateway;
import org.letterpress.web.site.Environment.Name;

/**
 * The providers of payments, as the deployer has set them up. With settings that cannot be, the application does not start,
 * and says which it is; never what it holds.
 */
@Dependent
public class PaymentSettings {
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final String LIVE = "live";
    private static final String SANDBOX = "sandbox";

    private final Environment environment;

    @Inject
    public PaymentSettings(Environment environment) {
        this.environment = environment;
    }

    /** @throws IllegalStateException that names the setting which cannot be */
    @Produces
    @Singleton
    public Gateways gateways(Clock clock) {
        List<PaymentGateway> all = new ArrayList<>();
        environment.value(Name.LETTERPRESS_STRIPE_KEY).map(this::stripe).ifPresent(settings -> {
            all.add(new StripeGateway(settings, clock));
        });
        environment.value(Name.LETTERPRESS_PAYPAL_CLIENT_ID).map(this::payPal).ifPresent(settings -> {
            all.add(new PayPalGateway(settings, clock));
        });
        if (environment.testPayments()) {
            all.add(new TestGateway(clock));
        }
        return new Gateways(all);
    }

    private StripeSettings stripe(String key) {
        URI api = address(Name.LETTERPRESS_STRIPE_API).orElse(StripeSettings.PUBLIC);
        try {
            return new StripeSettings(
                    api,
                    key,
                    words(Name.LETTERPRESS_STRIPE_WEBHOOK_SECRET),
                    environment.value(Name.LETTERPRESS_STRIPE_ACCOUNT).orElse(""));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    Name.LETTERPRESS_STRIPE_KEY + " or " + Name.LETTERPRESS_STRIPE_API + ": " + wrong.getMessage());
        }
    }

    private PayPalSettings payPal(String client) {
        boolean live = isLive();
        return new PayPalSettings(
                address(Name.LETTERPRESS_PAYPAL_API).orElse(PayPalSettings.api(live)),
                client,
                needed(Name.LETTERPRESS_PAYPAL_CLIENT_SECRET),
                needed(Name.LETTERPRESS_PAYPAL_MERCHANT_ID),
                needed(Name.LETTERPRESS_PAYPAL_WEBHOOK_ID),
                live,
                words(Name.LETTERPRESS_PAYPAL_CERTIFICATE_ORIGINS).stream()
                        .map(word -> address(Name.LETTERPRESS_PAYPAL_CERTIFICATE_ORIGINS, word))
                        .toList(),
                environment
                        .value(Name.LETTERPRESS_PAYPAL_ROOTS)
                        .map(PaymentSettings::certificates)
                        .orElse(List.of()));
    }

    private boolean isLive() {
        String mode = environment.value(Name.LETTERPRESS_PAYPAL_MODE).orElse(LIVE);
        if (!mode.equals(LIVE) && !mode.equals(SANDBOX)) {
            throw new IllegalStateException(Name.LETTERPRESS_PAYPAL_MODE + " is neither " + LIVE + " nor " + SANDBOX);
        }
        return mode.equals(LIVE);
    }

    private String needed(Name name) {
        return environment
                .value(name)
                .orElseThrow(() -> new IllegalStateException(name + " is missing, though another of its kind is set"));
    }

    private List<String> words(Name name) {
        return environment.value(name).stream().flatMap(BLANK::splitAsStream).toList();
    }

    private Optional<URI> address(Name name) {
        return environment.value(name).map(text -> address(name, text));
    }

    private static URI address(Name name, String text) {
        try {
            URI address = URI.create(text);
            if (address.getScheme() != null && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(name + " holds what is no address", wrong);
        }
        throw new IllegalStateException(name + " holds what is no address");
    }

    private static List<X509Certificate> certificates(String pem) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException wrong) {
            throw new IllegalStateException(
                    Name.LETTERPRESS_PAYPAL_ROOTS + " holds what are no certificates in PEM", wrong);
        }
    }
}
