package org.letterpress.donation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.letterpress.money.Money;

/**
 * What really happens to the payments of one gift at a provider, made up by chance, and what the books must be when all of it
 * is known, worked out as it happens.
 */
final class Story {
    static final Payee PAYEE = new Payee("acct_1", true);

    /** What is left of a payment, and what it is called in the end. */
    static final class Payment {
        long kept;
        DonationState state = DonationState.COMPLETED;

        Payment(long kept) {
            this.kept = kept;
        }
    }

    final List<PaymentNotice> facts = new ArrayList<>();
    final List<Payment> payments = new ArrayList<>();

    private final Random random;
    private final String gift;
    private final String prefix;
    private final long cents;
    private Instant now;
    private int count;

    Story(Random random, String gift, Rhythm rhythm, long cents, Instant begun) {
        this.random = random;
        this.gift = gift;
        this.prefix = gift.substring(0, 6) + gift.substring(10);
        this.cents = cents;
        this.now = begun;
        if (rhythm.isRecurring()) {
            recurring();
        } else {
            once();
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String name(String kind) {
        count++;
        return kind + "_" + prefix + "_" + count;
    }

    private void once() {
        PaymentKeys keys = PaymentKeys.of(gift, "cs_" + prefix);
        if (chance(15)) {
            say(PaymentKind.FAILED, keys, null, null);
        }
        if (chance(20)) {
            say(PaymentKind.PROCESSING, keys, null, null);
        }
        if (chance(90)) {
            pay(keys);
            if (chance(5)) {
                pay(keys);
            }
        }
    }

    private void recurring() {
        String subscription = name("sub");
        say(PaymentKind.STARTED, PaymentKeys.of(gift, "cs_" + prefix).subscribed(subscription), null, null);
        int payments = random.nextInt(4);
        for (int i = 0; i < payments; i++) {
            if (chance(15)) {
                say(PaymentKind.INSTALMENT_FAILED, PaymentKeys.of(gift).subscribed(subscription), name("in"), null);
            }
            pay(PaymentKeys.of(gift).subscribed(subscription));
        }
    }

    private void pay(PaymentKeys keys) {
        String payment = name("pi");
        List<String> others = new ArrayList<>(keys.others());
        others.add(payment);
        say(PaymentKind.PAID, new PaymentKeys(gift, keys.subscription(), others), payment, cents);
        Payment paid = new Payment(cents);
        payments.add(paid);
        int refunds = chance(30) ? 1 + random.nextInt(3) : 0;
        for (int i = 0; i < refunds && paid.kept > 0; i++) {
            refund(payment, paid);
        }
        if (chance(15) && paid.kept > 0) {
            dispute(payment, paid);
        }
    }

    private void refund(String payment, Payment paid) {
        long back = chance(40) ? paid.kept : 1 + random.nextInt((int) paid.kept);
        String refund = name("re");
        say(PaymentKind.REFUNDED, PaymentKeys.of(null, payment), refund, back);
        if (chance(20)) {
            say(PaymentKind.REFUND_FAILED, PaymentKeys.of(null, payment), refund, back);
        } else {
            paid.kept -= back;
        }
        paid.state = paid.kept == cents
                ? DonationState.COMPLETED
                : paid.kept == 0 ? DonationState.REFUNDED : DonationState.PARTIALLY_REFUNDED;
    }

    private void dispute(String payment, Payment paid) {
        String dispute = name("du");
        PaymentKeys keys = PaymentKeys.of(null, payment);
        DonationState before = paid.state;
        say(PaymentKind.DISPUTED, keys, dispute, null);
        paid.state = DonationState.DISPUTED;
        if (chance(60)) {
            say(PaymentKind.DISPUTE_LOST, keys, dispute, paid.kept);
            long taken = paid.kept;
            paid.kept = 0;
            paid.state = DonationState.CHARGED_BACK;
            if (chance(20)) {
                say(PaymentKind.DISPUTE_WON, keys, dispute, null);
                paid.kept = taken;
                paid.state = before;
            }
        } else if (chance(60)) {
            say(PaymentKind.DISPUTE_WON, keys, dispute, null);
            paid.state = before;
        }
    }

    private void say(PaymentKind kind, PaymentKeys keys, @Nullable String object, @Nullable Long amount) {
        now = now.plus(Duration.ofSeconds(1 + random.nextInt(86_400)));
        facts.add(new PaymentNotice(
                PaymentMethod.STRIPE,
                name("evt"),
                kind,
                keys,
                object,
                amount == null ? null : Money.of(amount, "EUR"),
                PAYEE,
                now));
    }

    long kept() {
        return payments.stream().mapToLong(payment -> payment.kept).sum();
    }
}
