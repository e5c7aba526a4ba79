package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.letterpress.audit.Act;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.bank.BankAccount;
import org.letterpress.bank.BankLine;
import org.letterpress.bank.BankStatement;
import org.letterpress.bank.CreditorReference;
import org.letterpress.bank.StatementReader;
import org.letterpress.site.Transactions;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** Reads what the bank says into events: each line once, in however many statements it stands. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class ReadingStatements {
    private GiftRules rules;
    private Settling settling;
    private Transactions transactions;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    ReadingStatements() {}

    @Inject
    ReadingStatements(GiftRules rules, Settling settling, Transactions transactions, Audit audit) {
        this.rules = rules;
        this.settling = settling;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * What a statement had in it.
     *
     * @param came how many payments came in, or were taken back by the bank
     * @param fresh how many of these had not been read before
     * @param went how many went out, which are no gifts
     */
    public record Report(int came, int fresh, int went) {}

    /**
     * Takes all lines of a statement, or none.
     *
     * @param assumed the currency of a table that names none
     * @throws IOException when the file cannot be read to its end
     * @throws org.letterpress.bank.StatementNotReadable when it cannot be relied on
     * @throws OtherAccount when it is about another account than the site's
     */
    public Report read(InputStream file, Currency assumed, Staff treasurer) throws IOException {
        treasurer.require(Role.TREASURER);
        BankStatement statement = StatementReader.read(file, assumed);
        String account = transactions.alone(() -> account(statement));
        Map<String, String> notes = new HashMap<>();
        List<PaymentNotice> notices = new ArrayList<>();
        for (BankLine line : statement.lines()) {
            if (line.amount().isPositive() != line.reversal()) {
                PaymentNotice notice = notice(line, account);
                notices.add(notice);
                notes.put(notice.event(), (line.payer() + "\n" + line.text()).strip());
            }
        }
        int fresh = settling.take(notices, event -> event.noted(notes.getOrDefault(event.name(), "")));
        int went = statement.lines().size() - notices.size();
        Report report = new Report(notices.size(), fresh, went);
        transactions.alone(() -> recorded(report, treasurer));
        return report;
    }

    private String account(BankStatement statement) {
        String known = rules.account().map(BankAccount::iban).orElse("");
        if (!statement.account().isEmpty() && !statement.account().equals(known)) {
            throw new OtherAccount();
        }
        return known;
    }

    private static PaymentNotice notice(BankLine line, String account) {
        boolean came = line.amount().isPositive();
        String name = account + ":" + line.key();
        List<String> references =
                line.references().stream().map(CreditorReference::value).toList();
        return new PaymentNotice(
                PaymentMethod.BANK,
                name,
                came ? PaymentKind.PAID : PaymentKind.DISPUTE_LOST,
                new PaymentKeys(null, null, references),
                name,
                came ? line.amount() : line.amount().negated(),
                new Payee(account, true),
                line.bookedOn().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private boolean recorded(Report report, Staff treasurer) {
        audit.record(Act.of(Deed.STATEMENT_READ, treasurer.actor(), Subject.of(Subject.Kind.SETTING, "bank"))
                .with("lines", report.came())
                .with("fresh", report.fresh()));
        return true;
    }
}
