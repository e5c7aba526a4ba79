package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.briefing.DecidingByLetter;
import org.letterpress.briefing.DecidingByLetter.Answer;
import org.letterpress.briefing.LinkEnded;
import org.letterpress.briefing.LinkToken;
import org.letterpress.briefing.Question;
import org.letterpress.moderation.AlreadyDecided;
import org.letterpress.moderation.AnotherMustReview;
import org.letterpress.moderation.Decided;
import org.letterpress.moderation.Decision;
import org.letterpress.moderation.ReasonCode;
import org.letterpress.moderation.Verdict;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Typed;

/**
 * What the link of a letter to a moderator leads to, whoever is signed in. It asks, and only its buttons act, as programs
 * that look at mail follow links by themselves. Whether a link was used, has expired or never was one, it does not tell.
 */
@Named
@PageOf(Route.MODERATE)
@RequestScoped
public class MailedQuestion implements Page {
    private static final List<Verdict> VERDICTS = List.of(Verdict.APPROVE, Verdict.REJECT, Verdict.SPAM);

    @Inject
    private CurrentRoute route;

    @Inject
    private DecidingByLetter deciding;

    @Inject
    private Parameters parameters;

    @Inject
    private Typed typed;

    @Inject
    private Problems problems;

    private @Nullable Question question;
    private @Nullable Decided decided;

    @Override
    public Outcome open() {
        Optional<LinkToken> token = LinkToken.parse(route.parameter("token"));
        Optional<Question> asked = token.flatMap(deciding::question);
        question = asked.orElse(null);
        if (asked.isEmpty()) {
            return Outcome.OVER;
        }
        return parameters
                .posted("verdict")
                .map(wanted -> answer(token.orElseThrow(), wanted))
                .orElse(Outcome.SHOWN);
    }

    private Outcome answer(LinkToken token, String wanted) {
        Optional<Verdict> verdict =
                VERDICTS.stream().filter(each -> each.name().equals(wanted)).findFirst();
        if (verdict.isEmpty() || !isReasonRight()) {
            return Outcome.UNPROCESSABLE;
        }
        try {
            decided = deciding.decide(token, new Answer(verdict.get(), code(), getReason()));
            return Outcome.SHOWN;
        } catch (AlreadyDecided | AnotherMustReview refusal) {
            question = deciding.question(token).orElse(null);
            return Outcome.CONFLICT;
        } catch (LinkEnded raced) {
            question = null;
            return Outcome.OVER;
        }
    }

    private boolean isReasonRight() {
        int most = Decision.MAX_REASON;
        if (getReason().length() > most) {
            problems.addWord("reason", "queue.reason.long", most);
        }
        return getReason().length() <= most;
    }

    private @Nullable ReasonCode code() {
        return Arrays.stream(ReasonCode.values())
                .filter(code -> code.name().equals(parameters.text("code")))
                .findFirst()
                .orElse(null);
    }

    /** What was typed for the author. */
    public String getReason() {
        return typed.lines("reason").strip();
    }

    public ReasonCode[] getCodes() {
        return ReasonCode.values();
    }

    /** What the link asks; null when it does nothing. */
    public @Nullable Question getQuestion() {
        return question;
    }

    /** Whether it can still be answered. */
    public boolean isAsking() {
        return decided == null && question != null && question.state() == Question.State.ASKING;
    }

    /** What was decided by this request; null when nothing was. */
    public @Nullable Decided getDecided() {
        return decided;
    }

    /** The tab of the queue on which it can be taken back. */
    public String getUndoPath() {
        return decided == null
                ? Route.DESK_COMMENTS.template()
                : Route.DESK_COMMENTS.template() + "?status="
                        + decided.status().name().toLowerCase(Locale.ROOT) + "&done=" + decided.decision();
    }
}
