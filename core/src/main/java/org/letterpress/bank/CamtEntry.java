package org.letterpress.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.letterpress.bank.StatementNotReadable.Reason;
import org.letterpress.money.Money;

/**
 * One entry of a statement ({@code Ntry}), which is one payment or a batch of them.
 *
 * <p>Its direction is that of the money, also when it is a reversal: {@code CRDT} with {@code RvslInd} is money that comes
 * back (ISO 20022, ReversalIndicator). Some banks give the direction of what is reversed instead: that is the opposite
 * reading.
 */
final class CamtEntry {
    private final Branch entry;
    private final List<CamtDetail> details;
    private final boolean opposite;

    CamtEntry(Branch entry, List<CamtDetail> details) {
        this(entry, details, false);
    }

    private CamtEntry(Branch entry, List<CamtDetail> details, boolean opposite) {
        this.entry = entry;
        this.details = details;
        this.opposite = opposite;
    }

    /** The same, with the other direction if it is a reversal. */
    CamtEntry opposite() {
        return isReversal() ? new CamtEntry(entry, details, true) : this;
    }

    /** A word in the older versions, a code in the newer ones. Others are expected, or told for information. */
    boolean isBooked() {
        return entry.text("Sts").equals("BOOK") || entry.text("Sts", "Cd").equals("BOOK");
    }

    /** Negative when money went out. */
    Money amount() {
        Branch amount = entry.at("Amt").orElseThrow(() -> new IllegalArgumentException("no amount"));
        return signed(CamtValue.money(amount), entry.text("CdtDbtInd"));
    }

    /** One for each payment; a batch whose parts are not all there in its own currency stays one. */
    List<Booking> bookings() {
        if (details.size() < 2) {
            return List.of(whole(details.isEmpty() ? nothingMore() : details.get(0)));
        }
        Money sum = amount();
        boolean parted = details.stream()
                .allMatch(one -> one.amount().filter(sum::isSameCurrency).isPresent());
        if (!parted) {
            return List.of(whole(together()));
        }
        List<Booking> parts = details.stream().map(this::part).toList();
        requireSum(parts, sum);
        return parts;
    }

    private static void requireSum(List<Booking> parts, Money sum) {
        Money total = parts.stream().map(Booking::amount).reduce(Money.zero(sum.currency()), Money::plus);
        if (!total.equals(sum)) {
            throw new StatementNotReadable(Reason.UNBALANCED);
        }
    }

    private Booking part(CamtDetail detail) {
        String indicator = detail.indicator().isEmpty() ? entry.text("CdtDbtInd") : detail.indicator();
        return booking(detail, signed(detail.amount().orElseThrow(), indicator));
    }

    private Money signed(Money amount, String indicator) {
        Money signed = CamtValue.signed(amount, indicator);
        return opposite ? signed.negated() : signed;
    }

    /** With the amount of the entry: that of its one transaction may be in another currency, or before charges. */
    private Booking whole(CamtDetail detail) {
        return booking(detail, amount());
    }

    private Booking booking(CamtDetail detail, Money amount) {
        boolean reversal = isReversal() || detail.returned();
        // Who was the debtor of the payment stays it when the payment comes back.
        Party party = amount.minor() > 0 != reversal ? detail.debtor() : detail.creditor();
        String reference = detail.reference().isEmpty() ? reference() : detail.reference();
        return new Booking(bookedOn(), amount, party, remittance(detail), reversal, reference);
    }

    boolean isReversal() {
        String indicator = entry.text("RvslInd");
        return indicator.equals("true") || indicator.equals("1");
    }

    private String reference() {
        return CamtValue.reference(entry.text("AcctSvcrRef"));
    }

    private Remittance remittance(CamtDetail detail) {
        return detail.remittance().text().isEmpty()
                ? CamtDetail.additional(entry.text("AddtlNtryInf"))
                : detail.remittance();
    }

    private LocalDate bookedOn() {
        return CamtValue.date(entry, "BookgDt")
                .or(() -> CamtValue.date(entry, "ValDt"))
                .orElseThrow(() -> new IllegalArgumentException("no date"));
    }

    private CamtDetail together() {
        Remittance all =
                Remittance.joined(details.stream().map(CamtDetail::remittance).toList());
        boolean returned = details.stream().anyMatch(CamtDetail::returned);
        return new CamtDetail("", Optional.empty(), "", Party.UNKNOWN, Party.UNKNOWN, all, returned);
    }

    private static CamtDetail nothingMore() {
        return new CamtDetail("", Optional.empty(), "", Party.UNKNOWN, Party.UNKNOWN, CamtDetail.additional(""), false);
    }
}
