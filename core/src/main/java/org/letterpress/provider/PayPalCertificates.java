package org.letterpress.provider;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.MessageRefused;
import org.letterpress.donation.MessageRefused.Reason;
import org.letterpress.donation.ProviderAway;

/**
 * The certificates that PayPal signs its messages with, fetched from where a message says it is, if that is one of PayPal's
 * own places, and kept for an hour.
 */
final class PayPalCertificates {
    private static final int LONGEST_ADDRESS = 500;
    /** In bytes. */
    private static final int LARGEST = 1 << 16;

    private static final byte[] NOTHING = {};
    private static final int MOST_KEPT = 8;
    private static final int MOST_AT_ONCE = 4;
    private static final Duration KEPT = Duration.ofHours(1);
    /** For one that is not believed, so that it may get better. */
    private static final Duration KEPT_IN_DOUBT = Duration.ofMinutes(1);

    private final List<Origin> origins;
    private final PayPalTrust trust;
    private final Clock clock;
    private final Semaphore fetching = new Semaphore(MOST_AT_ONCE);
    private final Map<URI, Kept> kept = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<URI, Kept> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** @param timeout for fetching one */
    PayPalCertificates(PayPalSettings settings, Duration timeout, Clock clock) {
        this.origins = settings.certificateOrigins().stream()
                .map(origin -> new Origin(origin, new ProviderHttp(origin, timeout)))
                .toList();
        this.trust = new PayPalTrust(settings);
        this.clock = clock;
    }

    private record Origin(URI at, ProviderHttp http) {
        boolean has(URI place) {
            return at.getScheme().equalsIgnoreCase(place.getScheme())
                    && at.getHost().equalsIgnoreCase(place.getHost())
                    && port(at) == port(place);
        }

        private static int port(URI place) {
            if (place.getPort() >= 0) {
                return place.getPort();
            }
            return place.getScheme().equalsIgnoreCase("https") ? 443 : 80;
        }

        Answer ask(URI place) {
            String query = place.getRawQuery();
            return http.answer("GET", place.getRawPath() + (query == null ? "" : "?" + query), Map.of(), NOTHING);
        }
    }

    private record Kept(List<X509Certificate> chain, Instant until) {}

    /**
     * @throws MessageRefused when it is from elsewhere, of somebody else, or does not hold now
     * @throws ProviderAway when it cannot be fetched at present
     */
    X509Certificate at(String address) {
        URI place = place(address);
        Origin origin = origin(place);
        List<X509Certificate> chain = known(place);
        boolean isNew = chain == null;
        if (chain == null) {
            chain = fetch(origin, place);
        }
        Instant now = clock.instant();
        boolean believed = trust.believes(chain, now);
        if (isNew) {
            keep(place, new Kept(chain, now.plus(believed ? KEPT : KEPT_IN_DOUBT)));
        }
        if (!believed) {
            throw wrong();
        }
        return chain.get(0);
    }

    private static URI place(String address) {
        try {
            URI place = new URI(address.length() > LONGEST_ADDRESS ? "" : address);
            if (place.getRawPath() != null && place.getRawUserInfo() == null && place.getRawFragment() == null) {
                return place;
            }
        } catch (URISyntaxException e) {
            throw wrong();
        }
        throw wrong();
    }

    private Origin origin(URI place) {
        return origins.stream().filter(origin -> origin.has(place)).findFirst().orElseThrow(PayPalCertificates::wrong);
    }

    private synchronized @Nullable List<X509Certificate> known(URI place) {
        Kept found = kept.get(place);
        return found == null || clock.instant().isAfter(found.until()) ? null : found.chain();
    }

    private synchronized void keep(URI place, Kept chain) {
        kept.remove(place);
        kept.put(place, chain);
    }

    private List<X509Certificate> fetch(Origin origin, URI place) {
        if (!fetching.tryAcquire()) {
            throw new ProviderAway("Too many certificates are asked for at once");
        }
        try {
            return read(origin.ask(place));
        } finally {
            fetching.release();
        }
    }

    private static List<X509Certificate> read(Answer answer) {
        if (answer.status() >= 500) {
            throw new ProviderAway("No certificate at present: HTTP " + answer.status());
        }
        if (answer.status() != 200 || answer.body().length > LARGEST) {
            throw wrong();
        }
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(answer.body()))
                    .stream()
                    .map(PayPalCertificates::x509)
                    .toList();
        } catch (CertificateException e) {
            throw wrong();
        }
    }

    private static X509Certificate x509(Certificate certificate) {
        return (X509Certificate) certificate;
    }

    private static MessageRefused wrong() {
        return new MessageRefused(Reason.WRONG_CERTIFICATE);
    }
}
