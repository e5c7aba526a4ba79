package org.letterpress.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the uploaded file from where the run stands; each chunk is stored in one transaction with the checkpoint. */
@ApplicationScoped
class Reading {
    private static final Logger LOG = Logger.getLogger(Reading.class.getName());

    private Imports imports;
    private Intake intake;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Reading() {}

    @Inject
    Reading(Imports imports, Intake intake) {
        this.imports = imports;
        this.intake = intake;
    }

    void read(Turn turn) {
        PieceStream file = new PieceStream(number -> turn.alone(run -> imports.piece(turn.run(), number)));
        try (ExportStream export = new ExportStream(file)) {
            export.skip(turn.alone(ImportRun::recordsDone));
            String failure = readAll(export, turn);
            turn.once(run -> {
                Tally tally = new Tally();
                export.account(tally);
                imports.report(turn.run(), tally);
                run.stitch(failure);
            });
        } catch (ExportNotReadable refusal) {
            turn.once(run -> run.stitch(refusal.getMessage()));
        }
    }

    /** Why it stopped before the end, or null. */
    private @Nullable String readAll(ExportStream export, Turn turn) {
        try {
            List<Entry> chunk = export.chunk();
            while (!chunk.isEmpty()) {
                store(chunk, export.blog(), turn);
                chunk = export.chunk();
            }
            return null;
        } catch (ExportNotReadable refusal) {
            return refusal.getMessage();
        }
    }

    /** Where the database refuses a chunk for what is in it, its records go one by one, so that only the bad one stays. */
    private void store(List<Entry> entries, Blog blog, Turn turn) {
        try {
            turn.once(run -> {
                run.comesFrom(blog.source());
                Chunk chunk = new Chunk(run.scope(), blog, entries, turn.now());
                intake.take(chunk);
                close(run, chunk.tally(), entries.size());
            });
        } catch (RuntimeException e) {
            if (!isAboutData(e)) {
                throw e;
            }
            LOG.log(Level.WARNING, e, () -> "A chunk of import " + turn.run() + " was refused");
            if (entries.size() == 1) {
                quarantine(entries.get(0), turn);
            } else {
                entries.forEach(entry -> store(List.of(entry), blog, turn));
            }
        }
    }

    private void quarantine(Entry entry, Turn turn) {
        Tally tally = new Tally();
        if (entry.record() instanceof WxrRecord.Comment comment) {
            String key = Contribution.key(comment, entry.post());
            tally.quarantined(Kinds.COMMENT, Reason.NOT_STORABLE, entry.post().comment(key, comment.line()));
        } else if (entry.isItem()) {
            tally.quarantined(
                    entry.post().kind(), Reason.NOT_STORABLE, entry.post().culprit());
        }
        turn.once(run -> close(run, tally, 1));
    }

    private void close(ImportRun run, Tally tally, int records) {
        run.advance(records, tally);
        imports.report(run.stored(), tally);
    }

    /** SQLSTATE classes 22 and 23: data exception, integrity constraint violation. Anything else may pass by itself. */
    private static boolean isAboutData(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23");
            }
        }
        return false;
    }
}
