package org.letterpress.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.letterpress.audit.Act;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.site.Transactions;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/**
 * Takes a WordPress export over, in chunks that any server can go on with.
 *
 * <p>{@link #start} only stores the file. The application calls {@link #workNext} again and again from a scheduled job,
 * on every server: whoever comes first works on a run until it has ended, and a server that dies is replaced when its
 * lease ends.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Importing {
    /** 4 GiB. */
    private static final int MOST_PIECES = 8_192;

    private static final int CANDIDATES = 10;

    private Imports imports;
    private ImportWorker worker;
    private Transactions transactions;
    private Clock clock;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Importing() {}

    @Inject
    Importing(Imports imports, ImportWorker worker, Transactions transactions, Clock clock, Audit audit) {
        this.imports = imports;
        this.worker = worker;
        this.transactions = transactions;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Stores the file for an import and returns the number of the run, which is then waiting to be worked on.
     *
     * @param export read to its end, not closed
     * @throws ExportNotReadable when its beginning shows that it is no WordPress export; nothing is stored
     * @throws ExportTooLarge beyond 4 GiB
     * @throws UncheckedIOException when the upload breaks off
     * @throws org.letterpress.staff.NotPermitted unless {@code staff} is an administrator
     */
    public long start(InputStream export, ImportOptions options, Staff staff) {
        staff.require(Role.ADMIN);
        byte[] first = piece(export);
        new WxrReader(new ByteArrayInputStream(first)).close();
        String holder = UUID.randomUUID().toString();
        long run = transactions.alone(() -> {
            ImportRun started = new ImportRun(options, staff, clock.instant());
            started.lend(holder, clock.instant());
            long added = imports.add(started);
            audit.record(
                    Act.of(Deed.IMPORT_STARTED, staff.actor(), about(added)).with("dry-run", options.dryRun()));
            return added;
        });
        Turn turn = turn(run, holder);
        try {
            upload(export, first, turn);
        } catch (UncheckedIOException | ExportTooLarge e) {
            worker.work(turn); // which finds the upload broken off
            throw e;
        }
        return run;
    }

    private void upload(InputStream export, byte[] first, Turn turn) {
        byte[] bytes = first;
        for (int number = 0; bytes.length > 0; number++) {
            if (number == MOST_PIECES) {
                throw new ExportTooLarge();
            }
            ImportPiece piece = new ImportPiece(turn.run(), number, bytes);
            turn.once(run -> imports.add(piece));
            bytes = piece(export);
        }
        turn.once(ImportRun::uploaded);
    }

    private static byte[] piece(InputStream export) {
        try {
            return export.readNBytes(ImportPiece.BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asks for everything back that an import created; the work is done by {@link #workNext}.
     *
     * @throws NoSuchImport when there is none
     * @throws ImportStillRunning while it runs
     * @throws AlreadyUndone when it is undone
     * @throws org.letterpress.staff.NotPermitted unless {@code staff} is an administrator
     */
    public void undo(long run, Staff staff) {
        staff.require(Role.ADMIN);
        transactions.alone(() -> {
            imports.locked(run).undo();
            audit.record(Act.of(Deed.IMPORT_UNDOING, staff.actor(), about(run)));
            return true;
        });
    }

    /**
     * Works on the oldest run that waits, until it has ended; safe to call on several servers at once.
     *
     * @return whether there was one
     */
    public boolean workNext() {
        String holder = UUID.randomUUID().toString();
        Optional<Long> run = transactions.alone(() -> lent(holder));
        run.ifPresent(id -> work(turn(id, holder)));
        return run.isPresent();
    }

    private Optional<Long> lent(String holder) {
        return imports.workable(clock.instant(), CANDIDATES).stream()
                .filter(id -> imports.locked(id).lend(holder, clock.instant()))
                .findFirst();
    }

    private void work(Turn turn) {
        try {
            worker.work(turn);
        } catch (LeaseLost lost) {
            // Whoever has it now goes on from the same checkpoint.
        }
    }

    private static Subject about(long run) {
        return Subject.of(Subject.Kind.IMPORT, run);
    }

    private Turn turn(long run, String holder) {
        return new Turn(run, holder, new Turn.Office(imports, transactions, clock));
    }
}
