package org.letterpress.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.letterpress.audit.Act;
import org.letterpress.audit.Actor;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.person.PersonalData;
import org.letterpress.person.PersonalRecord;
import org.letterpress.site.Transactions;
import org.letterpress.text.AddressKey;

/**
 * Tells everything that is stored about a person, and erases it: in pieces, each in a transaction of its own, however much
 * there is. Who may ask for that is for the callers to know.
 */
@ApplicationScoped
public class Answering {
    private static final int CHUNK = 100;

    private Iterable<PersonalData> data;
    private Transactions transactions;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Answering() {}

    @Inject
    public Answering(@Any Instance<PersonalData> data, Transactions transactions, Audit audit) {
        this((Iterable<PersonalData>) data, transactions, audit);
    }

    Answering(Iterable<PersonalData> data, Transactions transactions, Audit audit) {
        this.data = data;
        this.transactions = transactions;
        this.audit = audit;
    }

    private List<PersonalData> kinds() {
        return StreamSupport.stream(data.spliterator(), false)
                .sorted(Comparator.comparing(PersonalData::kind))
                .toList();
    }

    /** How many records of each kind there are; every kind is there, in the order of their names. */
    public Map<String, Long> count(AddressKey person) {
        Map<String, Long> counts = new LinkedHashMap<>();
        kinds().forEach(kind -> counts.put(kind.kind(), transactions.alone(() -> kind.count(person))));
        return counts;
    }

    /** Hands every record over, kind by kind; never more of them in memory than a piece. */
    public void tell(AddressKey person, Listener listener, Actor by) {
        record(
                by.kind() == Actor.Kind.STAFF
                        ? act(Deed.DATA_EXPORTED, by).personal("address", person.value(), person)
                        : act(Deed.DATA_EXPORTED, by));
        for (PersonalData kind : kinds()) {
            listener.begin(kind.kind());
            tell(person, kind, listener);
            listener.end();
        }
    }

    private void tell(AddressKey person, PersonalData kind, Listener listener) {
        long after = 0;
        List<PersonalRecord> piece;
        do {
            long from = after;
            piece = transactions.alone(() -> kind.read(person, from, CHUNK));
            for (PersonalRecord each : piece) {
                listener.next(each);
                after = each.position();
            }
        } while (!piece.isEmpty());
    }

    /**
     * Erases every record of every kind. What is done stays done when it breaks off: to go on, begin anew.
     *
     * @return how many of each kind there were: to erase one may end others, as a comment its subscription
     */
    public Map<String, Long> erase(AddressKey person, Actor by) {
        Map<String, Long> found = count(person);
        kinds().forEach(kind -> erase(person, kind));
        record(act(Deed.DATA_ERASED, by).with("records", found));
        return found;
    }

    private void erase(AddressKey person, PersonalData kind) {
        int piece;
        do {
            piece = transactions.alone(() -> kind.erase(person, CHUNK));
        } while (piece > 0);
    }

    private static Act act(Deed deed, Actor by) {
        return Act.of(deed, by, Subject.of(Subject.Kind.PERSON, ""));
    }

    private void record(Act act) {
        transactions.alone(() -> {
            audit.record(act);
            return true;
        });
    }

    /** Takes a copy of what is stored. */
    public interface Listener {
        void begin(String kind);

        void next(PersonalRecord next);

        void end();
    }
}
