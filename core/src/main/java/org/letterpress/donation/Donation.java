package org.letterpress.donation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.Secret;
import org.letterpress.bank.CreditorReference;
import org.letterpress.money.Money;

/**
 * A gift's life: offered on the site, it waits for its payer, at a provider or for a transfer that was promised. It is
 * completed by what a provider or a bank says and by nothing else; afterwards money may go back, by refund or by dispute.
 * Its state is never set: it follows from its events ({@link GiftHistory}), so that their order, their number and the
 * moments in which a server dies make no difference. One gift is one payment.
 */
@Entity
class Donation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "donation_seq")
    @SequenceGenerator(name = "donation_seq", sequenceName = "donation_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "token_hash")
    @SuppressWarnings("UnusedVariable") // queries look for it
    private String tokenHash;

    @Column(name = "donor_id")
    private long donorId;

    @Column(name = "fund_id")
    private long fundId;

    @Column(name = "article_id")
    private @Nullable Long articleId;

    @Column(name = "pledge_id")
    private @Nullable Long pledgeId;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    private boolean live;

    private long amount;

    private String currency;

    private long refunded;

    private long lost;

    @Enumerated(EnumType.STRING)
    private DonationState state;

    private @Nullable String dedication;

    @Enumerated(EnumType.STRING)
    private @Nullable Mismatch flag;

    private @Nullable String payment;

    private @Nullable String place;

    private int attempts;

    @Column(name = "form_key")
    @SuppressWarnings("UnusedVariable") // queries look for it
    private @Nullable String formKey;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "paid_at")
    private @Nullable Instant paidAt;

    @Column(name = "look_at")
    private @Nullable Instant lookAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Donation() {}

    Donation(GiftId publicId, GiftToken token, long donorId, GiftTerms terms, Instant now) {
        if (!terms.amount().isPositive()) {
            throw new IllegalArgumentException("A gift is more than nothing");
        }
        this.publicId = publicId.value();
        this.tokenHash = token.hash();
        this.donorId = donorId;
        this.fundId = terms.fundId();
        this.articleId = terms.articleId();
        this.method = terms.method();
        this.live = terms.live();
        this.amount = terms.amount().minor();
        this.currency = terms.amount().currency().getCurrencyCode();
        this.dedication = terms.dedication();
        this.state = DonationState.CREATED;
        this.createdAt = now;
    }

    /** One of the payments of a recurring gift. */
    Donation ofPledge(long pledge) {
        this.pledgeId = pledge;
        return this;
    }

    /** So that the same form, sent twice, is one gift. */
    Donation ofForm(String key) {
        this.formKey = Secret.hash(key);
        return this;
    }

    /** Makes of it what its events say. */
    void follow(GiftHistory history) {
        this.state = history.state(amount);
        this.payment = history.payment().orElse(null);
        this.paidAt = history.paidAt().orElse(null);
        this.refunded = history.refunded();
        this.lost = history.lost();
        if (!state.isOpen()) {
            this.place = null;
            this.lookAt = null;
        }
    }

    /** What came is another sum than was offered, and a treasurer says that it is this gift's all the same. */
    void acceptAs(Money paid) {
        if (state.isPaid()
                || !paid.isPositive()
                || !paid.currency().getCurrencyCode().equals(currency)) {
            throw new IllegalStateException("No other amount can be accepted");
        }
        this.amount = paid.minor();
        if (flag != Mismatch.PAID_TWICE) {
            this.flag = null;
        }
    }

    void flag(Mismatch mismatch) {
        this.flag = mismatch;
    }

    void unflag() {
        this.flag = null;
    }

    /** What the donor wrote about it; what was given stays. */
    void forget() {
        this.dedication = null;
    }

    /** One more try of the donor to get to the provider. */
    String nextAttempt() {
        this.attempts++;
        return publicId + "-" + attempts;
    }

    /** Whether a provider was ever asked. */
    boolean hasTried() {
        return attempts > 0;
    }

    /** The name of the latest try. */
    String attempt() {
        return publicId + "-" + attempts;
    }

    /** Where to pay, for as long as the gift is open. */
    void payAt(String address) {
        this.place = address;
    }

    /** The provider is to be asked about it then. */
    void lookAgain(@Nullable Instant at) {
        this.lookAt = at;
    }

    /** The id of one that is stored. */
    long id() {
        return Objects.requireNonNull(id);
    }

    GiftId publicId() {
        return new GiftId(publicId);
    }

    long donorId() {
        return donorId;
    }

    Optional<Long> pledgeId() {
        return Optional.ofNullable(pledgeId);
    }

    PaymentMethod method() {
        return method;
    }

    boolean isLive() {
        return live;
    }

    GiftTerms terms() {
        return new GiftTerms(fundId, articleId, method, live, amount(), dedication);
    }

    Money amount() {
        return Money.of(amount, currency);
    }

    /** What is left of it. */
    Money kept() {
        return Money.of(amount - refunded - lost, currency);
    }

    DonationState state() {
        return state;
    }

    Optional<Mismatch> flag() {
        return Optional.ofNullable(flag);
    }

    /** The name of the payment that completed it. */
    Optional<String> payment() {
        return Optional.ofNullable(payment);
    }

    Optional<String> place() {
        return Optional.ofNullable(place);
    }

    Instant createdAt() {
        return createdAt;
    }

    Optional<Instant> paidAt() {
        return Optional.ofNullable(paidAt);
    }

    Optional<Instant> lookAt() {
        return Optional.ofNullable(lookAt);
    }

    /** By which its transfer is known. */
    CreditorReference reference() {
        return CreditorReference.of(id());
    }

    int version() {
        return version;
    }
}
