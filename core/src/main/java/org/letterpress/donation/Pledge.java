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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.money.Money;

/**
 * A recurring gift: each payment of it is a {@link Donation} of its own. What state it is in follows from its events, as
 * with gifts; the donor can pause it, go on, change its amount and end it at any time.
 */
@Entity
class Pledge {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pledge_seq")
    @SequenceGenerator(name = "pledge_seq", sequenceName = "pledge_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "donor_id")
    private long donorId;

    @Column(name = "fund_id")
    private long fundId;

    @Column(name = "article_id")
    private @Nullable Long articleId;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    private boolean live;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    private long amount;

    private String currency;

    @Enumerated(EnumType.STRING)
    private PledgeState state;

    private int failures;

    private @Nullable String subscription;

    @Column(name = "subscription_key")
    @SuppressWarnings("UnusedVariable") // queries look for it
    private @Nullable String subscriptionKey;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Pledge() {}

    Pledge(long donorId, GiftTerms terms, Rhythm rhythm, Instant now) {
        if (!rhythm.isRecurring()) {
            throw new IllegalArgumentException("What is given once is no recurring gift");
        }
        this.donorId = donorId;
        this.fundId = terms.fundId();
        this.articleId = terms.articleId();
        this.method = terms.method();
        this.live = terms.live();
        this.rhythm = rhythm;
        this.amount = terms.amount().minor();
        this.currency = terms.amount().currency().getCurrencyCode();
        this.state = PledgeState.CREATED;
        this.begunAt = now;
    }

    /** By which a provider's subscription is found. */
    static String key(PaymentMethod method, String subscription) {
        return method + " " + subscription;
    }

    void knownAs(String name) {
        this.subscription = name;
        this.subscriptionKey = key(method, name);
    }

    /** Makes of it what its events say; they, and the payments, in whatever order. */
    void follow(List<PaymentEvent> events) {
        List<PaymentEvent> inOrder = events.stream()
                .sorted(Comparator.comparing(PaymentEvent::happenedAt).thenComparing(PaymentEvent::kind))
                .toList();
        PledgeState now = PledgeState.CREATED;
        int inARow = 0;
        for (PaymentEvent event : inOrder) {
            now = now.after(event.kind());
            inARow = switch (event.kind()) {
                case PAID -> 0;
                case INSTALMENT_FAILED -> inARow + 1;
                default -> inARow;
            };
            if (event.kind() == PaymentKind.CHANGED) {
                this.amount = event.amount().orElseThrow().minor();
            }
        }
        this.state = now;
        this.failures = inARow;
    }

    /** The id of one that is stored. */
    long id() {
        return Objects.requireNonNull(id);
    }

    long donorId() {
        return donorId;
    }

    GiftTerms terms() {
        return new GiftTerms(fundId, articleId, method, live, amount(), null);
    }

    PaymentMethod method() {
        return method;
    }

    Rhythm rhythm() {
        return rhythm;
    }

    Money amount() {
        return Money.of(amount, currency);
    }

    PledgeState state() {
        return state;
    }

    /** How many payments have failed since the last that did not. */
    int failures() {
        return failures;
    }

    Optional<String> subscription() {
        return Optional.ofNullable(subscription);
    }

    Instant begunAt() {
        return begunAt;
    }

    int version() {
        return version;
    }
}
