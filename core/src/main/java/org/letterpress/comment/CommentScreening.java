package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.letterpress.article.Article;
import org.letterpress.article.Articles;
import org.letterpress.screening.Author;
import org.letterpress.screening.Finding;
import org.letterpress.screening.Posting;
import org.letterpress.screening.Posting.Circumstance;
import org.letterpress.screening.Prose;
import org.letterpress.screening.Screening;
import org.letterpress.screening.Suspect;
import org.letterpress.screening.Threshold;
import org.letterpress.text.Policy;
import org.letterpress.text.Writing;

/** Has stored comments screened, keeps what was found, and lets the house know. */
@ApplicationScoped
class CommentScreening {
    /** They judge the sending of a form, of which nothing more is known later. */
    private static final Set<String> OF_THE_FORM = Set.of("fill-time", "honeypot");

    private Background background;
    private Screening screening;
    private Findings findings;
    private CommentPolicies policies;
    private ShadowRules shadows;
    private Articles articles;
    private Event<CommentScreened> screened;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    CommentScreening() {}

    @Inject
    CommentScreening(
            Background background,
            Screening screening,
            Findings findings,
            CommentPolicies policies,
            ShadowRules shadows,
            Articles articles,
            Event<CommentScreened> screened,
            Clock clock) {
        this.background = background;
        this.screening = screening;
        this.findings = findings;
        this.policies = policies;
        this.shadows = shadows;
        this.articles = articles;
        this.screened = screened;
        this.clock = clock;
    }

    /** @throws TooManyComments when too many came in lately from where it comes from */
    void refuseFlood(Comment comment) {
        background.refuseFlood(comment, policies.screening());
    }

    /**
     * Examines a comment that is not stored yet. A database that locks what it reads would hold up two comments for each
     * other if each were stored before it is compared with the other.
     */
    Examined examineNew(Comment comment, Posting posting) {
        return look(new Case(comment, posting, screening::examine));
    }

    /** Keeps what was found, now that the comment is stored. */
    void keep(Comment comment, Examined examined) {
        findings.keep(id(comment), examined.look.findings(), clock.instant());
        comment.due(examined.look.findings(), clock.instant());
        background.remember(comment);
        tell(comment, examined);
    }

    /** What the screens saw in a comment, and what they would see by the rules that run in shadow. */
    record Examined(Look look, Map<Long, Look> shadows) {}

    /** A comment that is looked at, and how. */
    private record Case(Comment comment, Posting posting, Function<Suspect, List<Finding>> eye) {}

    /** A comment with a new text. */
    void examineEdit(Comment comment) {
        Examined examined = look(new Case(comment, later().and(Circumstance.EDIT), screening::examine));
        findings.replace(id(comment), examined.look.findings(), clock.instant());
        comment.due(examined.look.findings(), clock.instant());
        background.forget(comment);
        background.remember(comment);
        tell(comment, examined);
    }

    /** A comment of whose author more is known now. */
    void examineAgain(Comment comment) {
        List<Finding> ofTheForm = findings.of(id(comment)).stream()
                .filter(finding -> OF_THE_FORM.contains(finding.screen()))
                .toList();
        Examined examined = look(new Case(
                comment,
                later(),
                suspect -> Stream.concat(
                                ofTheForm.stream(),
                                screening.examine(suspect).stream()
                                        .filter(finding -> !OF_THE_FORM.contains(finding.screen())))
                        .toList()));
        findings.replace(id(comment), examined.look.findings(), clock.instant());
        tell(comment, examined);
    }

    private Posting later() {
        return new Posting(clock.instant(), Optional.empty(), Set.of(Circumstance.BY_API));
    }

    private Examined look(Case at) {
        Article article = articles.byId(at.comment.articleId()).orElseThrow();
        ArticleRules rules = new ArticleRules(policies.rulebook(), article.discussion());
        Suspect suspect = suspect(at, rules.site());
        Map<Long, Look> inShadow = new HashMap<>();
        for (ShadowRules.Tried rule : shadows.on(at.comment.articleId())) {
            ArticleRules other = shadows.under(rule, rules);
            inShadow.put(rule.id(), look(at, under(other.site(), suspect, at), other));
        }
        return new Examined(look(at, suspect, rules), inShadow);
    }

    private static Look look(Case at, Suspect suspect, ArticleRules rules) {
        return new Look(rules.holding(), suspect.isByTrustedAuthor(), at.eye.apply(suspect));
    }

    /** The same comment by other rules; what lies behind it is read anew where these look farther back. */
    private Suspect under(Rulebook rules, Suspect suspect, Case at) {
        boolean farther = Stream.of(Threshold.FLOOD_MINUTES, Threshold.REPEAT_DAYS)
                .anyMatch(threshold ->
                        rules.thresholds().get(threshold) != suspect.rules().get(threshold));
        return farther ? suspect(at, rules) : suspect.with(rules.thresholds()).with(rules.words());
    }

    private Suspect suspect(Case at, Rulebook rules) {
        Byline byline = at.comment.byline();
        Writing text = at.comment.latestText();
        return new Suspect(
                Author.of(byline.name(), byline.email(), byline.website()),
                new Prose(text.source(), text.rendered(Policy.COMMENT)),
                at.posting,
                background.history(at.comment),
                background.echoes(at.comment, rules.thresholds()),
                background.traffic(at.comment, rules.thresholds()),
                rules.thresholds(),
                rules.words());
    }

    private void tell(Comment comment, Examined examined) {
        screened.fire(new CommentScreened(comment, examined.look, examined.shadows));
    }

    private static long id(Comment comment) {
        return Objects.requireNonNull(comment.id());
    }
}
