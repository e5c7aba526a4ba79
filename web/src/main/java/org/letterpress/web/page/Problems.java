package org.letterpress.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the form that was sent, for the summary above it and the words beside each field. */
@Named
@RequestScoped
public class Problems {
    private final List<Problem> all = new ArrayList<>();

    @Inject
    private CurrentRoute route;

    /** @param message says how to put it right */
    public void add(String field, String message) {
        all.add(new Problem(field, message));
        route.answer(Outcome.UNPROCESSABLE);
    }

    /** As {@link #add}, with the words of the pages' bundle under {@code key}. */
    public void addWord(String field, String key, Object... arguments) {
        add(field, Words.of(key, arguments));
    }

    public List<Problem> getAll() {
        return all;
    }

    public boolean isAny() {
        return !all.isEmpty();
    }

    public boolean of(String field) {
        return all.stream().anyMatch(problem -> problem.field().equals(field));
    }

    /** What is wrong with {@code field}; empty when nothing is. */
    public String message(String field) {
        return all.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse("");
    }

    /** One thing that is wrong with one field. */
    public record Problem(String field, String message) {}
}
