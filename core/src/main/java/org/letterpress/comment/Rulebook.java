package org.letterpress.comment;

import org.letterpress.screening.ScreeningRules;
import org.letterpress.screening.WatchedWords;

/** The rules by which a site takes comments and screens them. */
public record Rulebook(CommentPolicy policy, ScreeningRules thresholds, WatchedWords words) {

    public Rulebook with(CommentPolicy newPolicy) {
        return new Rulebook(newPolicy, thresholds, words);
    }

    public Rulebook with(ScreeningRules newThresholds) {
        return new Rulebook(policy, newThresholds, words);
    }

    public Rulebook with(WatchedWords newWords) {
        return new Rulebook(policy, thresholds, newWords);
    }

    /** Whether the screens find the same by these rules. */
    boolean screensAs(Rulebook other) {
        return thresholds.equals(other.thresholds) && hasWordsOf(other);
    }

    boolean hasWordsOf(Rulebook other) {
        return words.held().lines().equals(other.words.held().lines())
                && words.blocked().lines().equals(other.words.blocked().lines());
    }
}
