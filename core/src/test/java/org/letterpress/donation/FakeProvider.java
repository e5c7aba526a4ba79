package org.letterpress.donation;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A provider that does as it is told, and remembers what it was asked. */
public final class FakeProvider implements PaymentGateway {
    public final List<PaymentNotice> said = new ArrayList<>();
    public final List<PledgeChange> changes = new ArrayList<>();
    public final List<RefundOrder> refunds = new ArrayList<>();
    public final List<Order> orders = new ArrayList<>();
    public boolean away;

    private final PaymentMethod method;
    private final Payee payee;

    public FakeProvider(PaymentMethod method, Payee payee) {
        this.method = method;
        this.payee = payee;
    }

    @Override
    public PaymentMethod method() {
        return method;
    }

    @Override
    public Payee payee() {
        return payee;
    }

    @Override
    public boolean takes(Rhythm rhythm) {
        return true;
    }

    @Override
    public Checkout open(Order order) {
        answer();
        orders.add(order);
        return new Checkout(
                "cs_" + order.gift().substring(0, 6) + order.gift().substring(10),
                URI.create("https://pay.example/" + order.attempt()));
    }

    @Override
    public List<PaymentNotice> read(SignedMessage message) {
        throw new MessageRefused(MessageRefused.Reason.UNSIGNED);
    }

    @Override
    public List<PaymentNotice> ask(PaymentKeys keys) {
        answer();
        return said.stream()
                .filter(notice ->
                        keys.gift() != null && keys.gift().equals(notice.keys().gift()))
                .toList();
    }

    @Override
    public List<PaymentNotice> since(Instant then) {
        answer();
        return List.copyOf(said);
    }

    @Override
    public List<PaymentNotice> refund(RefundOrder order) {
        answer();
        refunds.add(order);
        return List.of();
    }

    @Override
    public void change(String subscription, PledgeChange change) {
        answer();
        changes.add(change);
    }

    private void answer() {
        if (away) {
            throw new ProviderAway("does not answer");
        }
    }
}
