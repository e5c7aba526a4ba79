package org.letterpress.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.letterpress.web.site.Environment;

/** The address at which the world knows this site: as set, or else as a trusted proxy or the request itself has it. */
@ApplicationScoped
public class BaseAddress {
    @Inject
    private Environment environment;

    @Inject
    private TrustedProxies proxies;

    /** Scheme, host and port, without a trailing slash, for example {@code https://news.example}. */
    public String origin(HttpServletRequest request) {
        return configured().or(() -> asForwarded(request)).orElseGet(() -> asRequested(request));
    }

    /** As the deployer has set it; in the same form as {@link #origin}. */
    public Optional<String> configured() {
        return environment
                .value(Environment.Name.LETTERPRESS_BASE_URL)
                .map(URI::create)
                .map(BaseAddress::originOf);
    }

    private static String originOf(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    private Optional<String> asForwarded(HttpServletRequest request) {
        return proxies.sent(request) ? new Forwarding(request).origin() : Optional.empty();
    }

    private static String asRequested(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
