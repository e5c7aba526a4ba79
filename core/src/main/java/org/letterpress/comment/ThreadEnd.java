package org.letterpress.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Whether a thread takes no more answers: kept with its root, and apart from it, so that whoever decides about the root in
 * the meantime is not late. For queries alone.
 */
@Entity
@Table(name = "article_comment")
public class ThreadEnd {
    @Id
    @SuppressWarnings("UnusedVariable")
    private long id;

    @Column(name = "replies_closed")
    @SuppressWarnings("UnusedVariable")
    private boolean closed;

    protected ThreadEnd() {}
}
