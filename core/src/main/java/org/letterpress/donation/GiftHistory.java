package org.letterpress.donation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.letterpress.money.Money;

/**
 * What the events of one gift add up to. A function of the set of them: neither their order nor how often each was said
 * makes a difference, because what is said twice of one object has happened once.
 */
final class GiftHistory {
    /** Which of two says what is, where both were at the same time. */
    private static final Comparator<Fact> BY_TIME =
            Comparator.comparing(Fact::at).thenComparing(Fact::kind).thenComparing(Fact::object);

    private final List<Fact> facts;
    private final Map<String, Fact> refunds = new TreeMap<>();
    private final Map<String, Fact> failedRefunds = new TreeMap<>();
    private final Map<String, List<Fact>> disputes = new TreeMap<>();

    private GiftHistory(List<Fact> facts) {
        this.facts = facts.stream().sorted(BY_TIME).toList();
        for (Fact fact : this.facts) {
            switch (fact.kind) {
                case REFUNDED -> refunds.putIfAbsent(fact.object, fact);
                case REFUND_FAILED -> failedRefunds.putIfAbsent(fact.object, fact);
                case DISPUTED, DISPUTE_WON, DISPUTE_LOST ->
                    disputes.computeIfAbsent(fact.object, object -> new ArrayList<>())
                            .add(fact);
                default -> {}
            }
        }
    }

    static GiftHistory of(List<PaymentEvent> events) {
        return new GiftHistory(events.stream().map(Fact::of).toList());
    }

    /**
     * One thing that was said.
     *
     * @param amount nothing where it moves nothing
     */
    private record Fact(PaymentKind kind, String object, long amount, Instant at) {
        static Fact of(PaymentEvent event) {
            return new Fact(
                    event.kind(),
                    event.object(),
                    event.amount().map(Money::minor).orElse(0L),
                    event.happenedAt());
        }
    }

    private Optional<Fact> paid() {
        return facts.stream().filter(fact -> fact.kind == PaymentKind.PAID).findFirst();
    }

    /** The provider's name for what completed it. */
    Optional<String> payment() {
        return paid().map(Fact::object);
    }

    Optional<Instant> paidAt() {
        return paid().map(Fact::at);
    }

    /** In minor units, without refunds that came back. */
    long refunded() {
        return paid().isEmpty() ? 0 : sum(refunds) - sum(returnedRefunds());
    }

    private Map<String, Fact> returnedRefunds() {
        Map<String, Fact> returned = new TreeMap<>(refunds);
        returned.keySet().retainAll(failedRefunds.keySet());
        return returned;
    }

    private static long sum(Map<String, Fact> moved) {
        return moved.values().stream().mapToLong(Fact::amount).reduce(0, Math::addExact);
    }

    /** What banks have taken back, in minor units. */
    long lost() {
        return paid().isEmpty()
                ? 0
                : entries().stream()
                        .filter(entry -> entry.kind().isOfDispute())
                        .mapToLong(Line::amount)
                        .map(Math::negateExact)
                        .reduce(0, Math::addExact);
    }

    DonationState state(long amount) {
        if (paid().isEmpty()) {
            return before();
        }
        if (disputes.values().stream().anyMatch(said -> last(said).kind == PaymentKind.DISPUTE_LOST)) {
            return DonationState.CHARGED_BACK;
        }
        if (disputes.values().stream().anyMatch(said -> last(said).kind == PaymentKind.DISPUTED)) {
            return DonationState.DISPUTED;
        }
        if (refunded() >= amount) {
            return DonationState.REFUNDED;
        }
        return refunded() > 0 ? DonationState.PARTIALLY_REFUNDED : DonationState.COMPLETED;
    }

    private DonationState before() {
        DonationState state = DonationState.CREATED;
        for (Fact fact : facts) {
            state = switch (fact.kind) {
                case OPENED -> DonationState.AWAITING_PAYER;
                case PLEDGED -> DonationState.PLEDGED;
                case APPROVED, PROCESSING -> DonationState.PROCESSING;
                case FAILED -> DonationState.FAILED;
                case CANCELLED -> DonationState.CANCELLED;
                case ABANDONED -> DonationState.ABANDONED;
                case EXPIRED -> DonationState.EXPIRED;
                default -> state;
            };
        }
        return state;
    }

    /** A verdict stands over what was said of the same dispute without one, whenever that was. */
    private static Fact last(List<Fact> said) {
        return said.stream()
                .filter(fact -> fact.kind != PaymentKind.DISPUTED)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> said.get(said.size() - 1));
    }

    /** What has moved, one line for each thing that was moved. */
    List<Line> entries() {
        Map<String, Line> lines = new LinkedHashMap<>();
        paid().ifPresent(paid -> {
            put(lines, LedgerKind.GIFT, paid);
            refunds.values().forEach(refund -> put(lines, LedgerKind.REFUND, refund));
            returnedRefunds().forEach((object, refund) -> put(lines, LedgerKind.REFUND_RETURNED, returned(refund)));
            disputes.values().forEach(said -> dispute(lines, said));
        });
        return List.copyOf(lines.values());
    }

    private Fact returned(Fact refund) {
        Instant at = failedRefunds.getOrDefault(refund.object, refund).at;
        return new Fact(PaymentKind.REFUND_FAILED, refund.object, refund.amount, at);
    }

    private static void dispute(Map<String, Line> lines, List<Fact> said) {
        Optional<Fact> lost = said.stream()
                .filter(fact -> fact.kind == PaymentKind.DISPUTE_LOST)
                .findFirst();
        lost.ifPresent(fact -> {
            put(lines, LedgerKind.CHARGEBACK, fact);
            Fact last = last(said);
            if (last.kind == PaymentKind.DISPUTE_WON) {
                put(lines, LedgerKind.CHARGEBACK_RETURNED, new Fact(last.kind, fact.object, fact.amount, last.at));
            }
        });
    }

    private static void put(Map<String, Line> lines, LedgerKind kind, Fact fact) {
        long amount = kind.comesIn() ? fact.amount : -fact.amount;
        lines.put(kind + " " + fact.object, new Line(kind, fact.object, amount, fact.at));
    }

    /**
     * Something that moved.
     *
     * @param amount in minor units: more than nothing for what came in
     */
    record Line(LedgerKind kind, String object, long amount, Instant at) {}
}
