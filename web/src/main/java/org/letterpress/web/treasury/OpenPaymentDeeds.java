package org.letterpress.web.treasury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.letterpress.donation.Fund;
import org.letterpress.donation.FundClosed;
import org.letterpress.donation.GiftChanged;
import org.letterpress.donation.GiftId;
import org.letterpress.donation.GiftInvalid;
import org.letterpress.donation.NoSuchGift;
import org.letterpress.donation.OpenPayment.NamedGift;
import org.letterpress.donation.OpenPayments;
import org.letterpress.donation.Recording;
import org.letterpress.donation.Settling;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;

/** Says of a payment which gift it is, makes one of it, or lays it aside. */
@RequestScoped
public class OpenPaymentDeeds {
    private static final String PAGE = Route.DESK_OPEN_PAYMENTS.template();

    @Inject
    private OpenPayments payments;

    @Inject
    private Settling settling;

    @Inject
    private Recording recording;

    @Inject
    private DonorForm form;

    @Inject
    private CurrentStaff staff;

    @Inject
    private Parameters parameters;

    @Inject
    private Problems problems;

    private boolean conflict;

    Outcome carryOut(String act) {
        long payment = parameters.number("payment").orElse(-1L);
        try {
            return switch (act) {
                case "place" -> place(payment);
                case "make" -> make(payment);
                case "aside" -> setAside(payment);
                default -> Outcome.NOT_FOUND;
            };
        } catch (GiftChanged refusal) {
            conflict = true;
            return Outcome.CONFLICT;
        } catch (NoSuchGift refusal) {
            return refused("gift-" + payment, "openpayments.gift.wrong");
        } catch (FundClosed refusal) {
            return refused("fund-" + payment, "newgift.fund.wrong");
        } catch (GiftInvalid refusal) {
            form.refused(refusal, "-" + payment);
            return Outcome.UNPROCESSABLE;
        }
    }

    private Outcome refused(String field, String word) {
        problems.addWord(field, word);
        return Outcome.UNPROCESSABLE;
    }

    private Outcome place(long payment) {
        Optional<GiftId> gift =
                payments.named(parameters.text("gift"), staff.get()).map(NamedGift::id);
        if (gift.isEmpty()) {
            return refused("gift-" + payment, "openpayments.gift.wrong");
        }
        settling.claim(payment, gift.get(), staff.get());
        return payments.find(payment, staff.get()).isPresent()
                ? Outcome.seeOther(PAGE + "?still=" + payment)
                : placed(gift.get());
    }

    private Outcome make(long payment) {
        Optional<Fund> fund = form.fund();
        return fund.isEmpty()
                ? refused("fund-" + payment, "newgift.fund.wrong")
                : placed(recording.place(payment, fund.get().id(), form.donor(), staff.get()));
    }

    private static Outcome placed(GiftId gift) {
        return Outcome.seeOther(PAGE + "?placed=" + gift);
    }

    private Outcome setAside(long payment) {
        settling.setAside(payment, staff.get());
        return Outcome.seeOther(PAGE + "?done=aside");
    }

    /** Whether somebody else was faster, so that nothing was done. */
    boolean isConflict() {
        return conflict;
    }
}
