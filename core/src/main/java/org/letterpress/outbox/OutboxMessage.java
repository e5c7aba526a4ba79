package org.letterpress.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A letter's life: posted with the change it tells of, it waits until it is due. A worker lends it, which moves the time
 * at which it is due again beyond the end of the lease, and hands it over outside of any transaction. Then it is sent, or
 * waits for its next try, or has failed for good. A worker that dies in between leaves a letter that becomes due by
 * itself: it may then arrive twice, with the same reference.
 *
 * <p>What ends keeps nothing personal: only that there was a letter of this kind, and how it went.
 */
@Entity
@Table(name = "outbox_message")
class OutboxMessage {
    /** Longer than any one letter may take. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final int LONGEST_FAILURE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_message_seq")
    @SequenceGenerator(name = "outbox_message_seq", sequenceName = "outbox_message_seq", allocationSize = 50)
    private @Nullable Long id;

    private String reference;

    @Enumerated(EnumType.STRING)
    private OutboxState state;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    @Column(name = "site_address")
    private @Nullable String siteAddress;

    private @Nullable String recipient;

    @Column(name = "recipient_hash")
    private @Nullable String recipientHash;

    private @Nullable String parameters;

    private @Nullable String topic;

    private @Nullable String unsubscribe;

    @Column(name = "posted_at")
    private Instant postedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private int tries;

    private @Nullable String failure;

    @Column(name = "lease_holder")
    private @Nullable String leaseHolder;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected OutboxMessage() {}

    OutboxMessage(Envelope envelope, Instant notBefore, Instant now) {
        Letter letter = envelope.letter();
        this.reference = envelope.reference();
        this.state = OutboxState.WAITING;
        this.kind = letter.kind();
        this.siteAddress = envelope.siteAddress();
        this.recipient = letter.recipient();
        this.recipientHash = Mailbox.of(letter.recipient()).hash();
        this.parameters = Parameters.write(letter.parameters());
        this.topic = letter.topic();
        this.unsubscribe = letter.unsubscribe();
        this.postedAt = now;
        this.dueAt = notBefore;
    }

    /** Whether it is due and has tries left; then it is {@code holder}'s until the lease ends. */
    boolean lend(String holder, Instant now) {
        if (state != OutboxState.WAITING || dueAt.isAfter(now)) {
            return false;
        }
        if (tries >= Patience.MOST_TRIES) {
            fail("every try broke off", now); // a letter that takes its worker down must not do so for ever
            return false;
        }
        this.tries++;
        this.leaseHolder = holder;
        this.dueAt = now.plus(LEASE);
        return true;
    }

    boolean isHeldBy(String holder) {
        return state == OutboxState.WAITING && holder.equals(leaseHolder);
    }

    void sent(Instant now) {
        end(OutboxState.SENT, now);
    }

    void fail(String reason, Instant now) {
        this.failure = cut(reason);
        end(OutboxState.FAILED, now);
    }

    /** Tries again after {@code pause}, unless that was the last time. */
    void delay(String reason, Duration pause, Instant now) {
        if (tries >= Patience.MOST_TRIES) {
            fail(reason, now);
            return;
        }
        this.failure = cut(reason);
        this.leaseHolder = null;
        this.dueAt = now.plus(pause);
    }

    private void end(OutboxState last, Instant now) {
        this.state = last;
        this.endedAt = now;
        this.leaseHolder = null;
        this.siteAddress = null;
        this.recipient = null;
        this.recipientHash = null;
        this.parameters = null;
        this.topic = null;
        this.unsubscribe = null;
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_FAILURE ? reason : reason.substring(0, LONGEST_FAILURE);
    }

    /** The id of one that is stored. */
    long stored() {
        return Objects.requireNonNull(id);
    }

    int tries() {
        return tries;
    }

    /** Only of one that waits. */
    Envelope envelope() {
        return new Envelope(reference, Objects.requireNonNull(siteAddress), letter());
    }

    /** Only of one that waits. */
    Letter letter() {
        return new Letter(
                kind,
                Objects.requireNonNull(recipient),
                Parameters.read(Objects.requireNonNull(parameters)),
                topic,
                unsubscribe);
    }

    OutboxState state() {
        return state;
    }

    /** Why the last try failed; null when none did. */
    @Nullable
    String failure() {
        return failure;
    }
}
