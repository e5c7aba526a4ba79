package org.letterpress.ear;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every address that the packaged application knows of, read from its own classes. */
final class Addresses {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*(\\w+)\\s*(?::(?:[^{}]|\\{[^{}]*\\})+)?\\}");

    /** A value for each parameter that an address has; what it names need not be there. */
    private static final Map<String, String> EXAMPLES = Map.of(
            "year", "2026",
            "month", "07",
            "day", "04",
            "slug", "the-rain-gauge",
            "id", "999999",
            "gift", "0123456789abcdef",
            "article", "the-rain-gauge",
            "provider", "stripe",
            "token", "A".repeat(32),
            "secret", "B".repeat(32));

    private final java.nio.file.Path folder;

    /** @param folder where the classes may be put */
    Addresses(java.nio.file.Path folder) {
        this.folder = folder;
    }

    /** The paths of the pages, by the names of their routes. */
    Map<String, String> pages() throws IOException, ReflectiveOperationException {
        Map<String, String> pages = new TreeMap<>();
        try (URLClassLoader classes = classes()) {
            Class<?> route = classes.loadClass("org.letterpress.web.page.Route");
            for (Object each : route.getEnumConstants()) {
                String template = (String) route.getMethod("template").invoke(each);
                pages.put(each.toString(), example(template));
            }
        }
        return pages;
    }

    /** The calls of the API, as {@code GET /api/v1/articles}; the values are the paths to ask for. */
    Map<String, String> calls() throws IOException, ReflectiveOperationException {
        Map<String, String> calls = new TreeMap<>();
        try (URLClassLoader classes = classes()) {
            for (String name : names("org/letterpress/web/api")) {
                Class<?> type = classes.loadClass(name);
                if (type.isAnnotationPresent(Path.class)) {
                    Arrays.stream(type.getMethods()).forEach(method -> add(type, method, calls));
                }
            }
        }
        return calls;
    }

    private static void add(Class<?> type, Method method, Map<String, String> calls) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http != null) {
                String path = Stream.of(type.getAnnotation(Path.class), method.getAnnotation(Path.class))
                        .filter(part -> part != null && !part.value().isEmpty())
                        .map(part -> "/" + part.value())
                        .reduce("/api/v1", String::concat);
                calls.put(http.value() + " " + PARAMETER.matcher(path).replaceAll("{$1}"), example(path));
            }
        }
    }

    private static String example(String template) {
        return PARAMETER.matcher(template).replaceAll(found -> Matcher.quoteReplacement(exampleOf(found.group(1))));
    }

    private static String exampleOf(String parameter) {
        if (!EXAMPLES.containsKey(parameter)) {
            throw new AssertionError("No example for " + parameter);
        }
        return EXAMPLES.get(parameter);
    }

    private List<String> names(String within) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<java.nio.file.Path> files =
                Files.list(folder.resolve("website").resolve(within))) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class"))
                    .forEach(file -> names.add(within.replace('/', '.') + "." + file.replace(".class", "")));
        }
        return names;
    }

    private URLClassLoader classes() throws IOException {
        java.nio.file.Path website = folder.resolve("website");
        java.nio.file.Path library = folder.resolve("library.jar");
        if (Files.notExists(library)) {
            Packaged.copyWebsite(website);
            Packaged.copyLibrary(library);
        }
        return new URLClassLoader(
                new URL[] {website.toUri().toURL(), library.toUri().toURL()}, Addresses.class.getClassLoader());
    }
}
