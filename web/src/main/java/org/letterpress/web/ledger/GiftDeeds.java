package org.letterpress.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.letterpress.donation.ClearingFlags;
import org.letterpress.donation.GiftChanged;
import org.letterpress.donation.GiftFile;
import org.letterpress.donation.GiftId;
import org.letterpress.donation.GiftNotPossible;
import org.letterpress.donation.NoSuchGift;
import org.letterpress.donation.ReadingMessages;
import org.letterpress.donation.Receipting;
import org.letterpress.donation.Settling;
import org.letterpress.staff.Staff;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Parameters;

/** Does with a gift what the buttons of its page say. */
@Named
@RequestScoped
public class GiftDeeds {
    @Inject
    private Receipting receipting;

    @Inject
    private Settling settling;

    @Inject
    private ClearingFlags clearing;

    @Inject
    private ReadingMessages messages;

    @Inject
    private CurrentStaff staff;

    @Inject
    private Parameters parameters;

    private boolean late;

    Outcome carriedOut(String act, GiftFile seen) {
        return switch (act) {
            case "void" -> done(seen, "voided", (gift, by) -> receipting.withdraw(gift, version(), by));
            case "issue" -> done(seen, "issued", (gift, by) -> receipting.replace(gift, version(), by));
            case "place" -> done(seen, "placed", (gift, by) -> settling.claim(event(seen), gift, by));
            case "aside" -> done(seen, "aside", (gift, by) -> settling.setAside(event(seen), by));
            case "clear" -> done(seen, "cleared", (gift, by) -> clearing.clear(gift, version(), by));
            case "name" -> done(seen, "named", (gift, by) -> messages.name(gift, true, by));
            case "unname" -> done(seen, "unnamed", (gift, by) -> messages.name(gift, false, by));
            default -> Outcome.NOT_FOUND;
        };
    }

    /** Something that a treasurer does with a gift. */
    private interface Work {
        void on(GiftId gift, Staff treasurer);
    }

    private Outcome done(GiftFile seen, String word, Work work) {
        try {
            work.on(new GiftId(seen.gift().publicId()), staff.get());
            return Outcome.seeOther(seen.gift().path() + "?done=" + word);
        } catch (GiftChanged | GiftNotPossible | NoSuchGift refusal) {
            late = true;
            return Outcome.CONFLICT;
        }
    }

    /** As it was shown; no gift has the one that stands for none. */
    int version() {
        return parameters
                .number("version")
                .filter(number -> number <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElse(-1);
    }

    /** One of this gift's that waits for it; no event has the number that stands for none. */
    private long event(GiftFile seen) {
        return parameters
                .number("event")
                .filter(id -> seen.events().stream().anyMatch(event -> event.id() == id && event.isOpen()))
                .orElse(-1L);
    }

    /** Whether the gift is no longer what it was when the button was shown. */
    public boolean isLate() {
        return late;
    }
}
