package org.letterpress.comment;

import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import org.letterpress.FakeEvents;
import org.letterpress.article.Articles;
import org.letterpress.screening.Classifier;
import org.letterpress.screening.Screening;
import org.letterpress.site.SiteSecret;
import org.letterpress.site.SiteSettings;
import org.letterpress.site.Transactions;

/** The use cases of this package, put together as the container does. */
public final class CommentUseCases {
    private final EntityManager em;
    private final Validator validator;
    private final Transactions transactions;
    private final Clock clock;
    private final FakeEvents<CommentScreened> screened = new FakeEvents<>();

    public CommentUseCases(EntityManager em, Validator validator, Transactions transactions, Clock clock) {
        this.em = em;
        this.validator = validator;
        this.transactions = transactions;
        this.clock = clock;
    }

    public FakeEvents<CommentScreened> screened() {
        return screened;
    }

    public Commenting commenting() {
        return new Commenting(
                new Articles(em),
                comments(),
                policies(),
                check(),
                screening(),
                new SiteSecret(settings(), transactions),
                transactions,
                clock);
    }

    public Authoring authoring() {
        return new Authoring(comments(), new EarlierTexts(em), check(), screening(), erasing(), clock);
    }

    public CommentPolicies policies() {
        return new CommentPolicies(settings(), clock);
    }

    private CommentScreening screening() {
        return new CommentScreening(
                background(),
                new Screening(new Classifier(), List.of()),
                new Findings(em),
                policies(),
                new Articles(em),
                screened,
                clock);
    }

    private Erasing erasing() {
        return new Erasing(background(), new Findings(em), new EarlierTexts(em), clock);
    }

    private Background background() {
        return new Background(em, clock);
    }

    private SubmissionCheck check() {
        return new SubmissionCheck(validator, policies());
    }

    private Comments comments() {
        return new Comments(em);
    }

    private SiteSettings settings() {
        return new SiteSettings(em);
    }
}
