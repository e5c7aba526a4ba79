package org.letterpress.web.treasury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.Fund;
import org.letterpress.donation.Funds;
import org.letterpress.donation.GiftId;
import org.letterpress.donation.OpenPayment;
import org.letterpress.donation.OpenPayment.NamedGift;
import org.letterpress.donation.OpenPayments;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Route;

/** The payments that no gift is made of yet, newest first. */
@Named
@PageOf(Route.DESK_OPEN_PAYMENTS)
@RequestScoped
public class OpenPaymentsDesk implements Page {
    private static final int CARDS = 20;

    @Inject
    private OpenPayments payments;

    @Inject
    private OpenPaymentDeeds deeds;

    @Inject
    private Funds funds;

    @Inject
    private CurrentStaff staff;

    @Inject
    private Parameters parameters;

    private @Nullable List<OpenPayment> page;
    private @Nullable List<Fund> all;
    private boolean last = true;

    @Override
    public Outcome open() {
        return parameters.posted("act").map(deeds::carryOut).orElse(Outcome.SHOWN);
    }

    public List<OpenPayment> getPage() {
        if (page == null) {
            List<OpenPayment> found = payments.page(before(), CARDS + 1, staff.get());
            last = found.size() <= CARDS;
            page = found.stream().limit(CARDS).toList();
        }
        return page;
    }

    private long before() {
        return parameters.number("before").orElse(Long.MAX_VALUE);
    }

    /** The address of the earlier ones; null when there are none. */
    public @Nullable String getEarlier() {
        List<OpenPayment> shown = getPage();
        return last
                ? null
                : Route.DESK_OPEN_PAYMENTS.template() + "?before="
                        + shown.get(shown.size() - 1).id();
    }

    /** Where the page's forms post to. */
    public String getAction() {
        return Route.DESK_OPEN_PAYMENTS.template()
                + parameters.number("before").map(id -> "?before=" + id).orElse("");
    }

    /** Those that a payment can be a gift for. */
    public List<Fund> funds(OpenPayment payment) {
        if (all == null) {
            all = funds.all();
        }
        return all.stream()
                .filter(fund -> payment.amount()
                        .filter(amount -> amount.currency().equals(fund.currency()))
                        .isPresent())
                .toList();
    }

    /** What was typed into a field about this payment and not taken. */
    public String typed(OpenPayment payment, String field) {
        return isTyped(payment) ? parameters.text(field) : "";
    }

    /** The gift that it names; none or one. */
    public List<NamedGift> named(OpenPayment payment) {
        return payment.gift().stream().toList();
    }

    /** What stands in the field for the gift: what was typed, or the one that it names. */
    public String proposed(OpenPayment payment) {
        return isTyped(payment)
                ? parameters.text("gift")
                : payment.gift().map(gift -> gift.id().value()).orElse("");
    }

    /** The id of the field on the page. */
    public String fundField(OpenPayment payment) {
        return "fund-" + payment.id();
    }

    public boolean chosen(OpenPayment payment, Fund fund) {
        return typed(payment, "fund").equals(String.valueOf(fund.id()));
    }

    public boolean ticked(OpenPayment payment, String field) {
        return isTyped(payment) && parameters.find(field).isPresent();
    }

    private boolean isTyped(OpenPayment payment) {
        return parameters
                .posted("payment")
                .filter(String.valueOf(payment.id())::equals)
                .isPresent();
    }

    /** Whether somebody else was faster, so that nothing was done. */
    public boolean isConflict() {
        return deeds.isConflict();
    }

    /** The gift that a payment was just placed to; null when none was. */
    public @Nullable String getPlaced() {
        return parameters
                .find("placed")
                .flatMap(GiftId::parse)
                .map(GiftId::value)
                .orElse(null);
    }

    /** The key of the words that say what was done; empty when nothing was. */
    public String getDone() {
        return parameters.text("done").equals("aside") ? "openpayments.done.aside" : "";
    }

    /** Why a payment that was just placed is still open, by the key of its words; empty when that is not so. */
    public String getStill() {
        Optional<OpenPayment> still = parameters.number("still").flatMap(id -> payments.find(id, staff.get()));
        return still.map(payment -> "mismatch." + payment.mismatch()).orElse("");
    }
}
