package org.letterpress.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Some hundred kilobytes of an uploaded file, numbered from 0. */
@Entity
@Table(name = "import_piece")
class ImportPiece {
    static final int BYTES = 512 * 1024;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_piece_seq")
    @SequenceGenerator(name = "import_piece_seq", sequenceName = "import_piece_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "run_id")
    private long runId;

    private int ordinal;
    private byte[] content;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected ImportPiece() {}

    ImportPiece(long runId, int ordinal, byte[] content) {
        this.runId = runId;
        this.ordinal = ordinal;
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }

    @Override
    public String toString() {
        return "Piece " + ordinal + " of import " + runId;
    }
}
