package org.letterpress.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Words;

/** What came with a form of the settings. */
@RequestScoped
class Typed {
    private static final int MAX_DIGITS = 9;

    @Inject
    private Parameters parameters;

    @Inject
    private Problems problems;

    boolean isFor(String act) {
        return parameters.posted("act").filter(act::equals).isPresent();
    }

    /** Without what cannot be seen. */
    String line(String name) {
        return parameters.text(name).replaceAll("\\p{Cc}", "").strip();
    }

    String lines(String name) {
        return parameters.text(name);
    }

    boolean ticked(String name) {
        return parameters.find(name).isPresent();
    }

    /** A whole number in its range; what is none, is named as a problem of the field of that name. */
    Optional<Integer> number(String name, int min, int max) {
        Optional<Integer> number = Optional.of(line(name))
                .filter(text -> text.matches("[0-9]{1," + MAX_DIGITS + "}"))
                .map(Integer::valueOf)
                .filter(value -> min <= value && value <= max);
        if (number.isEmpty()) {
            problems.add(name, Words.of("settings.number.wrong", min, max));
        }
        return number;
    }
}
