package org.letterpress.bank;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a payment is for.
 *
 * @param structured references that the bank passes on as such
 * @param words all else, in the order of the file
 */
record Remittance(List<String> structured, List<String> words) {

    static Remittance joined(List<Remittance> parts) {
        return new Remittance(
                parts.stream().flatMap(part -> part.structured.stream()).toList(),
                parts.stream().flatMap(part -> part.words.stream()).toList());
    }

    String text() {
        return BankText.line(String.join(" ", structured) + " " + String.join(" ", words));
    }

    /** First those that stand by themselves; a reference may also be broken between two pieces of the text. */
    List<CreditorReference> references() {
        Set<CreditorReference> found = structured.stream()
                .flatMap(one -> CreditorReference.parse(one).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        words.forEach(one -> found.addAll(CreditorReference.allIn(one)));
        found.addAll(CreditorReference.allIn(String.join(" ", words)));
        return List.copyOf(found);
    }
}
