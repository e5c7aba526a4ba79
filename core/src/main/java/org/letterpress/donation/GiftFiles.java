package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.letterpress.article.Article;
import org.letterpress.article.ArticleAddress;
import org.letterpress.article.ArticleStatus;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** Reads all that is known of one gift. */
@ApplicationScoped
public class GiftFiles {
    private static final int MOST_EVENTS = 500;
    private static final int MOST_PAYMENTS = 50;

    private GiftDesk desk;
    private GiftBook book;
    private PaymentEvents events;
    private Ledger ledger;
    private GiftReceipts receipts;
    private GiftSources sources;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    GiftFiles() {}

    @Inject
    GiftFiles(
            GiftDesk desk,
            GiftBook book,
            PaymentEvents events,
            Ledger ledger,
            GiftReceipts receipts,
            GiftSources sources) {
        this.desk = desk;
        this.book = book;
        this.events = events;
        this.ledger = ledger;
        this.receipts = receipts;
        this.sources = sources;
    }

    /**
     * Empty when there is no such gift.
     *
     * @throws org.letterpress.staff.NotPermitted unless {@code treasurer} is one
     */
    public Optional<GiftFile> find(GiftId id, Staff treasurer) {
        treasurer.require(Role.TREASURER);
        return desk.donations().byPublicId(id).flatMap(this::file);
    }

    private Optional<GiftFile> file(Donation gift) {
        return book.lines(List.of(gift.id())).stream()
                .findFirst()
                .map(line -> new GiftFile(
                        line,
                        gift.version(),
                        about(gift),
                        happenings(gift),
                        desk.donations().names(gift),
                        ledger.movements(gift),
                        receipts.of(gift).stream().map(GiftFiles::paper).toList(),
                        desk.messages().of(gift).flatMap(GiftFiles::said).orElse(null),
                        gift.pledgeId()
                                .flatMap(desk.pledges()::find)
                                .map(this::series)
                                .orElse(null),
                        sources.hasGateway(gift.method())));
    }

    private GiftFile.About about(Donation gift) {
        Donor donor = desk.donations().donor(gift.donorId());
        Optional<Article> article = sources.article(gift.terms());
        return new GiftFile.About(
                gift.terms().dedication(),
                donor.postal().orElse(null),
                donor.wantsTaxReceipt(),
                article.map(found -> found.headline().title()).orElse(null),
                article.filter(found -> found.status() == ArticleStatus.PUBLISHED)
                        .flatMap(Article::address)
                        .map(ArticleAddress::path)
                        .orElse(null));
    }

    private List<GiftFile.Happening> happenings(Donation gift) {
        List<PaymentEvent> all = events.all(gift, MOST_EVENTS);
        Map<Long, String> names = sources.names(all);
        return all.stream()
                .map(event -> new GiftFile.Happening(
                        event.id(),
                        event.kind(),
                        event.method(),
                        event.happenedAt(),
                        event.amount().orElse(null),
                        event.object(),
                        event.note().filter(note -> !note.isBlank()).orElse(null),
                        event.staffId()
                                .map(id -> Objects.requireNonNullElse(names.get(id), "#" + id))
                                .orElse(null),
                        event.state(),
                        event.mismatch().orElse(null)))
                .toList();
    }

    private static GiftFile.Paper paper(GiftReceipt receipt) {
        return new GiftFile.Paper(
                receipt.printedNumber(),
                receipt.amount(),
                receipt.issuedAt(),
                receipt.voidedAt().orElse(null),
                receipt.voidReason().map(Enum::name).orElse(null));
    }

    private static Optional<GiftFile.Said> said(GiftMessage message) {
        return Optional.of(new GiftFile.Said(message.text(), message.state(), message.isNamed(), message.isShown()))
                .filter(said -> !said.text().isEmpty());
    }

    private GiftFile.Series series(Pledge pledge) {
        List<Long> payments = desk.donations().ofPledge(pledge.id(), MOST_PAYMENTS).stream()
                .map(Donation::id)
                .toList();
        return new GiftFile.Series(
                pledge.state(),
                pledge.rhythm(),
                pledge.amount(),
                pledge.failures(),
                pledge.begunAt(),
                book.lines(payments));
    }
}
