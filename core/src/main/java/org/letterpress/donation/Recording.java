package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.letterpress.audit.Act;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.money.Money;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** Writes down what treasurers have received by themselves: cash, cheques, and transfers that say nothing of what for. */
@ApplicationScoped
@Transactional
public class Recording {
    private GiftDesk desk;
    private PaymentEvents events;
    private Settlement settlement;
    private OfferCheck check;
    private Clock clock;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Recording() {}

    @Inject
    Recording(GiftDesk desk, PaymentEvents events, Settlement settlement, OfferCheck check, Clock clock, Audit audit) {
        this.desk = desk;
        this.events = events;
        this.settlement = settlement;
        this.check = check;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * What was received.
     *
     * @param fund the id of the fund
     * @param on the day on which it came; today or earlier
     * @param note for other treasurers; up to 600 characters; may be empty
     * @param key what the form calls itself: the same form is one gift
     */
    public record Received(long fund, Money amount, DonorDetails donor, LocalDate on, String note, String key) {
        /** Keeps who gave out of logs. */
        @Override
        public String toString() {
            return "Received[fund " + fund + "]";
        }
    }

    /**
     * Writes down cash or a cheque.
     *
     * @throws FundClosed when there is no such fund
     * @throws GiftNotPossible when the amount or its currency is none that is taken, or the day is still to come
     * @throws GiftInvalid when a field breaks its rule
     */
    public GiftId record(Received received, Staff treasurer) {
        treasurer.require(Role.TREASURER);
        return desk.donations()
                .byForm(received.key())
                .map(Donation::publicId)
                .orElseGet(() -> store(received, treasurer));
    }

    private GiftId store(Received received, Staff treasurer) {
        checked(received);
        Donation gift = gift(received, PaymentMethod.OFFLINE);
        String object = "offline:" + gift.publicId();
        PaymentNotice notice = new PaymentNotice(
                PaymentMethod.OFFLINE,
                object,
                PaymentKind.PAID,
                PaymentKeys.of(gift.publicId().value()),
                object,
                received.amount(),
                new Payee("", true),
                received.on().atStartOfDay(ZoneOffset.UTC).toInstant());
        Instant now = clock.instant();
        PaymentEvent event =
                events.add(new PaymentEvent(notice, now).noted(received.note()).by(treasurer.id()));
        settlement.settle(event);
        recorded(gift, treasurer);
        return gift.publicId();
    }

    private void checked(Received received) {
        Fund fund = desk.funds().find(received.fund()).orElseThrow(FundClosed::new);
        Money amount = received.amount();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean possible = amount.isPositive()
                && amount.currency().equals(fund.currency())
                && amount.compareTo(GiftOffer.most(fund.currency())) <= 0
                && !received.on().isAfter(today);
        if (!possible) {
            throw new GiftNotPossible();
        }
        check.refuse(received.donor());
    }

    private Donation gift(Received received, PaymentMethod method) {
        Donor donor = desk.donations().add(new Donor(received.donor()));
        GiftTerms terms = new GiftTerms(received.fund(), null, method, true, received.amount(), null);
        return desk.donations().add(desk.fresh(donor, terms).ofForm(received.key()));
    }

    /**
     * Makes a gift of a transfer that named none.
     *
     * @param event the payment, as the list of what could not be placed has it
     * @throws GiftChanged when somebody has dealt with it meanwhile, or it is no transfer that came in
     * @throws FundClosed when there is no such fund in that currency
     * @throws GiftInvalid when a field breaks its rule
     */
    public GiftId place(long event, long fund, DonorDetails donor, Staff treasurer) {
        treasurer.require(Role.TREASURER);
        PaymentEvent found = events.locked(event)
                .filter(open -> open.state() == EventState.UNMATCHED
                        && open.method() == PaymentMethod.BANK
                        && open.kind() == PaymentKind.PAID)
                .orElseThrow(GiftChanged::new);
        Money amount = found.amount().orElseThrow();
        if (desk.funds()
                .find(fund)
                .filter(named -> named.currency().equals(amount.currency()))
                .isEmpty()) {
            throw new FundClosed();
        }
        check.refuse(donor);
        Received received = new Received(fund, amount, donor, LocalDate.EPOCH, "", "event:" + event);
        Donation gift = gift(received, PaymentMethod.BANK);
        desk.donations().name(gift, List.of(gift.reference().value()));
        found.claimFor(gift.publicId(), clock.instant());
        settlement.settle(found);
        recorded(gift, treasurer);
        return gift.publicId();
    }

    private void recorded(Donation gift, Staff treasurer) {
        audit.record(Act.of(
                        Deed.GIFT_RECORDED,
                        treasurer.actor(),
                        Subject.of(Subject.Kind.GIFT, gift.publicId().value()))
                .with("amount", gift.amount())
                .with("method", gift.method()));
    }
}
