package org.letterpress.donation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.money.Money;

/**
 * Something that was said about a payment. What it says is never changed; what was made of it is noted beside. It is stored
 * before anything is made of it: a server that dies in between leaves one that waits. One that comes before what it is about,
 * as a refund before its payment, waits and is tried again, ever less often.
 */
@Entity
@Table(name = "payment_event")
class PaymentEvent {
    private static final int MOST_TRIES = 24;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final String SEPARATOR = "\n";
    private static final int LONGEST_NOTE = 600;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_event_seq")
    @SequenceGenerator(name = "payment_event_seq", sequenceName = "payment_event_seq", allocationSize = 50)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    private String name;

    @Enumerated(EnumType.STRING)
    private PaymentKind kind;

    private @Nullable String gift;
    private @Nullable String subscription;

    @Column(name = "other_keys")
    private String otherKeys;

    private @Nullable String object;
    private @Nullable Long amount;
    private @Nullable String currency;
    private String account;
    private boolean live;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    private @Nullable String note;

    @Column(name = "staff_id")
    private @Nullable Long staffId;

    @Enumerated(EnumType.STRING)
    private EventState state;

    @Enumerated(EnumType.STRING)
    private @Nullable Mismatch mismatch;

    private @Nullable String claim;
    private boolean accepted;
    private int tries;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "donation_id")
    private @Nullable Long donationId;

    @Column(name = "pledge_id")
    private @Nullable Long pledgeId;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected PaymentEvent() {}

    PaymentEvent(PaymentNotice notice, Instant now) {
        this.method = notice.method();
        this.name = notice.event();
        this.kind = notice.kind();
        this.gift = notice.keys().gift();
        this.subscription = notice.keys().subscription();
        this.otherKeys = String.join(SEPARATOR, notice.keys().others());
        this.object = notice.object();
        Money money = notice.amount();
        this.amount = money == null ? null : money.minor();
        this.currency = money == null ? null : money.currency().getCurrencyCode();
        this.account = notice.payee().account();
        this.live = notice.payee().live();
        this.happenedAt = notice.at();
        this.receivedAt = now;
        this.state = EventState.WAITING;
        this.dueAt = now;
    }

    /** With what a person may need to know what it is about: who paid, and what they wrote. */
    PaymentEvent noted(String words) {
        this.note = words.length() <= LONGEST_NOTE ? words : words.substring(0, LONGEST_NOTE);
        return this;
    }

    /** Said by one of the staff. */
    PaymentEvent by(long staff) {
        this.staffId = staff;
        return this;
    }

    void applyTo(@Nullable Long donation, @Nullable Long pledge) {
        this.donationId = donation;
        this.pledgeId = pledge;
        this.mismatch = null;
        end(EventState.APPLIED);
    }

    /** It names that gift, but is not what the gift should be. */
    void mismatch(Mismatch what, @Nullable Long donation) {
        this.mismatch = what;
        this.donationId = donation;
        end(EventState.MISMATCHED);
    }

    void layAside() {
        end(EventState.SET_ASIDE);
    }

    private void end(EventState last) {
        this.state = last;
        this.dueAt = null;
    }

    /** What it is about may still come. What a statement says comes last, so that waiting for more is idle. */
    void postpone(Instant now) {
        this.tries++;
        if (tries >= MOST_TRIES || method == PaymentMethod.BANK) {
            this.mismatch = Mismatch.UNKNOWN;
            end(EventState.UNMATCHED);
            return;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 16));
        this.dueAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    /** A treasurer says what it is about, whatever it amounts to. */
    void claimFor(GiftId id, Instant now) {
        this.claim = id.value();
        this.accepted = true;
        this.mismatch = null;
        this.state = EventState.WAITING;
        this.dueAt = now;
    }

    /** The gift that a treasurer says it is about. */
    Optional<GiftId> claim() {
        return Optional.ofNullable(claim).map(GiftId::new);
    }

    boolean isAccepted() {
        return accepted;
    }

    /** The words of payers go with all else that is known about them. */
    void forget() {
        this.note = null;
    }

    /** The id of one that is stored. */
    long id() {
        return Objects.requireNonNull(id);
    }

    PaymentMethod method() {
        return method;
    }

    String name() {
        return name;
    }

    PaymentKind kind() {
        return kind;
    }

    PaymentKeys keys() {
        return new PaymentKeys(
                gift, subscription, otherKeys.isEmpty() ? List.of() : List.of(otherKeys.split(SEPARATOR, -1)));
    }

    /** Empty for kinds that are about none. */
    String object() {
        return object == null ? "" : object;
    }

    Optional<Money> amount() {
        return amount == null ? Optional.empty() : Optional.of(Money.of(amount, Objects.requireNonNull(currency)));
    }

    Payee payee() {
        return new Payee(account, live);
    }

    Instant happenedAt() {
        return happenedAt;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    EventState state() {
        return state;
    }

    Optional<Mismatch> mismatch() {
        return Optional.ofNullable(mismatch);
    }

    Optional<String> note() {
        return Optional.ofNullable(note);
    }

    Optional<Long> staffId() {
        return Optional.ofNullable(staffId);
    }

    Optional<Long> donationId() {
        return Optional.ofNullable(donationId);
    }

    /** Whether what it is about follows from it. */
    boolean isApplied() {
        return state == EventState.APPLIED;
    }

    boolean isDue(Instant now) {
        return state == EventState.WAITING && dueAt != null && !dueAt.isAfter(now);
    }
}
