package org.letterpress.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.letterpress.article.Holding;
import org.letterpress.comment.Amendment;
import org.letterpress.comment.Byline;
import org.letterpress.comment.CommentPolicies;
import org.letterpress.comment.CommentPolicy;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Typed;

/** How the site takes comments. */
@Named
@RequestScoped
public class PolicyForm implements RulesForm {
    @Inject
    private CommentPolicies policies;

    @Inject
    private Problems problems;

    @Inject
    private Typed typed;

    @Override
    public String act() {
        return "policy";
    }

    @Override
    public List<String> fields() {
        return List.of("open", "nameRequired", "emailRequired", "holding", "days", "nobody");
    }

    @Override
    public Optional<Amendment> amendment() {
        Optional<Holding> holding = holding(getHolding());
        Optional<Integer> days = typed.number("days", 0, CommentPolicy.MAX_DAYS);
        String nobody = getNobody();
        if (nobody.isEmpty() || nobody.codePointCount(0, nobody.length()) > Byline.MAX_NAME_CODE_POINTS) {
            problems.addWord("nobody", "policy.nobody.wrong");
        }
        if (holding.isEmpty()) {
            problems.addWord("holding-ALL", "policy.holding.wrong");
        }
        return problems.isAny()
                ? Optional.empty()
                : Optional.of(Amendment.to(policy(holding.orElseThrow(), days.orElseThrow())));
    }

    private CommentPolicy policy(Holding holding, int days) {
        return new CommentPolicy(isOpen(), holding, isNameRequired(), isEmailRequired(), days, getNobody());
    }

    static Optional<Holding> holding(String name) {
        return Arrays.stream(Holding.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    public List<Holding> getHoldings() {
        return List.of(Holding.values());
    }

    public String getHolding() {
        return typed.isFor(act())
                ? typed.line("holding")
                : policies.site().holding().name();
    }

    public boolean isOpen() {
        return ticked("open", CommentPolicy::open);
    }

    public boolean isNameRequired() {
        return ticked("nameRequired", CommentPolicy::nameRequired);
    }

    public boolean isEmailRequired() {
        return ticked("emailRequired", CommentPolicy::emailRequired);
    }

    private boolean ticked(String name, Predicate<CommentPolicy> current) {
        return typed.isFor(act()) ? typed.ticked(name) : current.test(policies.site());
    }

    public String getDays() {
        return typed.isFor(act())
                ? typed.line("days")
                : String.valueOf(policies.site().closeAfterDays());
    }

    public String getNobody() {
        return typed.isFor(act()) ? typed.line("nobody") : policies.site().nobody();
    }
}
