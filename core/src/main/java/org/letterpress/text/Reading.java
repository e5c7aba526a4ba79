package org.letterpress.text;

import java.util.ArrayList;
import java.util.List;

/** One way to read a text, as units to compare: no two spaces in a row, and nothing that nobody sees. */
final class Reading {

    /** Fewer letters with spaces between them are initials. */
    private static final int SPACED_LETTERS = 3;

    /** In UTF-16 units of the text, between spaced letters. */
    private static final int LONGEST_SPACE = 3;

    private final List<Unit> units = new ArrayList<>();

    int length() {
        return units.size();
    }

    Unit unit(int i) {
        return units.get(i);
    }

    List<Unit> units(int from, int to) {
        return units.subList(from, to);
    }

    /** Adds what stands for the text from start to end, as one disguise or another. */
    void add(String hardened, int start, int end, Guise guise) {
        hardened.codePoints().forEach(c -> add(new Unit(c, start, end, guise)));
    }

    private void add(Unit unit) {
        if (unit.isWord() || unit.isSymbol()) {
            units.add(unit);
        } else if (!units.isEmpty() && !units.get(units.size() - 1).isSpace()) {
            units.add(unit.asSpace());
        }
    }

    /** What nobody sees belongs to what stands before it. */
    void extend(int start, int end) {
        int last = units.size() - 1;
        if (last >= 0 && units.get(last).end() == start) {
            units.set(last, units.get(last).until(end));
        }
    }

    /** Whether a word may begin at {@code i}, or end before it. */
    boolean isBoundary(int i) {
        return i == 0 || i == units.size() || !units.get(i - 1).joins(units.get(i));
    }

    /** The words that letters with spaces or signs between them make, "v.i.a.g.r.a" for example, and nothing else. */
    Reading ofSpacedLetters() {
        Reading words = new Reading();
        List<Unit> run = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            if (isSingle(i)) {
                if (!run.isEmpty()
                        && units.get(i).start() - run.get(run.size() - 1).end() > LONGEST_SPACE) {
                    words.addSpaced(run);
                }
                run.add(units.get(i));
            } else if (units.get(i).isWord()) {
                words.addSpaced(run);
            }
        }
        words.addSpaced(run);
        return words;
    }

    private void addSpaced(List<Unit> run) {
        if (run.size() >= SPACED_LETTERS) {
            units.addAll(run);
            add(run.get(run.size() - 1).asSpace());
        }
        run.clear();
    }

    private boolean isSingle(int i) {
        return units.get(i).isWord()
                && (i == 0 || !units.get(i - 1).isWord())
                && (i + 1 == units.size() || !units.get(i + 1).isWord());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        units.forEach(unit -> text.appendCodePoint(unit.codePoint()));
        return text.toString().strip();
    }
}
