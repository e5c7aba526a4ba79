package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.letterpress.money.Money;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** Who gave what in a year: for treasurers everybody, for whoever holds a statement's token what that address gave. */
@ApplicationScoped
public class Yearly {
    /** On one statement. */
    private static final int MOST_GIFTS = 2_000;

    private YearsGifts gifts;
    private Donations donations;
    private Funds funds;
    private GiftStatements statements;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Yearly() {}

    @Inject
    Yearly(YearsGifts gifts, Donations donations, Funds funds, GiftStatements statements) {
        this.gifts = gifts;
        this.donations = donations;
        this.funds = funds;
        this.statements = statements;
    }

    /**
     * Those who can be written to, everybody once; in no order that says anything.
     *
     * @param year from 1 to 9,998
     * @param after a donor's id, as the page before has it; 0 for the first page
     */
    public YearlyPage reachable(int year, long after, int limit, Staff treasurer) {
        treasurer.require(Role.TREASURER);
        List<Donor> found = gifts.withAddress(year, after, limit + 1);
        List<Donor> shown = found.stream().limit(limit).toList();
        List<String> keys =
                shown.stream().flatMap(donor -> donor.emailKey().stream()).toList();
        Map<String, List<YearsGifts.Sum>> sums = keys.isEmpty() ? Map.of() : gifts.sums(year, keys);
        return page(
                found,
                limit,
                donor -> line(
                        year,
                        donor,
                        donor.emailKey()
                                .map(key -> sums.getOrDefault(key, List.of()))
                                .orElse(List.of())));
    }

    /** As {@link #reachable}, those of whom no e-mail address is known, once for each gift that was written down. */
    public YearlyPage unreachable(int year, long after, int limit, Staff treasurer) {
        treasurer.require(Role.TREASURER);
        List<Donor> found = gifts.withoutAddress(year, after, limit + 1);
        List<Long> ids = found.stream().map(Donor::id).toList();
        Map<Long, List<YearsGifts.Sum>> sums = ids.isEmpty() ? Map.of() : gifts.sumsOfRows(year, ids);
        return page(found, limit, donor -> line(year, donor, sums.getOrDefault(donor.id(), List.of())));
    }

    private static YearlyPage page(List<Donor> found, int limit, Function<Donor, YearlyLine> line) {
        List<Donor> shown = found.stream().limit(limit).toList();
        return new YearlyPage(
                shown.stream().map(line).toList(),
                found.size() > limit ? Optional.of(shown.get(limit - 1).id()) : Optional.empty());
    }

    private YearlyLine line(int year, Donor donor, List<YearsGifts.Sum> sums) {
        return new YearlyLine(
                donor.id(),
                donor.name(),
                donor.email(),
                sums.stream().mapToLong(YearsGifts.Sum::gifts).sum(),
                sums.stream().map(YearsGifts.Sum::money).toList(),
                donor.emailKey().flatMap(key -> statements.sentAt(key, year)));
    }

    /** Empty when that donor gave nothing in that year, or is not known any more. */
    public Optional<YearlyStatement> statement(int year, long donor, Staff treasurer) {
        treasurer.require(Role.TREASURER);
        return statement(year, donor);
    }

    /** What was mailed, as it is now; empty when it never was, or who it was mailed to has been erased. */
    public Optional<YearlyStatement> statement(StatementToken token) {
        return statements
                .find(token)
                .filter(sent -> donations.donor(sent.donorId()).emailKey().isPresent())
                .flatMap(sent -> statement(sent.year(), sent.donorId()));
    }

    private Optional<YearlyStatement> statement(int year, long id) {
        return donations.findDonor(id).flatMap(donor -> statement(year, donor));
    }

    private Optional<YearlyStatement> statement(int year, Donor donor) {
        List<Donation> found = gifts.of(year, donor, MOST_GIFTS);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<YearsGifts.Sum> sums = sums(year, donor);
        Map<Long, String> receipts = gifts.receipts(found);
        return Optional.of(new YearlyStatement(
                year,
                donor.id(),
                donor.name(),
                donor.email(),
                donor.postal(),
                found.stream()
                        .filter(gift -> gift.kept().isPositive())
                        .map(gift -> gift(gift, receipts))
                        .toList(),
                sums.stream().map(YearsGifts.Sum::money).toList(),
                sums.stream().mapToLong(YearsGifts.Sum::gifts).sum() == found.size()));
    }

    private List<YearsGifts.Sum> sums(int year, Donor donor) {
        return donor.emailKey()
                .map(key -> gifts.sums(year, List.of(key)).getOrDefault(key, List.of()))
                .orElseGet(() -> gifts.sumsOfRows(year, List.of(donor.id())).getOrDefault(donor.id(), List.of()));
    }

    private YearlyGift gift(Donation gift, Map<Long, String> receipts) {
        Money kept = gift.kept();
        return new YearlyGift(
                gift.paidAt().orElseThrow(),
                funds.name(gift.terms().fundId()),
                kept,
                receipts.getOrDefault(gift.id(), ""));
    }
}
