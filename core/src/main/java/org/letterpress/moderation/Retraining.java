package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.letterpress.audit.Act;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.site.SiteSettings;
import org.letterpress.site.Transactions;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/**
 * Has the classifier learn anew because an administrator asks for it. Some server does it in the background; what it has
 * read so far, and what came of it, is there for all of them to show.
 */
@ApplicationScoped
public class Retraining {
    private static final String RUN = "classifier.retraining";
    private static final String NEVER = "";

    /** A server that said nothing for so long has been stopped in between. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Learning learning;
    private SiteSettings settings;
    private Transactions transactions;
    private Clock clock;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Retraining() {}

    @Inject
    Retraining(Learning learning, SiteSettings settings, Transactions transactions, Clock clock, Audit audit) {
        this.learning = learning;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Asks for it; while it is asked for already, that changes nothing.
     *
     * @throws org.letterpress.staff.NotPermitted unless {@code staff} is an administrator
     */
    public void ask(Staff staff) {
        staff.require(Role.ADMIN);
        transactions.alone(() -> {
            boolean isFree = locked().filter(RetrainingRun::isUnfinished).isEmpty();
            if (isFree) {
                audit.record(
                        Act.of(Deed.RETRAINING_ASKED, staff.actor(), Subject.of(Subject.Kind.SETTING, "classifier")));
                keep(RetrainingRun.asked(staff.name(), learning.latest().orElse(null), clock.instant()));
            }
            return isFree;
        });
    }

    /** The last one that was asked for; empty when nobody ever has. */
    public Optional<RetrainingRun> last() {
        return transactions.alone(() -> settings.find(RUN)).flatMap(Retraining::parsed);
    }

    /** How the model did that is in use, and when it was made; empty while there is none. */
    public Optional<Figures> figures() {
        return transactions.alone(learning::latest);
    }

    /** Does what is asked for, unless another server does. */
    public void workNext() {
        boolean wanted = transactions
                .alone(() -> settings.find(RUN))
                .flatMap(Retraining::parsed)
                .filter(RetrainingRun::isUnfinished)
                .isPresent();
        if (wanted && transactions.alone(this::claim)) {
            Figures after = learning.learnAnew(this::report);
            transactions.alone(() -> {
                locked().ifPresent(run -> keep(run.done(after)));
                return true;
            });
        }
    }

    private boolean claim() {
        Optional<RetrainingRun> run =
                locked().filter(it -> it.isFree(clock.instant().minus(PATIENCE)));
        run.ifPresent(it -> keep(it.read(0, clock.instant())));
        return run.isPresent();
    }

    private void report(long decisions) {
        transactions.alone(() -> {
            locked().ifPresent(run -> keep(run.read(decisions, clock.instant())));
            return true;
        });
    }

    private Optional<RetrainingRun> locked() {
        return parsed(settings.locked(RUN, NEVER));
    }

    private static Optional<RetrainingRun> parsed(String text) {
        return Optional.of(text).filter(it -> !it.equals(NEVER)).map(RetrainingRun::parse);
    }

    private void keep(RetrainingRun run) {
        settings.keep(RUN, run.toText());
    }
}
