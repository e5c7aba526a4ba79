package org.letterpress.provider;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.letterpress.donation.MessageRefused;
import org.letterpress.donation.PaymentGateway;
import org.letterpress.donation.PaymentKind;
import org.letterpress.donation.PaymentNotice;
import org.letterpress.donation.ProviderAway;
import org.letterpress.donation.SignedMessage;
import org.letterpress.standin.Asked;
import org.letterpress.standin.Reply;
import org.letterpress.standin.StandIn;

/** A site that takes what a provider sends and writes down what a gateway makes of it. */
final class StripeSite extends StandIn {
    private final PaymentGateway gateway;
    private final List<PaymentNotice> notices = new CopyOnWriteArrayList<>();
    private final List<MessageRefused.Reason> refused = new CopyOnWriteArrayList<>();

    StripeSite(PaymentGateway gateway) {
        super(0);
        this.gateway = gateway;
        start();
    }

    @Override
    protected Reply answer(Asked request) {
        try {
            notices.addAll(gateway.read(
                    new SignedMessage(request.headers(), request.body().getBytes(StandardCharsets.UTF_8))));
            return Reply.text(200, "text/plain", "");
        } catch (MessageRefused forged) {
            refused.add(forged.reason());
            return Reply.text(400, "text/plain", "");
        } catch (ProviderAway later) {
            return Reply.text(503, "text/plain", "");
        }
    }

    List<PaymentNotice> notices() {
        return List.copyOf(notices);
    }

    /** Those of one kind, each object once. */
    List<PaymentNotice> notices(PaymentKind kind) {
        return distinct(notices, kind);
    }

    static List<PaymentNotice> distinct(List<PaymentNotice> among, PaymentKind kind) {
        List<PaymentNotice> found = new ArrayList<>();
        for (PaymentNotice notice : among) {
            if (notice.kind() == kind
                    && (notice.object() == null
                            || found.stream().noneMatch(other -> notice.object().equals(other.object())))) {
                found.add(notice);
            }
        }
        return found;
    }

    List<MessageRefused.Reason> refused() {
        return List.copyOf(refused);
    }
}
