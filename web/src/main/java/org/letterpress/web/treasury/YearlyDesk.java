package org.letterpress.web.treasury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.NoMail;
import org.letterpress.donation.NoSuchGift;
import org.letterpress.donation.SendingStatements;
import org.letterpress.donation.Yearly;
import org.letterpress.donation.YearlyPage;
import org.letterpress.outbox.Outbox;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Words;

/** Who gave in a year, and the letters that tell each of them what. */
@Named
@PageOf(Route.DESK_YEARLY)
@RequestScoped
public class YearlyDesk implements Page {
    private static final int LINES = 50;

    @Inject
    private Yearly yearly;

    @Inject
    private SendingStatements sending;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentStaff staff;

    @Inject
    private Clock clock;

    @Inject
    private Parameters parameters;

    @Inject
    private Problems problems;

    private @Nullable YearlyPage page;

    @Override
    public Outcome open() {
        try {
            return switch (parameters.posted("act").orElse("")) {
                case "" -> Outcome.SHOWN;
                case "all" -> all();
                case "one" -> one();
                default -> Outcome.NOT_FOUND;
            };
        } catch (NoMail refusal) {
            problems.addWord("mail", "yearly.nomail");
            return Outcome.CONFLICT;
        } catch (NoSuchGift refusal) {
            return Outcome.NOT_FOUND;
        }
    }

    private Outcome all() {
        SendingStatements.Sent sent = sending.all(getYear(), staff.get());
        return Outcome.seeOther(address(false) + "&sent=" + sent.letters() + (sent.isAll() ? "" : "&more=yes"));
    }

    private Outcome one() {
        sending.one(getYear(), parameters.number("donor").orElse(-1L), staff.get());
        return Outcome.seeOther(address(false) + "&sent=1");
    }

    /** The one that is asked for; this year for none that could be. */
    public int getYear() {
        return parameters
                .number("year")
                .filter(year -> year >= 1000 && year < 9999)
                .map(Math::toIntExact)
                .orElseGet(this::thisYear);
    }

    private int thisYear() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
    }

    /** Whether more may still come in that year. */
    public boolean isUnfinished() {
        return getYear() >= thisYear();
    }

    /** Whether those are listed of whom no address is known. */
    public boolean isApart() {
        return parameters.text("who").equals("unreachable");
    }

    public YearlyPage getPage() {
        if (page == null) {
            long after = parameters.number("after").orElse(0L);
            page = isApart()
                    ? yearly.unreachable(getYear(), after, LINES, staff.get())
                    : yearly.reachable(getYear(), after, LINES, staff.get());
        }
        return page;
    }

    private String address(boolean apart) {
        return Route.DESK_YEARLY.template() + "?year=" + getYear() + (apart ? "&who=unreachable" : "");
    }

    public String getReachableAddress() {
        return address(false);
    }

    public String getUnreachableAddress() {
        return address(true);
    }

    /** The address of the following ones; null on the last page. */
    public @Nullable String getNext() {
        return getPage()
                .next()
                .map(after -> address(isApart()) + "&after=" + after)
                .orElse(null);
    }

    /** Whether letters can leave. */
    public boolean isMail() {
        return outbox.isOpen();
    }

    /** How many letters were just written, in words; empty when none was asked for. */
    public String getSent() {
        String more = parameters.find("more").isPresent() ? " " + Words.of("yearly.sent.more") : "";
        return parameters
                .number("sent")
                .map(letters -> Words.of("yearly.sent", letters) + more)
                .orElse("");
    }
}
