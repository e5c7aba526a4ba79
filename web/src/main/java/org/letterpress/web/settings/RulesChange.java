package org.letterpress.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.Amendment;
import org.letterpress.moderation.Discussing;
import org.letterpress.moderation.Effect;
import org.letterpress.moderation.Proposal;
import org.letterpress.moderation.Rehearsing;
import org.letterpress.moderation.RulesChanged;
import org.letterpress.moderation.Shadowing;
import org.letterpress.moderation.TooManyShadows;
import org.letterpress.text.Slug;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Dates;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Words;

/**
 * A change of the rules on its way from the form to being carried out: first its effect is shown, with all that was typed,
 * and only then it is saved, tried in shadow, or thought over. What is carried out is bound to the rules that it was compared
 * with.
 */
@Named
@RequestScoped
public class RulesChange {
    @Inject
    private Rehearsing rehearsing;

    @Inject
    private Discussing discussing;

    @Inject
    private Shadowing shadowing;

    @Inject
    private CurrentStaff staff;

    @Inject
    private CurrentRoute route;

    @Inject
    private Parameters parameters;

    @Inject
    private Problems problems;

    @Inject
    private Dates dates;

    private @Nullable RulesForm form;
    private @Nullable EffectWords effect;
    private String conflict = "";

    /** @param article the one that it is about; null for the whole site */
    Outcome take(RulesForm sent, @Nullable Slug article) {
        String step = parameters.text("step");
        if (step.equals("back")) {
            return Outcome.SHOWN;
        }
        Optional<Amendment> amendment = sent.amendment();
        if (amendment.isEmpty()) {
            return Outcome.UNPROCESSABLE;
        }
        form = sent;
        Proposal proposal = new Proposal(amendment.get(), article);
        return parameters
                .number("seen")
                .flatMap(seen -> carriedOut(step, proposal, seen))
                .orElseGet(() -> shown(proposal));
    }

    /** Empty when there is something to be shown first. */
    private Optional<Outcome> carriedOut(String step, Proposal proposal, long seen) {
        try {
            return switch (step) {
                case "save" -> {
                    discussing.carryOut(proposal, seen, staff.get());
                    yield Optional.of(done("yes"));
                }
                case "shadow" -> {
                    shadowing.start(proposal, seen, staff.get());
                    yield Optional.of(done("shadow"));
                }
                default -> Optional.empty();
            };
        } catch (RulesChanged refusal) {
            conflict = refusal.by()
                    .map(by -> Words.of(
                            "effect.conflict", by, dates.minute(refusal.at().orElse(null))))
                    .orElseGet(() -> Words.of("effect.conflict.somebody"));
        } catch (TooManyShadows refusal) {
            problems.addWord("shadow", "shadow.full");
        }
        return Optional.empty();
    }

    private Outcome done(String what) {
        return Outcome.seeOther(route.getPath() + "?saved=" + what);
    }

    private Outcome shown(Proposal proposal) {
        Effect found = rehearsing.effect(proposal, staff.get());
        effect = new EffectWords(found);
        if (!conflict.isEmpty()) {
            return Outcome.CONFLICT;
        }
        return problems.isAny() ? Outcome.UNPROCESSABLE : Outcome.SHOWN;
    }

    /** Whether the page shows the effect of a change in place of its forms. */
    public boolean isShown() {
        return effect != null;
    }

    public EffectWords getEffect() {
        if (effect == null) {
            throw new IllegalStateException("Not opened");
        }
        return effect;
    }

    /** Who has changed the rules meanwhile, in words; empty when nobody has. */
    public String getConflict() {
        return conflict;
    }

    /** What was typed, to be sent once more. */
    public List<Field> getFields() {
        RulesForm sent = form;
        return sent == null
                ? List.of()
                : sent.fields().stream()
                        .flatMap(name -> parameters.find(name).map(value -> new Field(name, value)).stream())
                        .toList();
    }

    public String getAct() {
        return form == null ? "" : form.act();
    }

    /** The key of the words that say what was done before this page was opened; empty when nothing was. */
    public String getNotice() {
        return switch (parameters.text("saved")) {
            case "" -> "";
            case "shadow" -> "shadow.started";
            case "live" -> "shadow.live";
            case "dropped" -> "shadow.dropped";
            case "gone" -> "shadow.gone";
            default -> "settings.saved";
        };
    }

    /** A field that was filled in. */
    public record Field(String name, String value) {}
}
