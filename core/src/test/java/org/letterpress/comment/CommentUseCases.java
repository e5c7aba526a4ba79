package org.letterpress.comment;

import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import org.letterpress.FakeEvents;
import org.letterpress.article.Articles;
import org.letterpress.audit.Audit;
import org.letterpress.person.Fading;
import org.letterpress.person.PersonalData;
import org.letterpress.screening.Classifier;
import org.letterpress.screening.Screening;
import org.letterpress.site.RecentTries;
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
    private final FakeEvents<CommentArrived> arrived = new FakeEvents<>();
    private final FakeEvents<CommentTakenBack> takenBack = new FakeEvents<>();
    private final FakeEvents<CommentAppealed> appealed = new FakeEvents<>();

    public CommentUseCases(EntityManager em, Validator validator, Transactions transactions, Clock clock) {
        this.em = em;
        this.validator = validator;
        this.transactions = transactions;
        this.clock = clock;
        takenBack.observedBy(forgettingReports()::onTakenBack);
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
                tokens(),
                arrived,
                transactions,
                clock,
                new Audit(em, clock));
    }

    public Authoring authoring() {
        return new Authoring(
                comments(),
                new EarlierTexts(em),
                check(),
                screening(),
                erasing(),
                confirmations(),
                takenBack,
                appealed,
                clock,
                new Audit(em, clock));
    }

    public FakeEvents<CommentArrived> arrived() {
        return arrived;
    }

    public FakeEvents<CommentTakenBack> takenBack() {
        return takenBack;
    }

    public FakeEvents<CommentAppealed> appealed() {
        return appealed;
    }

    public ReceiptTokens tokens() {
        return new ReceiptTokens(secret());
    }

    public SiteSecret secret() {
        return new SiteSecret(settings(), transactions);
    }

    public Confirmations confirmations() {
        return new Confirmations(em, comments(), screening(), clock, new Audit(em, clock));
    }

    public StoredComments stored() {
        return new StoredComments(new Findings(em), new EarlierTexts(em));
    }

    public CommentPolicies policies() {
        return new CommentPolicies(settings(), clock);
    }

    /** What the library stores about those who comment. */
    public PersonalData personal() {
        return new PersonalComments(em, comments(), new Findings(em), erasing());
    }

    /** What of that it keeps for a term. */
    public List<Fading> fading() {
        FadingComments fields = new FadingComments(em, comments(), erasing());
        return List.of(
                fields.networks(),
                fields.programs(),
                fields.emails(),
                fields.earlierTexts(),
                fields.refused(),
                forgettingReports().texts());
    }

    public Reporting reporting() {
        return new Reporting(comments(), new Reports(em), new RecentTries(em), secret(), clock, new Audit(em, clock));
    }

    private ForgettingReports forgettingReports() {
        return new ForgettingReports(em, new Reports(em));
    }

    private CommentScreening screening() {
        return new CommentScreening(
                background(),
                screens(),
                new Findings(em),
                policies(),
                shadowRules(),
                new Articles(em),
                screened,
                clock);
    }

    public ShadowRules shadowRules() {
        return new ShadowRules(em, clock);
    }

    public PastScreening past() {
        return new PastScreening(em, new Findings(em), new PastAuthors(em), new Articles(em), screens());
    }

    public Screening screens() {
        return new Screening(new Classifier(), List.of());
    }

    public FoldingTrays foldingTrays() {
        return new FoldingTrays(em, transactions);
    }

    public FoldingAuthors foldingAuthors(AuthorRecords records) {
        return new FoldingAuthors(em, records, transactions);
    }

    public FillingHosts fillingHosts() {
        return new FillingHosts(em, comments(), new CommentHosts(em), settings(), transactions);
    }

    private Erasing erasing() {
        return new Erasing(comments(), background(), new Findings(em), new EarlierTexts(em), takenBack, clock);
    }

    private Background background() {
        return new Background(em, new CommentHosts(em), clock);
    }

    public SubmissionCheck check() {
        return new SubmissionCheck(validator, policies());
    }

    private Comments comments() {
        return new Comments(em, new CommentCounts(em, new AuthorRecords(em)));
    }

    private SiteSettings settings() {
        return new SiteSettings(em);
    }
}
