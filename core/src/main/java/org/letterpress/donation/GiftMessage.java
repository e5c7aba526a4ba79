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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a donor says to the world. It waits for a moderator, who reads it without knowing who gave, and is on the wall only
 * once it is approved and the gift is paid. The donor's name stands beside it when the donor is not anonymous and a
 * treasurer, who alone sees names, has let it.
 */
@Entity
@Table(name = "gift_message")
class GiftMessage {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "gift_message_seq")
    @SequenceGenerator(name = "gift_message_seq", sequenceName = "gift_message_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "donation_id")
    private long donationId;

    private @Nullable String content;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    private boolean named;
    private boolean shown;

    @Column(name = "paid_at")
    private @Nullable Instant paidAt;

    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected GiftMessage() {}

    GiftMessage(Donation gift, String text) {
        this.donationId = gift.id();
        this.content = text;
        this.state = MessageState.PENDING;
    }

    /** It is shown for as long as the money is there. */
    void follow(Donation gift) {
        boolean paid = gift.isLive() && gift.state().isPaid() && gift.kept().isPositive();
        this.paidAt = paid ? gift.paidAt().orElse(null) : null;
        show();
    }

    void decide(MessageState verdict, long moderator, Instant now) {
        this.state = verdict;
        this.decidedBy = moderator;
        this.decidedAt = now;
        show();
    }

    /** Whether the donor's name may stand beside it. */
    void name(boolean allowed) {
        this.named = allowed;
    }

    void erase() {
        this.content = null;
        this.named = false;
        show();
    }

    private void show() {
        this.shown = state == MessageState.APPROVED && paidAt != null && content != null;
    }

    /** The id of one that is stored. */
    long id() {
        return Objects.requireNonNull(id);
    }

    long donationId() {
        return donationId;
    }

    /** Empty once it is erased. */
    String text() {
        return content == null ? "" : content;
    }

    MessageState state() {
        return state;
    }

    boolean isNamed() {
        return named;
    }

    boolean isShown() {
        return shown;
    }

    Optional<Long> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    int version() {
        return version;
    }
}
