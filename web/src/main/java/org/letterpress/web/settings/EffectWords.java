package org.letterpress.web.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.letterpress.moderation.Effect;
import org.letterpress.moderation.Judged;
import org.letterpress.moderation.Measure;
import org.letterpress.moderation.Rehearsing;
import org.letterpress.moderation.Sample;
import org.letterpress.web.page.Words;

/** What a change of the rules would have done, as it is said on the page. */
public final class EffectWords {
    private final Effect effect;

    EffectWords(Effect effect) {
        this.effect = effect;
    }

    /** The number of the rules that it was compared with. */
    public long getSeen() {
        return effect.compared().number();
    }

    public List<String> getChanges() {
        return PatchWords.of(effect.patch());
    }

    public boolean isAny() {
        return !effect.patch().isEmpty();
    }

    /** In a sentence, what it would have held; where everything waits now and then, what it would have found. */
    public String getHeadline() {
        Sample decided = effect.decided();
        if (decided.size() == 0) {
            return Words.of("effect.none");
        }
        Sample.Line held = decided.line(Measure.HELD);
        boolean allWait = held.now().total() == decided.size() && held.then().total() == decided.size();
        Sample.Line line = allWait ? decided.line(Measure.MATCHED) : held;
        return Words.of(
                allWait ? "effect.headline.found" : "effect.headline.held",
                line.then().total(),
                decided.size(),
                line.then().approved(),
                line.now().total(),
                line.now().approved());
    }

    public List<Row> getRows() {
        return effect.decided().size() == 0
                ? List.of()
                : effect.decided().lines().stream().map(EffectWords::row).toList();
    }

    private static Row row(Sample.Line line) {
        return new Row(
                "measure." + line.measure(),
                words(line.now()),
                words(line.then()),
                words(line.more()),
                words(line.fewer()));
    }

    private static String words(Judged judged) {
        return judged.total() == 0
                ? "0"
                : Words.of("effect.judged", judged.total(), judged.approved(), judged.rejected(), judged.spam());
    }

    /** What would become of those that wait; empty when none does. */
    public List<String> getWaiting() {
        List<String> sentences = new ArrayList<>();
        Sample waiting = effect.waiting();
        if (waiting.size() > 0) {
            String all = waiting.size() < Rehearsing.LATEST ? "effect.waiting" : "effect.waiting.first";
            sentences.add(Words.of(all, waiting.size()));
            Arrays.stream(Measure.values())
                    .map(waiting::line)
                    .filter(line -> line.more().total() + line.fewer().total() > 0)
                    .map(line -> Words.of(
                            "effect.waiting." + line.measure(),
                            line.then().total(),
                            line.now().total()))
                    .forEach(sentences::add);
        }
        return sentences;
    }

    public String getAffected() {
        return Words.of("effect.affected", effect.affected());
    }

    /** How many of them are listed, in words; empty when all are. */
    public String getListed() {
        return effect.affected() > effect.list().size()
                ? Words.of("effect.listed", effect.list().size())
                : "";
    }

    public List<AffectedLine> getComments() {
        return effect.list().stream().map(AffectedLine::of).toList();
    }

    /** Names the screens that could not be tried. */
    public String getBygone() {
        return Words.of("effect.bygone", String.join(", ", effect.bygone()));
    }

    /**
     * What is counted of one measure.
     *
     * @param word the key of its name
     */
    public record Row(String word, String now, String then, String more, String fewer) {}
}
