package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.letterpress.article.Article;
import org.letterpress.article.Discussion;
import org.letterpress.audit.Act;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.comment.CommentPolicy;
import org.letterpress.comment.Patch;
import org.letterpress.comment.Rulebook;
import org.letterpress.screening.Threshold;
import org.letterpress.screening.WatchedWords;
import org.letterpress.staff.Staff;
import org.letterpress.text.WordList;

/** Takes down for the audit what somebody changed about the rules: what it was, and what it is. */
@ApplicationScoped
public class RecordingRules {
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    RecordingRules() {}

    @Inject
    public RecordingRules(Audit audit) {
        this.audit = audit;
    }

    void changed(Rulebook before, Rulebook after, Staff by) {
        Act act = Act.of(Deed.SETTING_CHANGED, by.actor(), Subject.of(Subject.Kind.SETTING, "comments"));
        act = policy(act, before.policy(), after.policy());
        for (Threshold threshold : Threshold.values()) {
            int was = before.thresholds().get(threshold);
            act = act.changed(threshold.key(), was, after.thresholds().get(threshold));
        }
        audit.recordChange(words(act, before.words(), after.words()));
    }

    private static Act policy(Act act, CommentPolicy before, CommentPolicy after) {
        return act.changed("open", before.open(), after.open())
                .changed("holding", before.holding(), after.holding())
                .changed("name-required", before.nameRequired(), after.nameRequired())
                .changed("email-required", before.emailRequired(), after.emailRequired())
                .changed("close-after-days", before.closeAfterDays(), after.closeAfterDays())
                .changed("nobody", before.nobody(), after.nobody());
    }

    private static Act words(Act act, WatchedWords before, WatchedWords after) {
        Act held = lines(act, "held-words", before.held(), after.held());
        return lines(held, "blocked-words", before.blocked(), after.blocked());
    }

    /** Lists are long: only what came and what went. */
    private static Act lines(Act act, String list, WordList before, WordList after) {
        String came = without(after, before);
        String went = without(before, after);
        Act added = came.isEmpty() ? act : act.with(list + "-added", came);
        return went.isEmpty() ? added : added.with(list + "-removed", went);
    }

    private static String without(WordList these, WordList those) {
        Set<String> gone = those.lines().lines().collect(Collectors.toSet());
        return these
                .lines()
                .lines()
                .filter(line -> !gone.contains(line))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining("\n"));
    }

    /** @param before how the article took comments until now */
    void changed(Article article, Discussion before, Staff by) {
        audit.recordChange(Act.of(
                        Deed.ARTICLE_CHANGED,
                        by.actor(),
                        Subject.of(Subject.Kind.ARTICLE, article.slug().value()))
                .changed("open", before.open(), article.discussion().open())
                .changed(
                        "holding",
                        text(before.holding().orElse(null)),
                        text(article.discussion().holding().orElse(null)))
                .changed(
                        "close-after-days",
                        text(before.closeAfterDays().orElse(null)),
                        text(article.discussion().closeAfterDays().orElse(null))));
    }

    void shadowed(Patch patch, Staff by) {
        audit.record(patch(Deed.RULE_SHADOWED, patch, by));
    }

    void shadowEnded(Patch patch, Staff by) {
        audit.record(patch(Deed.SHADOW_ENDED, patch, by));
    }

    private static Act patch(Deed deed, Patch patch, Staff by) {
        return Act.of(deed, by.actor(), Subject.of(Subject.Kind.SETTING, "comments"))
                .with(
                        "changes",
                        patch.pieces().stream()
                                .map(piece -> piece.kind() + " " + piece.text())
                                .collect(Collectors.joining("\n")));
    }

    private static String text(@Nullable Object own) {
        return own == null ? "as the site" : own.toString();
    }
}
