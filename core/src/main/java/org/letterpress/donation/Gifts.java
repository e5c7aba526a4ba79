package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.GiftView.Giver;
import org.letterpress.donation.GiftView.Purpose;
import org.letterpress.donation.GiftView.Receipt;
import org.letterpress.donation.GiftView.Recurring;
import org.letterpress.donation.GiftView.Said;

/** Gifts for their own donors to look at. */
@ApplicationScoped
public class Gifts {
    /** Of a recurring gift, to find the last that came in. */
    private static final int LATEST = 12;

    private GiftDesk desk;
    private GiftReceipts receipts;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Gifts() {}

    @Inject
    Gifts(GiftDesk desk, GiftReceipts receipts) {
        this.desk = desk;
        this.receipts = receipts;
    }

    public Optional<GiftView> of(GiftToken token) {
        return desk.donations().byToken(token).map(this::view);
    }

    private GiftView view(Donation gift) {
        List<Receipt> issued = receipts.of(gift).stream().map(Gifts::receipt).toList();
        String dedication = gift.terms().dedication();
        return new GiftView(
                gift.publicId(),
                gift.state(),
                gift.amount(),
                gift.kept(),
                gift.method(),
                gift.isLive(),
                gift.createdAt(),
                gift.paidAt().orElse(null),
                gift.payment().orElse(""),
                gift.place().orElse(""),
                gift.reference(),
                purpose(gift),
                giver(gift),
                dedication == null ? "" : dedication,
                said(gift),
                gift.pledgeId()
                        .flatMap(desk.pledges()::find)
                        .map(this::recurring)
                        .orElse(null),
                issued.stream()
                        .filter(one -> one.voidedAt() == null)
                        .findFirst()
                        .orElse(null),
                issued.stream().filter(one -> one.voidedAt() != null).toList());
    }

    private Purpose purpose(Donation gift) {
        Fund fund = desk.funds().find(gift.terms().fundId()).orElseThrow();
        return new Purpose(fund.name(), fund.slug(), fund.isTaking());
    }

    private Giver giver(Donation gift) {
        Donor donor = desk.donations().donor(gift.donorId());
        return new Giver(donor.name(), donor.isAnonymous(), donor.wantsTaxReceipt());
    }

    private @Nullable Said said(Donation gift) {
        return desk.messages()
                .of(gift)
                .filter(message -> !message.text().isEmpty())
                .map(message -> new Said(message.text(), message.state()))
                .orElse(null);
    }

    private Recurring recurring(Pledge pledge) {
        return new Recurring(
                pledge.rhythm(),
                pledge.amount(),
                pledge.state(),
                pledge.subscription().orElse(""),
                next(pledge).orElse(null));
    }

    private Optional<Instant> next(Pledge pledge) {
        return desk.donations().ofPledge(pledge.id(), LATEST).stream()
                .flatMap(payment -> payment.paidAt().stream())
                .findFirst()
                .filter(last -> pledge.state() == PledgeState.ACTIVE)
                .map(last -> last.atZone(ZoneOffset.UTC)
                        .plus(pledge.rhythm().period())
                        .toInstant());
    }

    private static Receipt receipt(GiftReceipt receipt) {
        return new Receipt(
                receipt.printedNumber(),
                receipt.donorName(),
                receipt.postal().orElse(""),
                receipt.fundName(),
                receipt.amount(),
                receipt.givenAt(),
                receipt.issuedAt(),
                receipt.voidedAt().orElse(null));
    }
}
