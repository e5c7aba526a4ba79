package org.letterpress.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.letterpress.Press;

/** The audit of a press, put together as the container does, and short ways to what it holds. */
public final class AuditFixture {
    private final Press press;
    private final AuditTrail trail;
    private final Heads heads;

    public AuditFixture(Press press) {
        this.press = press;
        this.trail = new AuditTrail(press.em());
        this.heads = new Heads(press.em(), press.transactions());
    }

    public Sealing sealing() {
        return new Sealing(trail, heads, press.transactions(), press.clock);
    }

    public Verifying verifying() {
        return new Verifying(trail, heads, press.transactions());
    }

    public Inspecting inspecting() {
        return new Inspecting(trail, verifying(), press.audit(), press.transactions());
    }

    /** Of all entries, newest first. */
    public List<Entry> entries() {
        return entries(AuditFilter.NONE);
    }

    public List<Entry> entries(AuditFilter filter) {
        return inspecting().page(filter, AuditCursor.START, 1_000).entries();
    }

    /** What was done, oldest first. */
    public List<String> deeds() {
        List<String> deeds = new ArrayList<>(entries().stream().map(Entry::deed).toList());
        Collections.reverse(deeds);
        return deeds;
    }

    /** The newest entry of that deed, as {@code STAFF 4 ROLES_CHANGED STAFF 7 [roles: …]}. */
    public String newest(Deed deed) {
        return entries().stream()
                .filter(entry -> entry.deed().equals(deed.name()))
                .findFirst()
                .map(AuditFixture::text)
                .orElse("none");
    }

    static String text(Entry entry) {
        return entry.actor().kind() + " " + entry.actor().id() + " " + entry.deed() + " "
                + entry.subject().kind() + " " + entry.subject().id() + " "
                + entry.facts().stream()
                        .map(fact -> fact.name() + ": " + fact.value())
                        .toList();
    }

    /** Seals what waits and verifies all. */
    public ChainReport verified() {
        sealing().seal();
        return verifying().verify(Optional.empty());
    }

    String exported(AuditFilter filter) {
        StringBuilder text = new StringBuilder();
        export(filter, new AuditLines(text));
        return text.toString();
    }

    String table(AuditFilter filter) {
        StringBuilder text = new StringBuilder();
        export(filter, new AuditCsv(text));
        return text.toString();
    }

    private void export(AuditFilter filter, AuditWriter writer) {
        try {
            inspecting().export(filter, writer, Actor.OPERATOR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Act act(int number) {
        return Act.of(
                        number % 2 == 0 ? Deed.COMMENT_APPROVED : Deed.COMMENT_REJECTED,
                        Actor.staff(number % 3),
                        Subject.of(Subject.Kind.COMMENT, "c" + number))
                .with("number", number)
                .with("from", "PENDING");
    }

    void given(int entries) {
        for (int number = 1; number <= entries; number++) {
            Act act = act(number);
            press.run(() -> press.audit().record(act));
        }
    }
}
