package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.letterpress.article.Article;
import org.letterpress.article.Articles;
import org.letterpress.screening.Author;
import org.letterpress.screening.Finding;
import org.letterpress.screening.Posting;
import org.letterpress.screening.Posting.Circumstance;
import org.letterpress.screening.Prose;
import org.letterpress.screening.Screening;
import org.letterpress.screening.Suspect;
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
            Articles articles,
            Event<CommentScreened> screened,
            Clock clock) {
        this.background = background;
        this.screening = screening;
        this.findings = findings;
        this.policies = policies;
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
        Suspect suspect = suspect(comment, posting);
        return new Examined(suspect, screening.examine(suspect));
    }

    /** Keeps what was found, now that the comment is stored. */
    void keep(Comment comment, Examined examined) {
        findings.keep(id(comment), examined.found, clock.instant());
        background.remember(comment);
        tell(comment, examined.suspect, examined.found);
    }

    /** A comment as the screens saw it, and what they found. */
    record Examined(Suspect suspect, List<Finding> found) {}

    /** A comment with a new text. */
    void examineEdit(Comment comment) {
        Suspect suspect = suspect(comment, later().and(Circumstance.EDIT));
        List<Finding> found = screening.examine(suspect);
        findings.replace(id(comment), found, clock.instant());
        background.forget(comment);
        background.remember(comment);
        tell(comment, suspect, found);
    }

    /** A comment of whose author more is known now. */
    void examineAgain(Comment comment) {
        Suspect suspect = suspect(comment, later());
        List<Finding> found = new ArrayList<>(findings.of(id(comment)).stream()
                .filter(finding -> OF_THE_FORM.contains(finding.screen()))
                .toList());
        screening.examine(suspect).stream()
                .filter(finding -> !OF_THE_FORM.contains(finding.screen()))
                .forEach(found::add);
        findings.replace(id(comment), found, clock.instant());
        tell(comment, suspect, found);
    }

    private Posting later() {
        return new Posting(clock.instant(), Optional.empty(), Set.of(Circumstance.BY_API));
    }

    private Suspect suspect(Comment comment, Posting posting) {
        Byline byline = comment.byline();
        Writing text = comment.latestText();
        return new Suspect(
                Author.of(byline.name(), byline.email(), byline.website()),
                new Prose(text.source(), text.rendered(Policy.COMMENT)),
                posting,
                background.history(comment),
                background.echoes(comment, policies.screening()),
                background.traffic(comment, policies.screening()),
                policies.screening(),
                policies.words());
    }

    private void tell(Comment comment, Suspect suspect, List<Finding> found) {
        Article article = articles.byId(comment.articleId()).orElseThrow();
        screened.fire(new CommentScreened(
                comment, policies.site().holding(article.discussion()), suspect.isByTrustedAuthor(), found));
    }

    private static long id(Comment comment) {
        return Objects.requireNonNull(comment.id());
    }
}
