package org.letterpress.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What was typed into a plain form. */
@RequestScoped
public class Typed {
    private static final int MAX_DIGITS = 9;

    @Inject
    private Parameters parameters;

    @Inject
    private Problems problems;

    public boolean isFor(String act) {
        return parameters.posted("act").filter(act::equals).isPresent();
    }

    /** Without what cannot be seen. */
    public String line(String name) {
        return parameters.text(name).replaceAll("\\p{Cc}", "").strip();
    }

    /** With the ends of lines that all but forms have: what a browser counts as one character is one here. */
    public String lines(String name) {
        return parameters.text(name).replace("\r\n", "\n");
    }

    public boolean ticked(String name) {
        return parameters.find(name).isPresent();
    }

    /** A whole number in its range; what is none, is named as a problem of the field of that name. */
    public Optional<Integer> number(String name, int min, int max) {
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
