package org.letterpress.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import org.letterpress.text.Network;

/**
 * Who sent a request. That is the machine at the other end of the connection; where that is a trusted proxy, it is the last
 * of those it names that is none itself. Whatever stands before that one, the sender may have made up. Where the two kinds
 * of header contradict each other, one of them is the sender's, and neither is believed.
 */
@ApplicationScoped
public class ClientAddress {
    private static final String NOWHERE = "0.0.0.0";

    private TrustedProxies proxies;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    ClientAddress() {}

    @Inject
    ClientAddress(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /** For comparing and counting only: what is stored is {@link #networkOf}. Asks nobody for names. */
    public InetAddress of(HttpServletRequest request) {
        InetAddress peer = IpAddress.literal(request.getRemoteAddr())
                .or(() -> IpAddress.literal(NOWHERE))
                .orElseThrow();
        return proxies.include(peer) ? named(request, peer) : peer;
    }

    private InetAddress named(HttpServletRequest request, InetAddress peer) {
        Forwarding forwarding = new Forwarding(request);
        List<String> usual = forwarding.senders();
        List<String> standard = forwarding.sendersByStandard();
        InetAddress byUsual = walk(peer, usual);
        InetAddress byStandard = walk(peer, standard);
        if (usual.isEmpty() || standard.isEmpty()) {
            return usual.isEmpty() ? byStandard : byUsual;
        }
        return byUsual.equals(byStandard) ? byUsual : peer;
    }

    public Network networkOf(HttpServletRequest request) {
        return Network.of(of(request));
    }

    /** Back along the hops as far as they can be trusted; ends before what cannot be read. */
    private InetAddress walk(InetAddress peer, List<String> hops) {
        InetAddress known = peer;
        for (int i = hops.size() - 1; i >= 0 && proxies.include(known); i--) {
            InetAddress hop = IpAddress.node(hops.get(i)).orElse(null);
            if (hop == null) {
                return known;
            }
            known = hop;
        }
        return known;
    }
}
