package org.letterpress.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was changed in a text, word by word, for people who want to see it at a glance. */
public final class WordDifference {
    /** More than this is shown as one text that took the place of the other: comparing them would cost too much. */
    private static final int MOST_WORDS = 8_000;

    private WordDifference() {}

    /** Whether a part was there before, is there now, or both. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** Some words with what stands between them. */
    public record Part(Kind kind, String text) {}

    /** What of {@code before} and {@code after} is the same and what not: without empty parts, removed before added. */
    public static List<Part> between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        Parts parts = new Parts();
        if (old.size() + now.size() > MOST_WORDS) {
            parts.change(old, now);
            return parts.all();
        }
        int at = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<String>()).getDeltas()) {
            parts.keep(old.subList(at, delta.getSource().getPosition()));
            parts.change(delta.getSource().getLines(), delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        parts.keep(old.subList(at, old.size()));
        return parts.all();
    }

    /** Words as Unicode says (UAX 29), and what is between them. */
    private static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }

    /** Brings changes that stand side by side together. */
    private static final class Parts {
        private final List<Part> all = new ArrayList<>();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();

        void change(List<String> old, List<String> now) {
            old.forEach(removed::append);
            now.forEach(added::append);
        }

        void keep(List<String> words) {
            if (!words.isEmpty()) {
                settle();
                all.add(new Part(Kind.KEPT, String.join("", words)));
            }
        }

        private void settle() {
            add(Kind.REMOVED, removed);
            add(Kind.ADDED, added);
        }

        private void add(Kind kind, StringBuilder text) {
            if (text.length() > 0) {
                all.add(new Part(kind, text.toString()));
                text.setLength(0);
            }
        }

        List<Part> all() {
            settle();
            return all;
        }
    }
}
