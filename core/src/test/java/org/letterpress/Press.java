package org.letterpress;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.letterpress.article.Archive;
import org.letterpress.article.Articles;
import org.letterpress.article.Publishing;
import org.letterpress.audit.Audit;
import org.letterpress.comment.AuthorRecords;
import org.letterpress.comment.Authoring;
import org.letterpress.comment.CommentCounts;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentPolicies;
import org.letterpress.comment.CommentUseCases;
import org.letterpress.comment.Commenting;
import org.letterpress.comment.Comments;
import org.letterpress.comment.OpenReports;
import org.letterpress.comment.Reporting;
import org.letterpress.comment.Reports;
import org.letterpress.comment.Tray;
import org.letterpress.moderation.BulkDeciding;
import org.letterpress.moderation.ClosingThreads;
import org.letterpress.moderation.Counting;
import org.letterpress.moderation.Decisions;
import org.letterpress.moderation.Discussing;
import org.letterpress.moderation.Moderating;
import org.letterpress.moderation.ModerationQueue;
import org.letterpress.moderation.ModerationUseCases;
import org.letterpress.moderation.QualityFigures;
import org.letterpress.moderation.QueueCard;
import org.letterpress.moderation.QueueCursor;
import org.letterpress.moderation.QueueQuery;
import org.letterpress.moderation.Rehearsing;
import org.letterpress.moderation.Rephrasing;
import org.letterpress.moderation.Replying;
import org.letterpress.moderation.Shadowing;
import org.letterpress.moderation.Shadows;
import org.letterpress.moderation.Sweeping;
import org.letterpress.outbox.Outbox;
import org.letterpress.site.Migrations;
import org.letterpress.site.SiteSettings;
import org.letterpress.site.Transactions;
import org.letterpress.staff.Admission;
import org.letterpress.staff.ApiTokens;
import org.letterpress.staff.ChangingPasswords;
import org.letterpress.staff.PasswordCheck;
import org.letterpress.staff.Passwords;
import org.letterpress.staff.SettingUp;
import org.letterpress.staff.SignInTries;
import org.letterpress.staff.SignIns;
import org.letterpress.staff.SigningIn;
import org.letterpress.staff.StaffChanged;
import org.letterpress.staff.StaffFixture;
import org.letterpress.staff.StaffMembers;
import org.letterpress.staff.StaffRegisters;
import org.letterpress.staff.Staffing;

/**
 * The whole library on a database of its own, migrated once a class and emptied before each test. Register it as a static
 * {@code @RegisterExtension} and tag the class {@code database}: it then runs on Derby and once more on PostgreSQL.
 *
 * <p>Use cases are the real ones; {@link #in} gives each call the transaction that the container gives in production.
 * Whatever a test did, comments must have been counted right by it.
 */
public final class Press implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    /** In production a hash takes a third of a second. */
    private static final int CHEAP_ITERATIONS = 1_000;

    @SuppressWarnings("ThreadLocalUsage") // one press a class, and each has its own database
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    private final Statements statements = new Statements();
    private final EntityManager em = currentEntityManager();
    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();
    public final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-05-14T10:00:00Z"));

    private final Supplier<TestDatabase> found;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private TestDatabase database;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private EntityManagerFactory factory;

    public Press() {
        this(TestDatabase::fresh);
    }

    /** On another database than an empty one in memory. */
    public Press(Supplier<TestDatabase> database) {
        this.found = database;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        database = found.get();
        Migrations.run(database.dataSource());
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.nonJtaDataSource", statements.counting(database.dataSource()));
        properties.put("jakarta.persistence.jtaDataSource", "");
        properties.put("eclipselink.weaving", "false");
        properties.put("eclipselink.logging.level", "WARNING");
        factory = Persistence.createEntityManagerFactory("letterpress", properties);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        database.clear();
        clock.set(Instant.parse("2026-05-14T10:00:00Z"));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(database.miscounted()).as("counts of comments").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        factory.close();
        database.drop();
    }

    /** Runs {@code work} in a transaction of its own on this thread; rolls back when it throws. */
    public <T> T in(Supplier<T> work) {
        EntityManager outer = current.get();
        EntityManager own = factory.createEntityManager();
        current.set(own);
        try {
            own.getTransaction().begin();
            T result = work.get();
            own.getTransaction().commit();
            return result;
        } finally {
            if (own.getTransaction().isActive()) {
                own.getTransaction().rollback();
            }
            own.close();
            current.set(outer);
        }
    }

    /** As {@link #in(Supplier)}, for work without a result. */
    public void run(Runnable work) {
        in(() -> {
            work.run();
            return true;
        });
    }

    /** How many statements the database is asked to carry out for {@code work}, which has a transaction of its own. */
    public int statements(Runnable work) {
        int before = statements.count();
        run(work);
        return statements.count() - before;
    }

    /**
     * The tables that the database reads from end to end for {@code work}, and for which statement.
     *
     * @param small whether there is so little that a database might rather do so than use an index that serves
     */
    public List<String> scans(Runnable work, boolean small) {
        return new Plans(database.dataSource()).scans(statements.asked(() -> run(work)), small);
    }

    /** So that the database plans for what is stored now. */
    public void updateStatistics() {
        new Plans(database.dataSource()).updateStatistics();
    }

    /** The entity manager of the current transaction, for beans under test. */
    public EntityManager em() {
        return em;
    }

    public TestDatabase database() {
        return database;
    }

    public Transactions transactions() {
        return new Transactions() {
            @Override
            public <T> T alone(Supplier<T> work) {
                return in(work);
            }
        };
    }

    public Articles articles() {
        return new Articles(em);
    }

    public Audit audit() {
        return new Audit(em, clock);
    }

    public Archive archive() {
        return new Archive(em, articles());
    }

    public Publishing publishing() {
        return new Publishing(articles(), clock, audit());
    }

    public Comments comments() {
        return new Comments(em, new CommentCounts(em, new AuthorRecords(em)));
    }

    public Commenting commenting() {
        return commentUseCases().commenting();
    }

    public Authoring authoring() {
        return commentUseCases().authoring();
    }

    public Reporting reporting() {
        return commentUseCases().reporting();
    }

    public Reports reports() {
        return new Reports(em);
    }

    public CommentPolicies policies() {
        return commentUseCases().policies();
    }

    public CommentUseCases commentUseCases() {
        CommentUseCases useCases = new CommentUseCases(em, validator, transactions(), clock);
        ModerationUseCases moderation = new ModerationUseCases(em, clock);
        moderation.watch(useCases);
        moderation.observe(useCases.screened());
        return useCases;
    }

    public Validator validator() {
        return validator;
    }

    public BulkDeciding bulkDeciding() {
        return new ModerationUseCases(em, clock).bulkDeciding(transactions());
    }

    public Sweeping sweeping() {
        return new ModerationUseCases(em, clock).sweeping(transactions());
    }

    public Decisions decisions() {
        return new Decisions(em);
    }

    public Moderating moderating() {
        return new ModerationUseCases(em, clock).moderating();
    }

    public Counting counting() {
        return new ModerationUseCases(em, clock).counting(transactions());
    }

    public QualityFigures quality() {
        return new ModerationUseCases(em, clock).quality();
    }

    public Rephrasing rephrasing() {
        return new ModerationUseCases(em, clock).rephrasing(commentUseCases().check());
    }

    public Replying replying() {
        return new ModerationUseCases(em, clock).replying(commentUseCases().check());
    }

    public ClosingThreads closingThreads() {
        return new ClosingThreads(comments(), audit());
    }

    public Discussing discussing() {
        return new ModerationUseCases(em, clock).discussing();
    }

    public Rehearsing rehearsing() {
        return new ModerationUseCases(em, clock).rehearsing(commentUseCases(), transactions());
    }

    public Shadowing shadowing() {
        return new ModerationUseCases(em, clock).shadowing(transactions());
    }

    public Shadows shadows() {
        return new ModerationUseCases(em, clock).shadows();
    }

    public ModerationQueue queue() {
        return new ModerationUseCases(em, clock).queue();
    }

    /** Its card on the desk. */
    public QueueCard card(CommentId comment) {
        return in(() -> queue().only(comment, StaffFixture.MODERATOR)).cards().get(0);
    }

    public Optional<OpenReports> openReports(CommentId comment) {
        return Optional.ofNullable(card(comment).context().reports());
    }

    /** How many comments lie in each tray of the desk. */
    public Map<Tray, Long> counts() {
        QueueQuery query = new QueueQuery(Tray.PENDING, QueueCursor.START, 1);
        return in(() -> queue().page(query, StaffFixture.MODERATOR)).counts();
    }

    public SiteSettings settings() {
        return new SiteSettings(em);
    }

    /** With mail set up. */
    public Outbox outbox() {
        return new Outbox(em, () -> Optional.of("https://news.example"), clock);
    }

    public Passwords passwords() {
        return new Passwords(CHEAP_ITERATIONS);
    }

    public SettingUp settingUp() {
        return new SettingUp(staffMembers(), registers(), admission(passwords()), transactions(), clock, audit());
    }

    public Staffing staffing() {
        return staffing(new FakeEvents<>());
    }

    /** @param changed who is told that what people may do has changed */
    public Staffing staffing(FakeEvents<StaffChanged> changed) {
        return new Staffing(
                staffMembers(),
                registers(),
                new SignIns(em),
                apiTokens(),
                admission(passwords()),
                changed,
                transactions(),
                audit());
    }

    public SigningIn signingIn() {
        return signingIn(passwords());
    }

    public SigningIn signingIn(Passwords passwords) {
        return new SigningIn(staffMembers(), new SignIns(em), check(passwords), transactions(), clock, audit());
    }

    public ChangingPasswords changingPasswords() {
        return changingPasswords(passwords());
    }

    public ChangingPasswords changingPasswords(Passwords passwords) {
        return new ChangingPasswords(
                staffMembers(), new SignIns(em), check(passwords), admission(passwords), transactions(), audit());
    }

    public ApiTokens apiTokens() {
        return new ApiTokens(em, staffMembers(), clock, audit());
    }

    public StaffMembers staffMembers() {
        return new StaffMembers(em);
    }

    private StaffRegisters registers() {
        return new StaffRegisters(em, transactions());
    }

    private PasswordCheck check(Passwords passwords) {
        return new PasswordCheck(staffMembers(), new SignInTries(em), passwords, transactions(), clock);
    }

    private Admission admission(Passwords passwords) {
        return new Admission(passwords, validator, settings(), transactions(), clock);
    }

    private EntityManager currentEntityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                Press.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    EntityManager target = current.get();
                    if (target == null) {
                        throw new IllegalStateException("Outside a transaction: wrap the call in press.in(...)");
                    }
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
