package org.letterpress.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.letterpress.web.site.Environment;
import org.letterpress.web.site.Environment.Name;

/** The machines in front of this server, as the deployer has named them, whose word on who sent a request is taken. */
@ApplicationScoped
public class TrustedProxies {
    private static final Logger LOG = Logger.getLogger(TrustedProxies.class.getName());
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");

    private List<IpRange> ranges = List.of();

    /** For the client proxy. */
    TrustedProxies() {}

    @Inject
    TrustedProxies(Environment environment) {
        this.ranges = environment.value(Name.LETTERPRESS_TRUSTED_PROXIES).stream()
                .flatMap(BETWEEN::splitAsStream)
                .filter(item -> !item.isEmpty())
                .map(TrustedProxies::range)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<IpRange> range(String item) {
        Optional<IpRange> range = IpRange.parse(item);
        if (range.isEmpty()) {
            LOG.warning(() -> "LETTERPRESS_TRUSTED_PROXIES: neither an address nor a network: " + item);
        }
        return range;
    }

    boolean include(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /** Whether one of them handed {@code request} over. */
    boolean sent(HttpServletRequest request) {
        return IpAddress.literal(request.getRemoteAddr()).filter(this::include).isPresent();
    }
}
