package org.letterpress.provider;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.letterpress.donation.MessageRefused;
import org.letterpress.donation.MessageRefused.Reason;
import org.letterpress.donation.PaymentNotice;
import org.letterpress.donation.ProviderRefused;
import org.letterpress.provider.PayPalNotices.Owner;

/** Finds out from PayPal what an event is about. Of the event itself nothing is believed but what to ask for. */
final class PayPalReading {
    private static final Logger LOG = Logger.getLogger(PayPalReading.class.getName());
    private static final String EVENTS = "/v1/notifications/webhooks-events/";

    private final PayPalSettings settings;
    private final PayPalApi api;
    private final PayPalOrders orders;

    PayPalReading(PayPalSettings settings, PayPalApi api, PayPalOrders orders) {
        this.settings = settings;
        this.api = api;
        this.orders = orders;
    }

    /**
     * Empty for what is of no concern here.
     *
     * @throws MessageRefused when PayPal says something else
     */
    List<PaymentNotice> notices(PayPalEvent event) {
        if (!event.isOfConcern()) {
            return List.of();
        }
        PayPalResource told = told(event);
        told.payee().ifPresent(this::requireOurs);
        if (!event.canBeOf(told) || !told.agreesWith(event.claim())) {
            throw contradicted();
        }
        PayPalNotices notices = new PayPalNotices(event.id(), settings.live());
        return switch (event.shape()) {
            case ORDER -> orders.settle(told, notices);
            case CAPTURE -> notices.capture(told, ours(orders.ownerOfCapture(told)));
            case REFUND -> event.isReversal() ? reversal(event, told, notices) : refund(event, told, notices);
            case DISPUTE -> dispute(event, told, notices);
        };
    }

    /** As {@link #notices}, of an event that PayPal has told itself: what cannot be made sense of is left out. */
    List<PaymentNotice> noticesOfTold(PayPalEvent event) {
        try {
            return notices(event);
        } catch (MessageRefused | ProviderRefused e) {
            LOG.log(Level.WARNING, "PayPal''s event {0} ({1}) is left out: {2}", new Object[] {
                event.id(), event.type(), e.getMessage()
            });
            return List.of();
        }
    }

    /** A reversal cannot be told from a refund by itself: whether there was one, the event says, as PayPal keeps it. */
    private PayPalResource told(PayPalEvent event) {
        Optional<PayPalResource> told = event.isReversal()
                ? api.find(EVENTS + event.id()).flatMap(kept -> kept(event, kept))
                : api.find(event.shape(), event.resourceId());
        return told.filter(resource -> resource.id().equals(event.resourceId()))
                .orElseThrow(PayPalReading::contradicted);
    }

    private static Optional<PayPalResource> kept(PayPalEvent event, JsonObject kept) {
        return PayPalEvent.of(kept)
                .filter(PayPalEvent::isReversal)
                .filter(same -> same.id().equals(event.id()))
                .map(PayPalEvent::claim);
    }

    private List<PaymentNotice> refund(PayPalEvent event, PayPalResource refund, PayPalNotices notices) {
        return notices.refund(refund, ownerOf(event, refund));
    }

    private List<PaymentNotice> reversal(PayPalEvent event, PayPalResource reversal, PayPalNotices notices) {
        Owner owner = ownerOf(event, reversal);
        String object = dispute(owner).orElse(reversal.id());
        return List.of(notices.reversal(reversal, object, owner));
    }

    private Owner ownerOf(PayPalEvent event, PayPalResource refund) {
        Optional<String> capture = refund.up(PayPalShape.CAPTURE);
        Optional<String> claimed = event.claim().up(PayPalShape.CAPTURE);
        if (claimed.isPresent() && !claimed.equals(capture)) {
            throw contradicted();
        }
        return ours(orders.ownerOfCapture(capture.orElseThrow(PayPalReading::contradicted))
                .orElseThrow(PayPalReading::contradicted));
    }

    /** The dispute that a capture was taken back for, where the account may see disputes. */
    private Optional<String> dispute(Owner owner) {
        try {
            JsonObject disputes = api.get("/v1/customer/disputes?disputed_transaction_id=" + owner.capture());
            return PayPalJson.text(disputes, "items/0/dispute_id").filter(PayPalResource::isId);
        } catch (ProviderRefused e) {
            return Optional.empty();
        }
    }

    /** Empty for a payment that was no capture: nobody gave it here. */
    private List<PaymentNotice> dispute(PayPalEvent event, PayPalResource dispute, PayPalNotices notices) {
        String transaction = "disputed_transactions/0/seller_transaction_id";
        Optional<String> capture = dispute.text(transaction).filter(PayPalResource::isId);
        Optional<String> claimed = event.claim().text(transaction);
        if (claimed.isPresent() && !claimed.equals(capture)) {
            throw contradicted();
        }
        return capture.flatMap(orders::ownerOfCapture)
                .map(owner -> notices.dispute(dispute, ours(owner), orders.refunds(owner)))
                .orElse(List.of());
    }

    private Owner ours(Owner owner) {
        requireOurs(owner.merchant());
        return owner;
    }

    private void requireOurs(String merchant) {
        if (!merchant.equals(settings.merchantId())) {
            throw new MessageRefused(Reason.WRONG_PAYEE);
        }
    }

    private static MessageRefused contradicted() {
        return new MessageRefused(Reason.CONTRADICTED);
    }
}
