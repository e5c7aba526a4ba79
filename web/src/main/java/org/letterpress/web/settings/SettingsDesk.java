package org.letterpress.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
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
    @Any
    private Instance<RulesForm> rules;

    @Inject
    private RulesChange change;

    @Inject
    private ShadowDesk shadows;

    @Inject
    private Parameters parameters;

    @Inject
    private Problems problems;

    @Override
    public Outcome open() {
        Optional<String> act = parameters.posted("act");
        return act.isEmpty() ? Outcome.SHOWN : act.flatMap(this::carriedOut).orElse(Outcome.NOT_FOUND);
    }

    private Optional<Outcome> carriedOut(String act) {
        return forms.stream()
                .filter(form -> form.act().equals(act))
                .findFirst()
                .map(this::saved)
                .or(() -> rules.stream()
                        .filter(form -> form.act().equals(act))
                        .findFirst()
                        .map(form -> change.take(form, null)))
                .or(() -> shadows.carriedOut(act));
    }

    private Outcome saved(SettingsForm form) {
        form.save();
        return problems.isAny()
                ? Outcome.UNPROCESSABLE
                : Outcome.seeOther(Route.DESK_SETTINGS.template() + "?saved=" + form.act());
    }

    public List<ShadowLine> getShadows() {
        return shadows.lines(null);
    }
}
