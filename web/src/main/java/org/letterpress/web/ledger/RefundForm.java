package org.letterpress.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.Secret;
import org.letterpress.donation.GiftChanged;
import org.letterpress.donation.GiftFile;
import org.letterpress.donation.GiftId;
import org.letterpress.donation.ProviderAway;
import org.letterpress.donation.ProviderRefused;
import org.letterpress.donation.RefundTooLarge;
import org.letterpress.donation.Refunding;
import org.letterpress.money.AmountInvalid;
import org.letterpress.money.Money;
import org.letterpress.money.TypedAmount;
import org.letterpress.web.page.Amounts;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Typed;

/** Gives money back in two steps: the first shows what would go where, the second does it. */
@Named
@RequestScoped
public class RefundForm {
    private static final String ASK = "refund";
    private static final String CONFIRM = "confirm";
    private static final String FIELD = "amount";
    private static final String KEY = "[A-Za-z0-9_-]{8,40}";
    private static final int KEY_BYTES = 16;
    private static final Outcome AWAY = new Outcome.Status(503);

    @Inject
    private Refunding refunding;

    @Inject
    private GiftDeeds deeds;

    @Inject
    private Amounts amounts;

    @Inject
    private CurrentStaff staff;

    @Inject
    private Parameters parameters;

    @Inject
    private Problems problems;

    @Inject
    private Typed typed;

    private @Nullable Money asked;
    private @Nullable String key;
    private boolean late;

    boolean isAbout(String act) {
        return act.equals(ASK) || act.equals(CONFIRM);
    }

    Outcome carriedOut(String act, GiftFile seen) {
        if (deeds.version() != seen.version()) {
            late = true;
            return Outcome.CONFLICT;
        }
        Optional<Money> amount = amount(seen);
        if (amount.isEmpty()) {
            return Outcome.UNPROCESSABLE;
        }
        if (act.equals(ASK)) {
            asked = amount.get();
            return Outcome.SHOWN;
        }
        return refund(seen, amount.get());
    }

    /** What was typed, if it can go back. */
    private Optional<Money> amount(GiftFile seen) {
        Money kept = seen.gift().sums().kept();
        try {
            Money amount = TypedAmount.read(typed.line(FIELD), kept.currency());
            if (seen.isRefundable() && amount.compareTo(kept) <= 0) {
                return Optional.of(amount);
            }
            problems.addWord(FIELD, "refund.large", amounts.text(kept));
        } catch (AmountInvalid invalid) {
            problems.addWord(
                    FIELD,
                    "treasury.amount." + invalid.reason(),
                    kept.currency().getCurrencyCode());
        }
        return Optional.empty();
    }

    private Outcome refund(GiftFile seen, Money amount) {
        GiftId gift = new GiftId(seen.gift().publicId());
        try {
            refunding.refund(new Refunding.Wish(gift, amount, seen.version(), getKey()), staff.get());
            return Outcome.seeOther(seen.gift().path() + "?done=" + (seen.asksProvider() ? "ordered" : "refunded"));
        } catch (RefundTooLarge refusal) {
            problems.addWord(
                    FIELD, "refund.large", amounts.text(seen.gift().sums().kept()));
            return Outcome.UNPROCESSABLE;
        } catch (ProviderRefused refusal) {
            problems.addWord(FIELD, "refund.refused", String.valueOf(refusal.getMessage()));
            return Outcome.UNPROCESSABLE;
        } catch (ProviderAway refusal) {
            problems.addWord(FIELD, "refund.away");
            return AWAY;
        } catch (GiftChanged refusal) {
            late = true;
            return Outcome.CONFLICT;
        }
    }

    /** What would go back, to be confirmed; null in the first step. */
    public @Nullable Money getAsked() {
        return asked;
    }

    /** As it was typed, or all that is left. */
    public String getAmount(GiftFile file) {
        return typed.isFor(ASK) || typed.isFor(CONFIRM)
                ? typed.line(FIELD)
                : file.gift().sums().kept().decimal().toPlainString();
    }

    /** What the form calls itself: the same one, sent twice, is one refund, to the provider too. */
    public String getKey() {
        String known = key;
        if (known == null) {
            String sent = parameters.text("key");
            known = sent.matches(KEY) ? sent : Secret.random(KEY_BYTES);
            key = known;
        }
        return known;
    }

    /** Whether the gift is no longer what it was when the form was shown. */
    public boolean isLate() {
        return late;
    }
}
