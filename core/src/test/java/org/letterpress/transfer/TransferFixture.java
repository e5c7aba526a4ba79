package org.letterpress.transfer;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.letterpress.Press;
import org.letterpress.article.Articles;
import org.letterpress.comment.CommentHosts;
import org.letterpress.site.Transactions;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** The import, put together as the container does it, and short ways to what it leaves. */
final class TransferFixture {
    static final Staff ADMIN = new Staff(1, "Ada Quill", Set.of(Role.ADMIN));

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private TransferFixture() {}

    static Importing importing(Press press) {
        return importing(press, press.transactions());
    }

    static Importing importing(Press press, Transactions transactions) {
        return importing(press, transactions, press.articles());
    }

    static Importing importing(Press press, Transactions transactions, Articles articles) {
        Imports imports = new Imports(press.em());
        Origins origins = new Origins(press.em());
        Intake intake = new Intake(
                new ArticleIntake(articles, origins, new Addresses(articles, origins)),
                new CommentIntake(press.comments(), new CommentHosts(press.em()), origins, VALIDATOR),
                origins);
        ImportWorker worker = new ImportWorker(
                imports,
                origins,
                new Reading(imports, intake),
                new Stitching(press.comments(), origins, imports),
                new Undoing(articles, press.comments(), origins, imports),
                press.audit());
        return new Importing(imports, worker, transactions, press.clock, press.audit());
    }

    /** Imports a file to the end and gives the number of the run. */
    static long imported(Press press, InputStream export) {
        return imported(press, export, new ImportOptions(false));
    }

    static long imported(Press press, InputStream export, ImportOptions options) {
        long run = importing(press).start(export, options, ADMIN);
        work(press);
        return run;
    }

    static void work(Press press) {
        while (importing(press).workNext()) {
            // until nothing is left
        }
    }

    static ImportCard card(Press press, long run) {
        return press.in(() -> new Imports(press.em()).byId(run, ADMIN).orElseThrow());
    }

    static List<FindingCard> findings(Press press, long run) {
        return press.in(() -> new Imports(press.em()).findings(run, 0, 10_000, ADMIN));
    }

    /** Lines that count, as {@code "SKIPPED page: KIND_NOT_TAKEN_OVER"} and how many. */
    static Map<String, Long> totals(Press press, long run) {
        Map<String, Long> totals = new TreeMap<>();
        for (FindingCard finding : findings(press, run)) {
            totals.merge(
                    finding.outcome() + " " + finding.kind() + ": " + finding.reason(), finding.count(), Long::sum);
        }
        return totals;
    }

    /** Read, created, skipped, quarantined. */
    static List<Long> account(Press press, long run) {
        ImportCard card = card(press, run);
        return List.of(card.read(), card.created(), card.skipped(), card.quarantined());
    }

    /** How many there are of everything that an import leaves. */
    static List<String> rows(Press press) {
        return press.in(() -> List.of("Article", "Comment", "Tag", "FormerAddress", "Origin", "ImportPiece").stream()
                .map(entity -> entity + " "
                        + press.em()
                                .createQuery("select count(e) from " + entity + " e", Long.class)
                                .getSingleResult())
                .toList());
    }
}
