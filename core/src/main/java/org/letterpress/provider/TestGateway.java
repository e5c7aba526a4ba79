package org.letterpress.provider;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.letterpress.Secret;
import org.letterpress.donation.Checkout;
import org.letterpress.donation.GiftView;
import org.letterpress.donation.GiftView.Recurring;
import org.letterpress.donation.MessageRefused;
import org.letterpress.donation.Order;
import org.letterpress.donation.Payee;
import org.letterpress.donation.PaymentGateway;
import org.letterpress.donation.PaymentKeys;
import org.letterpress.donation.PaymentKind;
import org.letterpress.donation.PaymentMethod;
import org.letterpress.donation.PaymentNotice;
import org.letterpress.donation.PledgeChange;
import org.letterpress.donation.RefundOrder;
import org.letterpress.donation.Rhythm;
import org.letterpress.donation.SignedMessage;
import org.letterpress.money.Money;

/**
 * A provider that is none: nobody's money moves, and the one who tries it says what happens, on a page of this site. It
 * knows nothing by itself, so it has nothing to say when it is asked. Its gifts are in no total.
 */
public final class TestGateway implements PaymentGateway {
    private static final Payee NOBODY = new Payee("test", false);
    private static final String PAGE = "/donate/";
    private static final String OWN_PAGE = "/donate/test/";
    private static final int NAME_BYTES = 16;

    private final Clock clock;

    public TestGateway(Clock clock) {
        this.clock = clock;
    }

    @Override
    public PaymentMethod method() {
        return PaymentMethod.TEST;
    }

    @Override
    public Payee payee() {
        return NOBODY;
    }

    @Override
    public boolean takes(Rhythm rhythm) {
        return true;
    }

    @Override
    public Checkout open(Order order) {
        String path = URI.create(order.back()).getPath();
        return new Checkout("order:" + order.attempt(), URI.create(path.replace(PAGE, OWN_PAGE)));
    }

    /** Nobody can send it one. */
    @Override
    public List<PaymentNotice> read(SignedMessage message) {
        throw new MessageRefused(MessageRefused.Reason.UNSIGNED);
    }

    @Override
    public List<PaymentNotice> ask(PaymentKeys keys) {
        return List.of();
    }

    @Override
    public List<PaymentNotice> since(Instant then) {
        return List.of();
    }

    @Override
    public List<PaymentNotice> refund(RefundOrder order) {
        String name = "refund:" + order.attempt();
        return List.of(new PaymentNotice(
                PaymentMethod.TEST,
                name,
                PaymentKind.REFUNDED,
                new PaymentKeys(null, null, order.keys()),
                name,
                order.amount(),
                NOBODY,
                clock.instant()));
    }

    /** It sends what is due when it is told to: there is nothing to change. */
    @Override
    public void change(String subscription, PledgeChange change) {}

    /** What happens when somebody presses a button; nothing when it is none that the gift has at present. */
    public List<PaymentNotice> press(TestButton button, GiftView gift) {
        return TestButton.of(gift).contains(button) ? pressed(button, gift) : List.of();
    }

    private List<PaymentNotice> pressed(TestButton button, GiftView gift) {
        String own = gift.id().value();
        String payment = gift.payment().isEmpty() ? "payment:" + own : gift.payment();
        PaymentKeys keys = PaymentKeys.of(own, payment);
        String dispute = "dispute:" + payment;
        return switch (button) {
            case SUCCEED -> paid(gift, keys, payment);
            case FAIL -> List.of(notice(PaymentKind.FAILED, keys, Thing.NONE));
            case LATER -> List.of(notice(PaymentKind.PROCESSING, keys, Thing.NONE));
            case DISPUTE -> List.of(notice(PaymentKind.DISPUTED, keys, new Thing(dispute, null)));
            case WIN -> List.of(notice(PaymentKind.DISPUTE_WON, keys, new Thing(dispute, null)));
            case LOSE -> List.of(notice(PaymentKind.DISPUTE_LOST, keys, new Thing(dispute, gift.kept())));
            case NEXT, NEXT_FAILS -> again(button, gift);
        };
    }

    private List<PaymentNotice> paid(GiftView gift, PaymentKeys keys, String payment) {
        if (gift.recurring() == null) {
            return List.of(notice(PaymentKind.PAID, keys, new Thing(payment, gift.amount())));
        }
        PaymentKeys both = keys.subscribed("subscription:" + gift.id());
        return List.of(
                notice(PaymentKind.STARTED, both, Thing.NONE),
                notice(
                        PaymentKind.PAID,
                        both,
                        new Thing(payment, gift.recurring().amount())));
    }

    private List<PaymentNotice> again(TestButton button, GiftView gift) {
        Recurring recurring = gift.recurring();
        if (recurring == null) {
            return List.of();
        }
        String payment = "payment:" + Secret.random(NAME_BYTES);
        PaymentKeys keys = PaymentKeys.of(null, payment).subscribed(recurring.subscription());
        return List.of(
                button == TestButton.NEXT
                        ? notice(PaymentKind.PAID, keys, new Thing(payment, recurring.amount()))
                        : notice(PaymentKind.INSTALMENT_FAILED, keys, new Thing(payment, null)));
    }

    private PaymentNotice notice(PaymentKind kind, PaymentKeys keys, Thing thing) {
        String event = kind + ":" + Secret.random(NAME_BYTES);
        return new PaymentNotice(
                PaymentMethod.TEST, event, kind, keys, thing.object, thing.amount, NOBODY, clock.instant());
    }

    /** What an event is about, and how much of it moved. */
    private record Thing(@Nullable String object, @Nullable Money amount) {
        static final Thing NONE = new Thing(null, null);
    }
}
