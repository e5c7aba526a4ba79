package org.letterpress.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.CommentGroup.Grounds;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.Tray;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/**
 * A sweep's life: a moderator orders one decision about all comments of a selection, and some server works through them,
 * each in a transaction of its own that also moves the mark and the counters; then it has ended. It can be taken back, in
 * the same way, at any time: what is not decided yet then stays as it is.
 *
 * <p>One worker at a time holds its lease. A worker that dies leaves a lease that ends by itself.
 */
@Entity
public class Sweep {
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Id
    @Column(name = "batch_id")
    private long batch;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Grounds grounds;

    @Enumerated(EnumType.STRING)
    private Tray tray;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason_code")
    private @Nullable ReasonCode reasonCode;

    private @Nullable String reason;

    @Column(name = "staff_id")
    private long staffId;

    @Column(name = "staff_name")
    private String staffName;

    @Column(name = "as_admin")
    private boolean asAdmin;

    /** The last comment that was handled, or the last decision that was taken back, by id. */
    private long reached;

    private int done;
    private int skipped;
    private int undone;
    private int kept;

    @Column(name = "lease_holder")
    private @Nullable String leaseHolder;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    @Version
    private int version;

    /** What is being done. */
    public enum State {
        DECIDING,
        UNDOING,
        ENDED
    }

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Sweep() {}

    Sweep(long batch, Selection selection, Staff staff) {
        this.batch = batch;
        this.grounds = selection.grounds();
        this.tray = selection.tray();
        this.state = State.DECIDING;
        this.staffId = staff.id();
        this.staffName = staff.name();
        this.asAdmin = staff.may(Role.ADMIN);
    }

    /** Keeps what is to be said with each of its decisions; before it is stored. */
    Sweep saying(Order order) {
        this.reasonCode = order.code();
        this.reason = order.reason();
        return this;
    }

    /** Whether nobody else works on it; then {@code holder} does from now on. */
    boolean lend(String holder, Instant now) {
        boolean free = leaseUntil == null || leaseUntil.isBefore(now);
        if (state == State.ENDED || !free) {
            return false;
        }
        this.leaseHolder = holder;
        this.leaseUntil = now.plus(LEASE);
        return true;
    }

    /** Whether {@code holder} still has it, to do what is named; then for a while longer. */
    boolean renew(String holder, State what, Instant now) {
        if (state != what || !holder.equals(leaseHolder)) {
            return false;
        }
        this.leaseUntil = now.plus(LEASE);
        return true;
    }

    /** Lets another worker go on. */
    void release() {
        this.leaseHolder = null;
        this.leaseUntil = null;
    }

    void did(long comment) {
        this.reached = comment;
        this.done++;
    }

    void missed(long comment) {
        this.reached = comment;
        this.skipped++;
    }

    void tookBack(long decision) {
        this.reached = decision;
        this.undone++;
    }

    void kept(long decision) {
        this.reached = decision;
        this.kept++;
    }

    /** The reason stands in each decision by now, and is forgotten there when a comment is erased. */
    void end() {
        this.state = State.ENDED;
        this.reason = null;
        release();
    }

    /** From now on it is done in the name of {@code staff}. */
    void undo(Staff staff) {
        this.state = State.UNDOING;
        this.reached = 0;
        this.undone = 0;
        this.kept = 0;
        this.staffId = staff.id();
        this.staffName = staff.name();
        this.asAdmin = staff.may(Role.ADMIN);
        release();
    }

    /** In whose name it is done. */
    Staff staff() {
        return new Staff(staffId, staffName, Set.of(asAdmin ? Role.ADMIN : Role.MODERATOR));
    }

    Ruling ruling(CommentId comment, int seenVersion, Verdict verdict) {
        return new Ruling(comment, seenVersion, verdict, reasonCode, reason);
    }

    public long batch() {
        return batch;
    }

    public State state() {
        return state;
    }

    public Grounds grounds() {
        return grounds;
    }

    public Tray tray() {
        return tray;
    }

    long reached() {
        return reached;
    }

    /** How many comments were decided. */
    public int done() {
        return done;
    }

    /** How many were left as they were. */
    public int skipped() {
        return skipped;
    }

    /** How many decisions were taken back since that was last asked for. */
    public int undone() {
        return undone;
    }

    /** How many were not, because something came after. */
    public int kept() {
        return kept;
    }

    /** The name of who ordered it, or had it taken back. */
    public String by() {
        return staffName;
    }
}
