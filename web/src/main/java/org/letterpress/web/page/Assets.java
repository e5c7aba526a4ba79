package org.letterpress.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The site's own style sheets, its script and its icon, read and compressed once; each version has an address of its own, cacheable for ever. */
@Named("assets")
@ApplicationScoped
public class Assets {
    private static final Map<String, Kind> KINDS = Map.of(
            "css", new Kind("/WEB-INF/resources/css/", "text/css;charset=UTF-8"),
            "js", new Kind("/WEB-INF/resources/js/", "text/javascript;charset=UTF-8"),
            "svg", new Kind("/WEB-INF/resources/img/", "image/svg+xml"));
    private static final Pattern NAME = Pattern.compile("([a-z]{1,20})\\.(css|js|svg)");

    @Inject
    private ServletContext context;

    private final Map<String, Optional<StoredBytes>> stored = new ConcurrentHashMap<>();

    /** The address of an asset, for example {@code /assets/site.css?v=1f3a}. */
    public String address(String name) {
        return "/assets/" + name + "?v="
                + find(name).map(StoredBytes::version).orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** @param name as in {@code site.css} */
    Optional<StoredBytes> find(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? stored.computeIfAbsent(name, missing -> read(missing, kind(matcher.group(2))))
                : Optional.empty();
    }

    private static Kind kind(String ending) {
        return Objects.requireNonNull(KINDS.get(ending));
    }

    private Optional<StoredBytes> read(String name, Kind kind) {
        try (@Nullable InputStream in = context.getResourceAsStream(kind.folder + name)) {
            return in == null ? Optional.empty() : Optional.of(StoredBytes.of(kind.type, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where assets of this kind lie, and what they are. */
    private record Kind(String folder, String type) {}
}
