package org.letterpress.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Verifies a chain entry by entry, whatever its length in the same memory. Needs nothing but a Java platform. */
final class ChainCheck {
    private final boolean mayHaveGaps;
    private final List<Head> known;
    private Head last = Head.BEGINNING;
    private long verified;
    private long waiting;
    private @Nullable Flaw flaw;

    /**
     * @param mayHaveGaps whether entries may be left out: each is then verified by what it says of the one before it
     * @param known what is known from elsewhere
     */
    ChainCheck(boolean mayHaveGaps, List<Head> known) {
        this.mayHaveGaps = mayHaveGaps;
        this.known = List.copyOf(known);
    }

    /** To be called in the order of the chain; what comes after the first flaw is not looked at. */
    void next(Entry entry) {
        if (!entry.isSealed()) {
            waiting++;
        } else if (flaw == null) {
            flaw = flawOf(entry).orElse(null);
            if (flaw == null) {
                last = new Head(entry.place().position(), entry.place().hash());
                verified++;
            }
        }
    }

    private Optional<Flaw> flawOf(Entry entry) {
        long position = entry.place().position();
        long expected = last.position() + 1;
        if (position < expected) {
            return Optional.of(new Flaw(position, Flaw.Reason.ORDER));
        }
        if (position > expected && !mayHaveGaps) {
            return Optional.of(new Flaw(expected, Flaw.Reason.MISSING));
        }
        if (position == expected && !entry.place().previous().equals(last.hash())) {
            return Optional.of(new Flaw(position, Flaw.Reason.LINK));
        }
        return flawWithin(entry).map(reason -> new Flaw(position, reason));
    }

    private Optional<Flaw.Reason> flawWithin(Entry entry) {
        Head self = new Head(entry.place().position(), entry.place().hash());
        if (!entry.computedHash().equals(self.hash())) {
            return Optional.of(Flaw.Reason.CHANGED);
        }
        if (known.stream().anyMatch(head -> head.position() == self.position() && !head.equals(self))) {
            return Optional.of(Flaw.Reason.HEAD);
        }
        return entry.facts().stream().allMatch(Evidence::holds) ? Optional.empty() : Optional.of(Flaw.Reason.VALUE);
    }

    Head last() {
        return last;
    }

    /** @param head where the chain ends, as whoever handed it out says */
    ChainReport finish(Head head) {
        if (flaw == null && !mayHaveGaps) {
            flaw = missingTail(head).orElse(null);
        }
        return new ChainReport(verified, waiting, last, Optional.ofNullable(flaw));
    }

    private Optional<Flaw> missingTail(Head head) {
        if (last.position() > head.position()) {
            return Optional.of(new Flaw(head.position() + 1, Flaw.Reason.BEYOND));
        }
        boolean shorter = last.position() < head.position()
                || known.stream().anyMatch(anchor -> anchor.position() > last.position());
        if (shorter) {
            return Optional.of(new Flaw(last.position() + 1, Flaw.Reason.TAIL));
        }
        return last.equals(head) ? Optional.empty() : Optional.of(new Flaw(head.position(), Flaw.Reason.HEAD));
    }
}
