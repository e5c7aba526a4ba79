package org.letterpress.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is looked for on a page of the desk, as it was typed into the fields of a form or stands in an address. */
@RequestScoped
public class SearchFields {
    /** In UTF-16 units: nothing that is looked for is longer. */
    private static final int LONGEST = 320;

    @Inject
    private Typed typed;

    @Inject
    private Problems problems;

    /** What was typed into a field, cut where nothing is that long; empty when nothing was. */
    public String text(String field) {
        String text = typed.line(field);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** The first instant, in UTC, of the day in a field; what is no day is named as a problem, once. */
    public Optional<Instant> from(String field) {
        return day(field).map(SearchFields::midnight);
    }

    /** The first instant, in UTC, after the day in a field; likewise. */
    public Optional<Instant> until(String field) {
        return day(field).map(day -> midnight(day.plusDays(1)));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Optional<LocalDate> day(String field) {
        String text = text(field);
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0 && day.getYear() < 9_999);
        } catch (DateTimeException e) {
            if (!problems.of(field)) {
                problems.addWord(field, "search.date.wrong");
            }
            return Optional.empty();
        }
    }

    /** As a part of an address, an ampersand before each field; empty when nothing is looked for. */
    public String query(Collection<String> fields) {
        return fields.stream()
                .filter(field -> !text(field).isEmpty())
                .map(field -> "&" + field + "=" + URLEncoder.encode(text(field), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}
