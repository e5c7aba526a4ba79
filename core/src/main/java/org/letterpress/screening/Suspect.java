package org.letterpress.screening;

import java.util.List;
import org.letterpress.text.RichText;

/**
 * All that is known about a comment when it is screened, gathered beforehand so that screens need not ask anybody.
 *
 * @param history what became of earlier comments under the same e-mail address
 * @param echoes earlier comments that say the same or nearly; an edited comment is not its own echo
 * @param rules the thresholds of the site
 * @param words that the site looks for
 */
public record Suspect(
        Author author,
        Prose prose,
        Posting posting,
        AuthorHistory history,
        List<Echo> echoes,
        Traffic traffic,
        ScreeningRules rules,
        WatchedWords words) {

    public Suspect {
        echoes = List.copyOf(echoes);
    }

    /** A comment of which nothing else is known, by the default rules. */
    public static Suspect of(Author author, String source, RichText rendered, Posting posting) {
        return new Suspect(
                author,
                new Prose(source, rendered),
                posting,
                AuthorHistory.NONE,
                List.of(),
                Traffic.QUIET,
                ScreeningRules.DEFAULT,
                WatchedWords.NONE);
    }

    public Suspect with(AuthorHistory newHistory) {
        return new Suspect(author, prose, posting, newHistory, echoes, traffic, rules, words);
    }

    public Suspect with(List<Echo> newEchoes) {
        return new Suspect(author, prose, posting, history, newEchoes, traffic, rules, words);
    }

    public Suspect with(Traffic newTraffic) {
        return new Suspect(author, prose, posting, history, echoes, newTraffic, rules, words);
    }

    public Suspect with(ScreeningRules newRules) {
        return new Suspect(author, prose, posting, history, echoes, traffic, newRules, words);
    }

    public Suspect with(WatchedWords newWords) {
        return new Suspect(author, prose, posting, history, echoes, traffic, rules, newWords);
    }

    /** What the author typed into a field; empty when nothing. Marks refer to it. */
    public String typed(Mark.Field field) {
        return switch (field) {
            case TEXT -> prose.source();
            case NAME -> author.name();
            case EMAIL -> author.email().orElse("");
            case WEBSITE -> author.website().orElse("");
        };
    }

    int rule(Threshold threshold) {
        return rules.get(threshold);
    }

    /** Whether its author is no stranger; see {@link AuthorHistory#isTrusted}. */
    public boolean isByTrustedAuthor() {
        return history.isTrusted(rules, posting.now());
    }

    /** Keeps all that is personal out of logs. */
    @Override
    public String toString() {
        return "Suspect[" + posting.now() + "]";
    }
}
