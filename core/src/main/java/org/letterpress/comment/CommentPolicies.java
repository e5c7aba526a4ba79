package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.letterpress.article.Article;
import org.letterpress.article.ArticleStatus;
import org.letterpress.article.Discussion;
import org.letterpress.article.Holding;
import org.letterpress.screening.ScreeningRules;
import org.letterpress.screening.WatchedWords;
import org.letterpress.site.SiteSettings;
import org.letterpress.text.WordList;

/**
 * The rules by which comments are taken and screened, as the staff has set them. They are known for a second, so that
 * pages need not ask the database each time; who changes them sees the change at once. Safe for use by several threads.
 */
@ApplicationScoped
public class CommentPolicies {
    private static final String OPEN = "comments.open";
    private static final String HOLDING = "comments.holding";
    private static final String NAME_REQUIRED = "comments.name-required";
    private static final String EMAIL_REQUIRED = "comments.email-required";
    private static final String CLOSE_AFTER_DAYS = "comments.close-after-days";
    private static final String NOBODY = "comments.nobody";
    private static final String SCREENING = "screening.rules";
    private static final String HELD_WORDS = "screening.held-words";
    private static final String BLOCKED_WORDS = "screening.blocked-words";
    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);

    private SiteSettings settings;
    private Clock clock;
    private volatile KnownWords words = new KnownWords(WatchedWords.NONE, Instant.MIN);
    private volatile Known known = new Known(CommentPolicy.DEFAULT, ScreeningRules.DEFAULT, Instant.MIN);

    @SuppressWarnings("NullAway.Init") // for the client proxy
    CommentPolicies() {}

    @Inject
    public CommentPolicies(SiteSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public CommentPolicy site() {
        return known().policy;
    }

    public ScreeningRules screening() {
        return known().rules;
    }

    /** All of them, as they stand in the database: for who is about to change them. */
    public Rulebook latest() {
        return new Rulebook(readPolicy(), readRules(), readWords(words.words));
    }

    /** All of them. */
    public Rulebook rulebook() {
        Known now = known();
        return new Rulebook(now.policy, now.rules, words());
    }

    /** The words that staff has listed. Making lists takes long, so they are made anew only when they have changed. */
    public WatchedWords words() {
        KnownWords now = words;
        Instant instant = clock.instant();
        if (instant.isAfter(now.until)) {
            now = new KnownWords(readWords(now.words), instant.plus(KNOWN_FOR));
            words = now;
        }
        return now.words;
    }

    /** Whether readers may answer an article now: it is public, and neither somebody nor time has closed its comments. */
    public boolean takesComments(Article article) {
        return article.status() == ArticleStatus.PUBLISHED
                && article.publishedAt()
                        .filter(published -> takesComments(article.discussion(), published))
                        .isPresent();
    }

    /** As {@link #takesComments(Article)}, for an article that is public. */
    public boolean takesComments(Discussion discussion, Instant published) {
        return site().takesComments(discussion, published, clock.instant());
    }

    public void change(CommentPolicy policy) {
        settings.keep(OPEN, Boolean.toString(policy.open()));
        settings.keep(HOLDING, policy.holding().name());
        settings.keep(NAME_REQUIRED, Boolean.toString(policy.nameRequired()));
        settings.keep(EMAIL_REQUIRED, Boolean.toString(policy.emailRequired()));
        settings.keep(CLOSE_AFTER_DAYS, Integer.toString(policy.closeAfterDays()));
        settings.keep(NOBODY, policy.nobody());
        forget();
    }

    public void change(ScreeningRules rules) {
        settings.keep(SCREENING, rules.toText());
        forget();
    }

    public void change(WatchedWords newWords) {
        settings.keepText(HELD_WORDS, newWords.held().lines());
        settings.keepText(BLOCKED_WORDS, newWords.blocked().lines());
        words = new KnownWords(words.words, Instant.MIN);
    }

    /** Changes what is different in {@code later}, and leaves the rest to whoever changes that. */
    public void change(Rulebook former, Rulebook later) {
        if (!later.policy().equals(former.policy())) {
            change(later.policy());
        }
        if (!later.thresholds().equals(former.thresholds())) {
            change(later.thresholds());
        }
        if (!later.hasWordsOf(former)) {
            change(later.words());
        }
    }

    private void forget() {
        known = new Known(known.policy, known.rules, Instant.MIN);
    }

    private Known known() {
        Known now = known;
        Instant instant = clock.instant();
        if (instant.isAfter(now.until)) {
            now = new Known(readPolicy(), readRules(), instant.plus(KNOWN_FOR));
            known = now;
        }
        return now;
    }

    private CommentPolicy readPolicy() {
        CommentPolicy usual = CommentPolicy.DEFAULT;
        return new CommentPolicy(
                settings.find(OPEN).map(Boolean::valueOf).orElse(usual.open()),
                settings.find(HOLDING).map(Holding::valueOf).orElse(usual.holding()),
                settings.find(NAME_REQUIRED).map(Boolean::valueOf).orElse(usual.nameRequired()),
                settings.find(EMAIL_REQUIRED).map(Boolean::valueOf).orElse(usual.emailRequired()),
                settings.find(CLOSE_AFTER_DAYS).map(Integer::valueOf).orElse(usual.closeAfterDays()),
                settings.find(NOBODY).orElse(usual.nobody()));
    }

    private ScreeningRules readRules() {
        return settings.find(SCREENING).map(ScreeningRules::parse).orElse(ScreeningRules.DEFAULT);
    }

    private WatchedWords readWords(WatchedWords last) {
        return new WatchedWords(readWords(HELD_WORDS, last.held()), readWords(BLOCKED_WORDS, last.blocked()));
    }

    private WordList readWords(String name, WordList last) {
        String lines = settings.text(name).orElse("");
        return lines.equals(last.lines()) ? last : WordList.lenient(lines);
    }

    private record KnownWords(WatchedWords words, Instant until) {}

    private record Known(CommentPolicy policy, ScreeningRules rules, Instant until) {}
}
