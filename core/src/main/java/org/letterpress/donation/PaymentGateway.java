package org.letterpress.donation;

import java.time.Instant;
import java.util.List;

/**
 * A provider of payments. What it is asked to do, it is asked under a name by which asking twice does it once; what it
 * says is verified before it becomes a {@link PaymentNotice}. Never called inside a transaction: it may take seconds. Safe
 * for use by several threads.
 *
 * <p>Every method that asks the provider throws {@link ProviderAway} when it does not answer, and {@link ProviderRefused}
 * when it will not.
 */
public interface PaymentGateway {

    PaymentMethod method();

    /** Who must be paid by what it says. */
    Payee payee();

    /** Whether it can take gifts in this rhythm. */
    boolean takes(Rhythm rhythm);

    /** Asks for a place to pay. */
    Checkout open(Order order);

    /**
     * Verifies what came to the address for its messages, asking the provider again where the signature alone does not prove
     * it. Empty for a genuine message that is about nothing of concern here.
     *
     * @throws MessageRefused when it is not genuine, or not for this site
     */
    List<PaymentNotice> read(SignedMessage message);

    /**
     * Asks what has become of one gift, and takes the money where the payer has consented and the provider waits for that.
     *
     * @param keys as far as they are known
     */
    List<PaymentNotice> ask(PaymentKeys keys);

    /** All it has said since then, however often it said so before: for what was lost on the way. */
    List<PaymentNotice> since(Instant then);

    /** @return what is known of it so far */
    List<PaymentNotice> refund(RefundOrder order);

    /** @param subscription the provider's name for the recurring gift */
    void change(String subscription, PledgeChange change);
}
