package org.letterpress.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came with the request's query or plain form. */
@Named("parameters")
@RequestScoped
public class Parameters {
    private static final int MAX_DIGITS = 18;

    @Inject
    private HttpServletRequest request;

    public Optional<String> find(String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    /** What came with a form that was posted; a mere link says nothing by it. */
    public Optional<String> posted(String name) {
        return request.getMethod().equals("POST") ? find(name) : Optional.empty();
    }

    /** Empty when there is none. */
    public String text(String name) {
        return find(name).orElse("");
    }

    /** The one of these that is called so, in whatever case; empty when none is. */
    public <E extends Enum<E>> Optional<E> named(String name, E[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(text(name)))
                .findFirst();
    }

    /** All that came under this name; empty when nothing did. */
    public List<String> all(String name) {
        @Nullable String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** A number of up to 18 digits; empty when there is none or anything else. */
    public Optional<Long> number(String name) {
        return find(name)
                .filter(text -> text.length() <= MAX_DIGITS && text.matches("\\d+"))
                .map(Long::valueOf);
    }

    /** A page's number: from 1 to 99,999; 1 when there is none or anything else. */
    public int page(String name) {
        return number(name)
                .filter(page -> page > 0 && page < 100_000)
                .map(Long::intValue)
                .orElse(1);
    }
}
