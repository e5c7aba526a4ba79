package org.letterpress.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** That so many comments went from one tray to another. */
@Entity
@Table(name = "tray_move")
class TrayMove {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tray_move_seq")
    @SequenceGenerator(name = "tray_move_seq", sequenceName = "tray_move_seq", allocationSize = 50)
    private @Nullable Long id;

    /** Null: from nowhere. */
    @Enumerated(EnumType.STRING)
    @Column(name = "from_tray")
    private @Nullable Tray from;

    /** Null: to nowhere. */
    @Enumerated(EnumType.STRING)
    @Column(name = "to_tray")
    private @Nullable Tray to;

    private int comments;

    protected TrayMove() {}

    TrayMove(@Nullable Tray from, @Nullable Tray to, int comments) {
        this.from = from;
        this.to = to;
        this.comments = comments;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    void countIn(TraySums sums) {
        sums.move(from, to, comments);
    }
}
