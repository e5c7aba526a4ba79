package org.letterpress.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The site's own style sheets, read and compressed once; each version has an address of its own, cacheable for ever. */
@Named("assets")
@ApplicationScoped
public class Assets {
    private static final String FOLDER = "/WEB-INF/resources/css/";

    @Inject
    private ServletContext context;

    private final Map<String, Optional<StoredBytes>> sheets = new ConcurrentHashMap<>();

    /** The address of a style sheet, for example {@code /assets/site.css?v=1f3a}. */
    public String stylesheet(String name) {
        return "/assets/" + name + ".css?v="
                + find(name).map(StoredBytes::version).orElseThrow(() -> new IllegalArgumentException(name));
    }

    Optional<StoredBytes> find(String name) {
        return name.matches("[a-z]{1,20}") ? sheets.computeIfAbsent(name, this::read) : Optional.empty();
    }

    private Optional<StoredBytes> read(String name) {
        try (@Nullable InputStream in = context.getResourceAsStream(FOLDER + name + ".css")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(StoredBytes.of("text/css;charset=UTF-8", in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
