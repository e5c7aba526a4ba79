package org.letterpress.web.donation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.letterpress.bank.BankAccount;
import org.letterpress.bank.EpcPayment;
import org.letterpress.bank.QrCode;
import org.letterpress.donation.Donating;
import org.letterpress.donation.DonationState;
import org.letterpress.donation.Gateways;
import org.letterpress.donation.GiftRules;
import org.letterpress.donation.GiftToken;
import org.letterpress.donation.GiftView;
import org.letterpress.donation.GiftView.Recurring;
import org.letterpress.donation.Gifts;
import org.letterpress.donation.Paying;
import org.letterpress.donation.PaymentMethod;
import org.letterpress.donation.PledgeState;
import org.letterpress.donation.Rhythm;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Route;

/** What has become of a gift, what happens next, and what its donor can do: for whoever holds its address. */
@Named
@PageOf(Route.GIFT)
@PageOf(Route.GIFT_RECEIPT)
@RequestScoped
public class GiftPage implements Page {
    /** In these a transfer is awaited, or counts all the same. */
    private static final Set<DonationState> TRANSFERS =
            EnumSet.of(DonationState.CREATED, DonationState.PLEDGED, DonationState.EXPIRED);

    /** From these a provider can be asked anew. */
    private static final Set<DonationState> AGAIN = EnumSet.of(
            DonationState.CREATED,
            DonationState.AWAITING_PAYER,
            DonationState.FAILED,
            DonationState.CANCELLED,
            DonationState.ABANDONED,
            DonationState.EXPIRED);

    @Inject
    private CurrentRoute route;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Parameters parameters;

    @Inject
    private Gifts gifts;

    @Inject
    private GiftRules rules;

    @Inject
    private Gateways gateways;

    @Inject
    private Donating donating;

    @Inject
    private Paying paying;

    @Inject
    private GiftDeeds deeds;

    private @Nullable GiftToken token;
    private @Nullable GiftView gift;

    @Override
    public Outcome open() {
        token = GiftToken.parse(route.parameter("token")).orElse(null);
        gift = token == null ? null : gifts.of(token).orElse(null);
        if (token == null || gift == null) {
            return Outcome.NOT_FOUND;
        }
        if (route.route().equals(Optional.of(Route.GIFT_RECEIPT))) {
            return gift.receipt() == null ? Outcome.NOT_FOUND : Outcome.SHOWN;
        }
        if (request.getMethod().equals("POST")) {
            return done(token, gift);
        }
        if (parameters.find("returned").isPresent()) {
            paying.returned(token);
        }
        return Outcome.SHOWN;
    }

    private Outcome done(GiftToken own, GiftView seen) {
        Outcome outcome = deeds.carryOut(own, seen);
        gift = gifts.of(own).orElse(seen); // as it is, where that is why nothing was done
        return outcome;
    }

    public GiftView getGift() {
        return Objects.requireNonNull(gift, "Not opened");
    }

    public String getPath() {
        return Objects.requireNonNull(token, "Not opened").path();
    }

    /** What was done last, for the words that say so; empty when nothing was. */
    public String getDone() {
        String last = parameters.text("done");
        return GiftDeeds.isDeed(last) ? last : "";
    }

    /** The key of the words that say what happens next. */
    public String getNextWord() {
        boolean byHand = getGift().method() == PaymentMethod.BANK || getGift().method() == PaymentMethod.OFFLINE;
        return "gift.next." + getGift().state() + (byHand ? ".BANK" : "");
    }

    /** Whether it can still become anything by itself, so that looking again is of use. */
    public boolean isOpen() {
        return getGift().state().isOpen() || getGift().state() == DonationState.DISPUTED;
    }

    /** Where the transfer has to go; null when none is awaited. */
    public @Nullable BankAccount getAccount() {
        return getGift().method() == PaymentMethod.BANK
                        && TRANSFERS.contains(getGift().state())
                ? rules.account().orElse(null)
                : null;
    }

    public String getBic() {
        BankAccount account = getAccount();
        return account == null ? "" : account.bic().orElse("");
    }

    /** The transfer for a phone to read; null when there is none that phones understand. */
    public @Nullable QrCode getQr() {
        BankAccount account = getAccount();
        return account == null
                ? null
                : EpcPayment.possible(account, getGift().amount(), getGift().reference())
                        .map(payment -> QrCode.of(payment.payload()))
                        .orElse(null);
    }

    public boolean isPayable() {
        return !getGift().place().isEmpty();
    }

    /** Whether its provider can be asked for a place to pay once more. */
    public boolean isRepeatable() {
        Recurring recurring = getGift().recurring();
        return !isPayable()
                && AGAIN.contains(getGift().state())
                && gateways.of(getGift().method()).isPresent()
                && (recurring == null || recurring.state() != PledgeState.ENDED);
    }

    /** Whether the same could be given by transfer instead. */
    public boolean isTransferable() {
        return getGift().method() != PaymentMethod.BANK
                && AGAIN.contains(getGift().state())
                && getGift().purpose().taking()
                && donating.methods(rhythm()).contains(PaymentMethod.BANK);
    }

    private Rhythm rhythm() {
        Recurring recurring = getGift().recurring();
        return recurring == null ? Rhythm.ONCE : recurring.rhythm();
    }

    public String getRhythm() {
        return rhythm().name();
    }

    public boolean isCancellable() {
        return getGift().state().isOpen() && getGift().state() != DonationState.PROCESSING;
    }

    /** Whether what is given again and again can be changed now. */
    public boolean isChangeable() {
        Recurring recurring = getGift().recurring();
        return recurring != null
                && recurring.state().isRunning()
                && (gateways.of(getGift().method()).isEmpty()
                        || !recurring.subscription().isEmpty());
    }

    /** Whether the one who tries it can say what happens. */
    public boolean isTestable() {
        return getGift().method() == PaymentMethod.TEST
                && gateways.of(PaymentMethod.TEST).isPresent();
    }

    /** Where the one who tries it says what happens. */
    public String getTestPath() {
        return getPath().replace("/donate/", "/donate/test/");
    }

    public String getIssuer() {
        return rules.issuer();
    }
}
