package org.letterpress.web.treasury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.Secret;
import org.letterpress.donation.Fund;
import org.letterpress.donation.FundClosed;
import org.letterpress.donation.GiftId;
import org.letterpress.donation.GiftInvalid;
import org.letterpress.donation.GiftNotPossible;
import org.letterpress.donation.GiftOffer;
import org.letterpress.donation.Recording;
import org.letterpress.money.Money;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Typed;

/** Writes down a gift of cash or a cheque. */
@Named
@PageOf(Route.DESK_NEW_GIFT)
@RequestScoped
public class NewGiftDesk implements Page {
    private static final String ACT = "record";
    private static final int KEY_BYTES = 16;
    private static final String KEY = "[A-Za-z0-9_-]{22}";

    /** In UTF-16 units. */
    private static final int MAX_NOTE = 600;

    @Inject
    private DonorForm form;

    @Inject
    private TypedMoney money;

    @Inject
    private Recording recording;

    @Inject
    private CurrentStaff staff;

    @Inject
    private Clock clock;

    @Inject
    private Parameters parameters;

    @Inject
    private Typed typed;

    @Inject
    private Problems problems;

    private @Nullable String key;

    @Override
    public Outcome open() {
        return switch (parameters.posted("act").orElse("")) {
            case "" -> Outcome.SHOWN;
            case ACT -> record();
            default -> Outcome.NOT_FOUND;
        };
    }

    private Outcome record() {
        Optional<Fund> fund = form.fund();
        if (fund.isEmpty()) {
            problems.addWord("fund", "newgift.fund.wrong");
        }
        Optional<Money> amount = fund.flatMap(chosen -> money.amount("amount", GiftOffer.most(chosen.currency())));
        Optional<LocalDate> day = day();
        if (getNote().length() > MAX_NOTE) {
            problems.addWord("note", "newgift.note.long", MAX_NOTE);
        }
        return problems.isAny()
                ? Outcome.UNPROCESSABLE
                : record(new Recording.Received(
                        fund.orElseThrow().id(),
                        amount.orElseThrow(),
                        form.donor(),
                        day.orElseThrow(),
                        getNote().strip(),
                        getKey()));
    }

    private Outcome record(Recording.Received received) {
        try {
            GiftId gift = recording.record(received, staff.get());
            return Outcome.seeOther("/desk/donations/" + gift);
        } catch (GiftInvalid refusal) {
            form.refused(refusal, "");
        } catch (FundClosed refusal) {
            problems.addWord("fund", "newgift.fund.wrong");
        } catch (GiftNotPossible refusal) {
            problems.addWord("amount", "newgift.impossible");
        }
        return Outcome.UNPROCESSABLE;
    }

    /** Empty, and said so, when it is none, or still to come. */
    private Optional<LocalDate> day() {
        Optional<LocalDate> day = parsed(getDay());
        if (day.isEmpty()) {
            problems.addWord("day", "newgift.day.wrong");
        } else if (day.get().isAfter(today())) {
            problems.addWord("day", "newgift.day.future");
        }
        return day;
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 1900);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    public String getDay() {
        return typed.isFor(ACT) ? typed.line("day") : today().toString();
    }

    public String getNote() {
        return typed.lines("note");
    }

    /** What the form calls itself, so that sending it twice is one gift. */
    public String getKey() {
        if (key == null) {
            key = parameters.posted("key").filter(text -> text.matches(KEY)).orElseGet(() -> Secret.random(KEY_BYTES));
        }
        return key;
    }
}
