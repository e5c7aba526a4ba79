package org.letterpress.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.letterpress.text.Storable;

/** A request as it came, but for what no database stores of its fields. */
final class StorableFields extends HttpServletRequestWrapper {

    StorableFields(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        @Nullable String value = super.getParameter(name);
        return value == null ? null : Storable.of(value);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String @Nullable [] values = super.getParameterValues(name);
        return values == null ? null : storable(values);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return super.getParameterMap().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, field -> storable(field.getValue())));
    }

    private static String[] storable(String[] values) {
        return Arrays.stream(values).map(Storable::of).toArray(String[]::new);
    }
}
