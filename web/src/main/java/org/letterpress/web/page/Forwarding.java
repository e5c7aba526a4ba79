package org.letterpress.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a request's headers claim about its way here: {@code Forwarded} (RFC 7239) and the {@code X-Forwarded} family. To be
 * believed only when a trusted proxy handed the request over, and then only what stands last, which that proxy has written.
 */
final class Forwarding {
    private static final Pattern PAIR = Pattern.compile(
            "[ \\t]*+([!#$%&'*+.^_`|~0-9A-Za-z-]++)=(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s\",;]++))[ \\t]*+");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

    private final HttpServletRequest request;

    Forwarding(HttpServletRequest request) {
        this.request = request;
    }

    /** Who asked whom, the first sender first, as {@code X-Forwarded-For} has it; empty without one. */
    List<String> senders() {
        return values("X-Forwarded-For");
    }

    /** The same as {@code Forwarded} has it. What cannot be read, or does not say, is an empty text. */
    List<String> sendersByStandard() {
        return elements().stream()
                .map(element -> element.getOrDefault("for", ""))
                .toList();
    }

    /** Scheme and authority that the client asked for; empty where that is not claimed, or claimed in two ways. */
    Optional<String> origin() {
        Optional<String> scheme = scheme();
        Optional<String> host = agreed("X-Forwarded-Host", "host");
        if (scheme.isEmpty() && host.isEmpty()) {
            return Optional.empty();
        }
        return host.or(() -> Optional.ofNullable(request.getHeader("Host")))
                .filter(text -> AUTHORITY.matcher(text).matches())
                .map(text -> origin(scheme.orElseGet(request::getScheme), text));
    }

    /** By which the client asked, {@code http} or {@code https}; empty where that is not claimed, or claimed in two ways. */
    Optional<String> scheme() {
        return agreed("X-Forwarded-Proto", "proto")
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> text.equals("https") || text.equals("http"));
    }

    private static String origin(String scheme, String authority) {
        String usual = scheme.equals("https") ? ":443" : ":80";
        String shown = authority.endsWith(usual) && !authority.endsWith(":" + usual)
                ? authority.substring(0, authority.length() - usual.length())
                : authority;
        return scheme + "://" + shown.toLowerCase(Locale.ROOT);
    }

    private Optional<String> agreed(String header, String parameter) {
        Optional<String> usual = last(values(header));
        Optional<String> standard = last(elements())
                .map(element -> element.getOrDefault(parameter, ""))
                .filter(text -> !text.isEmpty());
        boolean contradicted = usual.isPresent() && standard.isPresent() && !usual.equals(standard);
        return contradicted ? Optional.empty() : usual.or(() -> standard);
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }

    private List<String> values(String header) {
        return lines(header)
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private Stream<String> lines(String header) {
        return Collections.list(request.getHeaders(header)).stream();
    }

    /** One that breaks the rules says nothing at all: where it goes on cannot be known. */
    private List<Map<String, String>> elements() {
        String header = String.join(",", lines("Forwarded").toList());
        List<Map<String, String>> elements = new ArrayList<>();
        Map<String, String> element = new TreeMap<>();
        Matcher pair = PAIR.matcher(header);
        int at = 0;
        while (at < header.length()) {
            if (!pair.region(at, header.length()).lookingAt()) {
                return List.of(Map.of());
            }
            element.putIfAbsent(pair.group(1).toLowerCase(Locale.ROOT), value(pair));
            at = pair.end();
            boolean ends = at == header.length() || header.charAt(at) == ',';
            if (!ends && header.charAt(at) != ';') {
                return List.of(Map.of());
            }
            if (ends) {
                elements.add(element);
                element = new TreeMap<>();
            }
            at++;
        }
        return elements;
    }

    private static String value(Matcher pair) {
        return pair.group(2) == null
                ? pair.group(3)
                : ESCAPED.matcher(pair.group(2)).replaceAll("$1");
    }
}
