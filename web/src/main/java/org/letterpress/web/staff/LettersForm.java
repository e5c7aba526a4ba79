package org.letterpress.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Optional;
import org.letterpress.briefing.ChoosingLetters;
import org.letterpress.briefing.Rhythm;
import org.letterpress.staff.Role;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Route;

/** How often a moderator wants to be written to of what waits. */
@Named
@RequestScoped
public class LettersForm {
    @Inject
    private CurrentStaff staff;

    @Inject
    private ChoosingLetters choosing;

    @Inject
    private Parameters parameters;

    Outcome choose() {
        Optional<Rhythm> wanted = Arrays.stream(Rhythm.values())
                .filter(each -> each.name().equals(parameters.text("letters")))
                .findFirst();
        wanted.ifPresent(rhythm -> choosing.choose(rhythm, staff.get()));
        return wanted.isPresent()
                ? Outcome.seeOther(Route.DESK_ACCOUNT.template() + "?letters=saved")
                : Outcome.UNPROCESSABLE;
    }

    /** Whether this person is a moderator. */
    public boolean isOffered() {
        return staff.get().may(Role.MODERATOR);
    }

    public boolean isSaved() {
        return parameters.text("letters").equals("saved");
    }

    public Rhythm[] getRhythms() {
        return Rhythm.values();
    }

    public Rhythm getChosen() {
        return choosing.chosen(staff.get());
    }
}
