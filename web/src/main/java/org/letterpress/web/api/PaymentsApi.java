package org.letterpress.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.letterpress.donation.Gateways;
import org.letterpress.donation.MessageRefused;
import org.letterpress.donation.PaymentGateway;
import org.letterpress.donation.PaymentMethod;
import org.letterpress.donation.PaymentNotice;
import org.letterpress.donation.ProviderAway;
import org.letterpress.donation.ProviderRefused;
import org.letterpress.donation.Settling;
import org.letterpress.donation.SignedMessage;

/** Where providers of payments send their messages. Nobody is signed in here: each message proves by itself whose it is. */
@Path("payments/{provider}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PaymentsApi {
    /** In bytes: far beyond any message of a provider. */
    private static final int LARGEST = 256 * 1024;

    private static final int SECONDS_TO_RECOVER = 60;
    private static final Logger LOG = Logger.getLogger(PaymentsApi.class.getName());

    @Inject
    private Gateways gateways;

    @Inject
    private Settling settling;

    @Inject
    private HttpServletRequest request;

    /** 200 once it is stored: the provider need not say it again. Who forges one does not learn what was wrong with it. */
    @POST
    public Response take(@PathParam("provider") String provider, InputStream body) throws IOException {
        PaymentGateway gateway = Arrays.stream(PaymentMethod.values())
                .filter(method -> method != PaymentMethod.TEST && method.key().equals(provider))
                .findFirst()
                .flatMap(gateways::of)
                .orElseThrow(NotFoundException::new);
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            return Problem.answer(413, "A message has at most 256 KiB.");
        }
        return taken(gateway, new SignedMessage(headers(), bytes));
    }

    private Response taken(PaymentGateway gateway, SignedMessage message) {
        try {
            List<PaymentNotice> notices = gateway.read(message);
            settling.take(notices);
            return Response.ok(new Taken(notices.size())).build();
        } catch (MessageRefused refused) {
            LOG.log(Level.WARNING, "A message that claims to be from {0} is refused: {1}", new Object[] {
                gateway.method(), refused.reason()
            });
            return Problem.answer(400, "This message cannot be accepted.");
        } catch (ProviderAway | ProviderRefused silent) {
            LOG.log(Level.WARNING, "A message from {0} waits to be sent again: {1}", new Object[] {
                gateway.method(), silent.getMessage()
            });
            return Response.fromResponse(Problem.answer(503, "Send this message again later."))
                    .header("Retry-After", SECONDS_TO_RECOVER)
                    .build();
        }
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Collections.list(request.getHeaderNames()).forEach(name -> headers.put(name, request.getHeader(name)));
        return headers;
    }

    /** How much of the message was of concern here. */
    public record Taken(int notices) {}
}
