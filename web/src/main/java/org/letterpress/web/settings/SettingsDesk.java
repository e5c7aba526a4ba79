package org.letterpress.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;

/** The settings, a form for each of their parts. */
@Named
@PageOf(Route.DESK_SETTINGS)
@RequestScoped
public class SettingsDesk implements Page {
    @Inject
    @Any
    private Instance<SettingsForm> forms;

    @Inject
    private Parameters parameters;

    @Inject
    private Problems problems;

    @Override
    public Outcome open() {
        Optional<String> act = parameters.posted("act");
        return act.isEmpty()
                ? Outcome.SHOWN
                : act.flatMap(this::form).map(this::saved).orElse(Outcome.NOT_FOUND);
    }

    private Optional<? extends SettingsForm> form(String act) {
        return forms.stream().filter(form -> form.act().equals(act)).findFirst();
    }

    private Outcome saved(SettingsForm form) {
        form.save();
        return problems.isAny()
                ? Outcome.UNPROCESSABLE
                : Outcome.seeOther(Route.DESK_SETTINGS.template() + "?saved=" + form.act());
    }
}
