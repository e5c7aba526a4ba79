package org.letterpress.bank;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for creditor references where banks have broken them and people have written around them.
 *
 * <p>One of the length that is made here counts wherever it stands, even with letters right before and after it. Others
 * count only when they begin and end where something that is neither letter nor digit stands in the text; of several ends
 * the first that makes the check digits right. One text in 97 has them right by chance.
 */
final class ReferenceSearch {
    private static final int OURS = 14;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 25;

    /** The letters and digits of the text, in upper case. */
    private final StringBuilder kept = new StringBuilder();

    /** Whether something else stood before the character of this index; one more for the end. */
    private final List<Boolean> beginsWord = new ArrayList<>();

    ReferenceSearch(String text) {
        boolean begins = true;
        for (char c : text.toUpperCase(Locale.ROOT).toCharArray()) {
            if (isPart(c)) {
                kept.append(c);
                beginsWord.add(begins);
                begins = false;
            } else {
                begins = true;
            }
        }
        beginsWord.add(true);
    }

    private static boolean isPart(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }

    List<CreditorReference> all() {
        Set<CreditorReference> found = new LinkedHashSet<>();
        int start = kept.indexOf("RF");
        while (start >= 0) {
            Optional<CreditorReference> reference = at(start);
            reference.ifPresent(found::add);
            int next = start + reference.map(one -> one.value().length()).orElse(1);
            start = kept.indexOf("RF", next);
        }
        return List.copyOf(found);
    }

    private Optional<CreditorReference> at(int start) {
        Optional<CreditorReference> ours =
                between(start, start + OURS).filter(one -> one.number().isPresent());
        return ours.isPresent() ? ours : wholeWords(start);
    }

    private Optional<CreditorReference> wholeWords(int start) {
        int last = beginsWord.get(start) ? Math.min(start + LONGEST, kept.length()) : start;
        for (int end = start + SHORTEST; end <= last; end++) {
            Optional<CreditorReference> one = beginsWord.get(end) ? between(start, end) : Optional.empty();
            if (one.isPresent()) {
                return one;
            }
        }
        return Optional.empty();
    }

    private Optional<CreditorReference> between(int start, int end) {
        return end > kept.length() ? Optional.empty() : CreditorReference.ofCompact(kept.substring(start, end));
    }
}
