package org.letterpress.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.letterpress.audit.Act;
import org.letterpress.audit.Actor;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;

/** Does the work of a run from where it stands to its end, each step in a transaction that remembers it was done. */
@ApplicationScoped
class ImportWorker {
    private static final int AT_ONCE = 500;
    private static final int PIECES_AT_ONCE = 8;

    private Imports imports;
    private Origins origins;
    private Reading reading;
    private Stitching stitching;
    private Undoing undoing;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    ImportWorker() {}

    @Inject
    ImportWorker(Imports imports, Origins origins, Reading reading, Stitching stitching, Undoing undoing, Audit audit) {
        this.imports = imports;
        this.origins = origins;
        this.reading = reading;
        this.stitching = stitching;
        this.undoing = undoing;
        this.audit = audit;
    }

    void work(Turn turn) {
        switch (turn.alone(ImportRun::stage)) {
            case UPLOADING -> {
                removeFile(turn);
                turn.once(run -> {
                    run.fail("the upload broke off", turn.now());
                    record(Deed.IMPORT_ENDED, turn);
                });
            }
            case READING -> {
                reading.read(turn);
                finish(turn);
            }
            case STITCHING -> finish(turn);
            case UNDOING -> {
                undoing.undo(turn);
                turn.once(run -> {
                    run.undone(turn.now());
                    record(Deed.IMPORT_UNDONE, turn);
                });
            }
            case ENDED -> throw new LeaseLost();
        }
    }

    private void finish(Turn turn) {
        RunScope scope = turn.alone(ImportRun::scope);
        stitching.stitch(scope, turn);
        removeFile(turn);
        if (scope.dry()) {
            again(turn, () -> origins.forgetSome(turn.run(), AT_ONCE));
        }
        turn.once(run -> {
            run.end(turn.now());
            record(Deed.IMPORT_ENDED, turn);
        });
    }

    private void record(Deed deed, Turn turn) {
        audit.record(Act.of(deed, Actor.THE_SITE, Subject.of(Subject.Kind.IMPORT, turn.run())));
    }

    private void removeFile(Turn turn) {
        again(turn, () -> imports.removePieces(turn.run(), PIECES_AT_ONCE));
    }

    private static void again(Turn turn, BooleanSupplier some) {
        boolean more = true;
        while (more) {
            more = turn.alone(run -> some.getAsBoolean());
        }
    }
}
