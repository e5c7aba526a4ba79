package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.util.Optional;
import org.letterpress.audit.Act;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.site.Transactions;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** Hands gifts out, with who gave them. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class ExportingGifts {
    private GiftBook book;
    private Transactions transactions;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    ExportingGifts() {}

    @Inject
    ExportingGifts(GiftBook book, Transactions transactions, Audit audit) {
        this.book = book;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * Writes a table of the gifts that are meant, newest first, never more of them in memory than a piece. That it was handed
     * out is recorded before anything is.
     *
     * @throws org.letterpress.staff.NotPermitted unless {@code treasurer} is one; nothing is written
     */
    public void export(GiftFilter filter, Appendable out, Staff treasurer) throws IOException {
        treasurer.require(Role.TREASURER);
        transactions.alone(() -> recorded(filter, treasurer));
        GiftCsv table = new GiftCsv(out);
        table.begin();
        Optional<Long> before = Optional.of(GiftQuery.START);
        while (before.isPresent()) {
            GiftQuery query = new GiftQuery(filter, before.get(), GiftQuery.MAX_LIMIT);
            GiftPage page = transactions.alone(() -> book.page(query, treasurer));
            for (GiftLine gift : page.gifts()) {
                table.next(gift);
            }
            before = page.next();
        }
    }

    private boolean recorded(GiftFilter filter, Staff treasurer) {
        audit.record(Act.of(Deed.GIFTS_EXPORTED, treasurer.actor(), Subject.of(Subject.Kind.GIFT, ""))
                .with("all", filter.isEmpty()));
        return true;
    }
}
