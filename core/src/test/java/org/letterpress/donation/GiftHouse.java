package org.letterpress.donation;

import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.letterpress.Press;
import org.letterpress.bank.BankAccount;
import org.letterpress.money.Money;
import org.letterpress.outbox.Outbox;
import org.letterpress.site.RecentTries;
import org.letterpress.site.SiteSecret;
import org.letterpress.site.SiteSettings;
import org.letterpress.site.Transactions;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;
import org.letterpress.staff.StaffMembers;
import org.letterpress.text.Slug;

/** All that happens to gifts, put together as the container does, with whatever providers a test wants. */
public final class GiftHouse {
    public static final Currency EURO = Currency.getInstance("EUR");
    public static final Staff TREASURER = new Staff(71, "Tess", EnumSet.of(Role.TREASURER));
    public static final Staff ADMINISTRATOR = new Staff(72, "Ada", EnumSet.of(Role.ADMIN));
    public static final Staff MODERATOR = new Staff(73, "Mo", EnumSet.of(Role.MODERATOR));
    public static final BankAccount ACCOUNT =
            new BankAccount("The Reading Room", "DE89370400440532013000", Optional.of("COBADEFFXXX"));

    private static final AtomicInteger KEYS = new AtomicInteger();

    private final Press press;
    private final Gateways gateways;
    private final GiftTokens tokens;
    private final GiftRules rules;
    private final SiteSecret secret;
    private @Nullable Fund roof;

    public GiftHouse(Press press, PaymentGateway... gateways) {
        this.press = press;
        this.gateways = new Gateways(List.of(gateways));
        this.secret = new SiteSecret(settings(), press.transactions());
        this.tokens = new GiftTokens(secret);
        this.rules = new GiftRules(settings());
    }

    private SiteSettings settings() {
        return new SiteSettings(press.em());
    }

    /** Takes transfers, and gifts in euro for the roof. */
    public GiftHouse opened() {
        press.run(() -> funding()
                .arrange(
                        new GiftTermsOfSite(Optional.of(ACCOUNT), "The Reading Room e.V.", List.of(10L, 25L)),
                        ADMINISTRATOR));
        press.run(() ->
                funding().open(new FundTerms("The roof", "It leaks", EURO, Money.of(100_000, "EUR")), TREASURER));
        return this;
    }

    Fund roof() {
        if (roof == null) {
            roof = press.in(() -> funds().find(new Slug("the-roof"))).orElseThrow();
        }
        return roof;
    }

    GiftOffer offer(PaymentMethod method, Rhythm rhythm, long cents) {
        return offer(method, rhythm, cents, "");
    }

    GiftOffer offer(PaymentMethod method, Rhythm rhythm, long cents, String message) {
        DonorDetails donor = new DonorDetails("Dora Donor", "dora@example.org", "", false, false);
        return new GiftOffer(
                roof().id(),
                null,
                Money.of(cents, "EUR"),
                rhythm,
                method,
                donor,
                "",
                message,
                "key" + KEYS.incrementAndGet());
    }

    /** Offers it, and leads to the provider, if it goes by one. */
    public GiftToken give(PaymentMethod method, Rhythm rhythm, long cents) {
        return give(offer(method, rhythm, cents));
    }

    GiftToken give(GiftOffer offer) {
        GiftToken token = press.in(() -> donating().give(offer, "203.0.113." + KEYS.incrementAndGet()));
        paying().open(token, "https://news.example");
        return token;
    }

    Donation gift(GiftToken token) {
        return press.in(() -> donations().byToken(token)).orElseThrow();
    }

    public String publicId(GiftToken token) {
        return gift(token).publicId().value();
    }

    /** The provider's name for the first order of it. */
    public String order(GiftToken token) {
        return press.in(() -> donations().names(gift(token))).get(0);
    }

    public DonationState state(GiftToken token) {
        return gift(token).state();
    }

    public Donations donations() {
        return new Donations(press.em());
    }

    Pledges pledges() {
        return new Pledges(press.em());
    }

    public Funds funds() {
        return new Funds(press.em());
    }

    PaymentEvents events() {
        return new PaymentEvents(press.em());
    }

    GiftMessages messages() {
        return new GiftMessages(press.em());
    }

    GiftReceipts receipts() {
        return new GiftReceipts(press.em());
    }

    private GiftLetters letters() {
        return new GiftLetters(press.outbox(), donations(), funds(), tokens, new StaffMembers(press.em()), press.clock);
    }

    private Consequences consequences() {
        return new Consequences(events(), new Ledger(press.em()), receipts(), messages(), letters(), press.clock);
    }

    private GiftDesk desk() {
        return new GiftDesk(
                donations(),
                pledges(),
                funds(),
                messages(),
                new SiteEvents(events(), donations(), consequences(), press.clock),
                letters(),
                tokens,
                rules,
                press.clock);
    }

    private Settlement settlement() {
        return new Settlement(
                events(),
                new Targets(donations(), pledges(), tokens, press.clock),
                donations(),
                new Payees(gateways, rules),
                consequences(),
                press.clock);
    }

    private OfferCheck check() {
        return new OfferCheck(press.validator());
    }

    public Donating donating() {
        return new Donating(desk(), check(), gateways, new RecentTries(press.em()), secret, press.clock, press.audit());
    }

    public Paying paying() {
        return new Paying(desk(), gateways, press.transactions(), press.clock);
    }

    public Settling settling() {
        return settling(press.transactions());
    }

    /** On a server whose transactions are these. */
    Settling settling(Transactions transactions) {
        return new Settling(events(), settlement(), donations(), transactions, press.clock, press.audit());
    }

    /** The gift, and those that are of the same donor's form: other payments of it. */
    List<Donation> allOf(GiftToken token) {
        return press.em()
                .createQuery("select d from Donation d where d.donorId = :donor order by d.id", Donation.class)
                .setParameter("donor", donations().byToken(token).orElseThrow().donorId())
                .getResultList();
    }

    /** What the ledger says of these, in cents. */
    long booked(List<Donation> gifts) {
        Long sum = press.em()
                .createQuery("select sum(l.amount) from LedgerEntry l where l.donationId in :ids", Long.class)
                .setParameter("ids", gifts.stream().map(Donation::id).toList())
                .getSingleResult();
        return sum == null ? 0 : sum;
    }

    /** What the receipts that hold say of these, in cents. */
    long receipted(List<Donation> gifts) {
        return gifts.stream()
                .flatMap(gift -> receipts().of(gift).stream())
                .filter(receipt -> receipt.voidedAt().isEmpty())
                .mapToLong(receipt -> receipt.amount().minor())
                .sum();
    }

    public Reconciling reconciling() {
        return new Reconciling(desk(), gateways, settling(), settings(), press.transactions(), press.clock);
    }

    public Refunding refunding() {
        return new Refunding(desk(), gateways, settling(), press.transactions(), press.audit());
    }

    public ChangingPledges changingPledges() {
        return new ChangingPledges(desk(), gateways, press.transactions(), press.audit());
    }

    public Recording recording() {
        return new Recording(desk(), events(), settlement(), check(), press.clock, press.audit());
    }

    public ReadingStatements statements() {
        return new ReadingStatements(rules, settling(), press.transactions(), press.audit());
    }

    public Funding funding() {
        return new Funding(funds(), rules, press.audit());
    }

    public ReadingMessages readingMessages() {
        return new ReadingMessages(messages(), donations(), press.clock, press.audit());
    }

    public Gifts gifts() {
        return new Gifts(desk(), receipts());
    }

    /** As its donor sees it now. */
    public GiftView view(GiftToken token) {
        return press.in(() -> gifts().of(token)).orElseThrow();
    }

    public Receipting receipting() {
        return new Receipting(desk(), receipts(), press.clock, press.audit());
    }

    GiftBook book() {
        return new GiftBook(press.em(), new GiftSearch(press.em()));
    }

    /** Takes many gifts for the roof. */
    Offertory offertory() {
        return new Offertory(press.em(), tokens, roof().id());
    }

    GiftFiles files() {
        return new GiftFiles(
                desk(),
                book(),
                events(),
                new Ledger(press.em()),
                receipts(),
                new GiftSources(press.articles(), new StaffMembers(press.em()), gateways));
    }

    public GiftTotals totals() {
        return new GiftTotals(press.em(), press.clock);
    }

    public ExportingGifts exportingGifts() {
        return new ExportingGifts(book(), press.transactions(), press.audit());
    }

    public ClearingFlags clearingFlags() {
        return new ClearingFlags(desk(), events(), press.audit());
    }

    public OpenPayments openPayments() {
        return new OpenPayments(press.em(), donations());
    }

    private YearsGifts yearsGifts() {
        return new YearsGifts(press.em());
    }

    private GiftStatements giftStatements() {
        return new GiftStatements(press.em(), secret);
    }

    public Yearly yearly() {
        return new Yearly(yearsGifts(), donations(), funds(), giftStatements());
    }

    public SendingStatements sendingStatements() {
        return sendingStatements(press.outbox());
    }

    SendingStatements sendingStatements(Outbox outbox) {
        return new SendingStatements(
                yearsGifts(), giftStatements(), donations(), outbox, press.transactions(), press.clock, press.audit());
    }
}
