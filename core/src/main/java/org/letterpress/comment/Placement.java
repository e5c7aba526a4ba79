package org.letterpress.comment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Where a comment lies, apart from what it is: a report moves it without counting up its version, because what a moderator
 * has seen of it is as it was. Only for who holds the lock of the {@link Comment}.
 */
@Entity
@Table(name = "article_comment")
@SuppressWarnings("UnusedVariable") // a query sets it
class Placement {
    @Id
    private long id;

    private boolean reported;

    @Enumerated(EnumType.STRING)
    private Tray tray;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Placement() {}
}
