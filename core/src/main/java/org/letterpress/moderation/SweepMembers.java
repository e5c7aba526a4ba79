package org.letterpress.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.letterpress.moderation.Selection.Seen;

/** Which comments a sweep is about. Apart from it, for it is changed with each of them, and this never is. */
@Entity
@Table(name = "sweep_members")
class SweepMembers {
    @Id
    @Column(name = "batch_id")
    private long batch;

    private String members;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected SweepMembers() {}

    SweepMembers(long batch, Selection selection) {
        this.batch = batch;
        this.members = selection.memberText();
    }

    /** By their ids. */
    List<Seen> members() {
        return Selection.members(members);
    }
}
