package org.letterpress.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** How a request came: whether its client speaks TLS, to this server itself or to a trusted proxy in front of it. */
@ApplicationScoped
public class Transport {
    private TrustedProxies proxies;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Transport() {}

    @Inject
    Transport(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /** What a proxy says counts more than how the proxy itself asks; a stranger's word counts nothing. */
    public boolean isSecure(HttpServletRequest request) {
        if (proxies.sent(request)) {
            return new Forwarding(request).scheme().map("https"::equals).orElseGet(request::isSecure);
        }
        return request.isSecure();
    }
}
