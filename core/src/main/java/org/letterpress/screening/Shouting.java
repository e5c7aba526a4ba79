package org.letterpress.screening;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.letterpress.screening.Mark.Field;

/**
 * A text that wants to be louder than the others: marks piled on letters, one character without end, many signs and no
 * word, all capitals. Whatever is short is let off, and scripts without capitals have none.
 */
final class Shouting implements Screen {
    private static final int MARKS_ON_A_LETTER = 5;
    private static final int FEW_SIGNS = 10;
    private static final int FEW_LETTERS = 20;

    private static final List<Function<Suspect, Optional<Finding>>> RULES =
            List.of(Shouting::piledMarks, Shouting::repeatedCharacter, Shouting::noWord, Shouting::capitals);

    @Override
    public String name() {
        return "shouting";
    }

    @Override
    public boolean isTimeless() {
        return true;
    }

    @Override
    public Optional<Finding> examine(Suspect suspect) {
        return RULES.stream()
                .map(rule -> rule.apply(suspect))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Finding> piledMarks(Suspect suspect) {
        return run(suspect, Run::ofMarks, MARKS_ON_A_LETTER)
                .map(mark -> Words.finding(Advice.HOLD, "shouting.marks", MARKS_ON_A_LETTER)
                        .at(List.of(mark)));
    }

    private static Optional<Finding> repeatedCharacter(Suspect suspect) {
        int allowed = suspect.rule(Threshold.RUN);
        return run(suspect, Run::ofOneCharacter, allowed)
                .map(mark -> Words.finding(Advice.HOLD, "shouting.run", allowed).at(List.of(mark)));
    }

    /** The first field with a run that is too long. */
    private static Optional<Mark> run(Suspect suspect, Function<String, Run> longest, int allowed) {
        for (Field field : List.of(Field.TEXT, Field.NAME)) {
            Run run = longest.apply(suspect.typed(field));
            if (run.length() > allowed) {
                return Optional.of(new Mark(field, run.start(), run.end()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> noWord(Suspect suspect) {
        String text = suspect.prose().plainText();
        boolean hasWord = text.codePoints().anyMatch(Character::isLetterOrDigit);
        long signs = text.codePoints().filter(Shouting::isSign).count();
        return hasWord || signs <= FEW_SIGNS
                ? Optional.empty()
                : Optional.of(Words.finding(Advice.HOLD, "shouting.wordless"));
    }

    private static boolean isSign(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.MODIFIER_SYMBOL -> false;
            default -> !Character.isWhitespace(c) && !Character.isSpaceChar(c);
        };
    }

    private static Optional<Finding> capitals(Suspect suspect) {
        String text = withoutAddresses(suspect.prose().plainText());
        long letters = text.codePoints().filter(Character::isLetter).count();
        long capitals = text.codePoints().filter(Shouting::isCapital).count();
        int allowed = suspect.rule(Threshold.CAPITALS_PERCENT);
        return letters < FEW_LETTERS || capitals * 100 <= letters * allowed
                ? Optional.empty()
                : Optional.of(Words.finding(Advice.HOLD, "shouting.capitals", capitals * 100 / letters, allowed));
    }

    /** Cherokee is written in what Unicode has made its capitals. */
    private static boolean isCapital(int c) {
        return (Character.isUpperCase(c) || Character.isTitleCase(c)) && UnicodeScript.of(c) != UnicodeScript.CHEROKEE;
    }

    private static String withoutAddresses(String text) {
        StringBuilder rest = new StringBuilder();
        int start = 0;
        for (Address address : Addresses.in(text)) {
            rest.append(text, start, address.start());
            start = address.end();
        }
        return rest.append(text, start, text.length()).toString();
    }
}
