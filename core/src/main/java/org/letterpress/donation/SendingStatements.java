package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.audit.Act;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.outbox.Letter;
import org.letterpress.outbox.LetterKind;
import org.letterpress.outbox.Outbox;
import org.letterpress.site.Transactions;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** Writes to donors where they find all that they gave in a year: once to each, unless asked again for one of them. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class SendingStatements {
    /** At once; who asks again has the others written to. */
    static final int MOST = 2_000;

    private static final int CHUNK = 100;

    private YearsGifts gifts;
    private GiftStatements statements;
    private Donations donations;
    private Outbox outbox;
    private Transactions transactions;
    private Clock clock;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    SendingStatements() {}

    @Inject
    SendingStatements(
            YearsGifts gifts,
            GiftStatements statements,
            Donations donations,
            Outbox outbox,
            Transactions transactions,
            Clock clock,
            Audit audit) {
        this.gifts = gifts;
        this.statements = statements;
        this.donations = donations;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * What was done.
     *
     * @param letters how many were written now
     * @param isAll whether everybody has one by now
     */
    public record Sent(int letters, boolean isAll) {}

    /** What became of some: how many were written to, and who was the last of them; null when there is nobody behind. */
    private record Chunk(int letters, @Nullable Long last) {}

    /**
     * To everybody who gave in that year and has not been written to about it.
     *
     * @throws NoMail when no letter can leave
     */
    public Sent all(int year, Staff treasurer) {
        treasurer.require(Role.TREASURER);
        requireMail();
        int letters = 0;
        Chunk chunk = new Chunk(0, 0L);
        while (chunk.last() != null && letters < MOST) {
            chunk = some(year, chunk.last());
            letters += chunk.letters();
        }
        Sent sent = new Sent(letters, chunk.last() == null);
        transactions.alone(() -> recorded(year, sent.letters(), treasurer));
        return sent;
    }

    private void requireMail() {
        if (!outbox.isOpen()) {
            throw new NoMail();
        }
    }

    private Chunk some(int year, long after) {
        try {
            return transactions.alone(() -> write(year, after));
        } catch (PersistenceException raced) {
            return transactions.alone(() -> write(year, after)); // somebody else has just written to one of them
        }
    }

    private Chunk write(int year, long after) {
        List<Donor> donors = gifts.withAddress(year, after, CHUNK);
        int letters = 0;
        for (Donor donor : donors) {
            StatementToken token = statements.token(donor.emailKey().orElseThrow(), year);
            if (!isSent(token)) {
                post(year, donor, token);
                letters++;
            }
        }
        return new Chunk(
                letters, donors.size() < CHUNK ? null : donors.get(CHUNK - 1).id());
    }

    /** Who was erased and has given again since has none that would still open. */
    private boolean isSent(StatementToken token) {
        return statements
                .find(token)
                .filter(sent -> donations.donor(sent.donorId()).emailKey().isPresent())
                .isPresent();
    }

    /**
     * To one of them, whether or not they have been written to.
     *
     * @param donor as {@link YearlyLine} has it
     * @throws NoMail when no letter can leave
     * @throws NoSuchGift when that donor gave nothing in that year, or has no address
     */
    public void one(int year, long donor, Staff treasurer) {
        treasurer.require(Role.TREASURER);
        requireMail();
        transactions.alone(() -> {
            Donor found = donations
                    .findDonor(donor)
                    .filter(known -> known.emailKey().isPresent())
                    .filter(known -> !gifts.of(year, known, 1).isEmpty())
                    .orElseThrow(NoSuchGift::new);
            post(year, found, statements.token(found.emailKey().orElseThrow(), year));
            return recorded(year, 1, treasurer);
        });
    }

    private void post(int year, Donor donor, StatementToken token) {
        Optional<GiftStatement> known = statements.find(token);
        known.ifPresent(sent -> sent.sentAgain(donor.id(), clock.instant()));
        if (known.isEmpty()) {
            statements.add(new GiftStatement(token, donor.id(), year, clock.instant()));
        }
        outbox.post(
                Letter.of(LetterKind.GIFTS_OF_YEAR, donor.email().orElseThrow())
                        .with("year", String.valueOf(year))
                        .with(Letter.LINK, token.path()),
                clock.instant());
    }

    private boolean recorded(int year, int letters, Staff treasurer) {
        audit.record(Act.of(Deed.STATEMENTS_SENT, treasurer.actor(), Subject.of(Subject.Kind.SETTING, "gifts-" + year))
                .with("letters", letters));
        return true;
    }
}
