package org.letterpress.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Exports to read: the small ones beside the tests, made-up ones, and the real one where it is present. */
final class WxrFixture {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Blog</title>
              <link>https://blog.example</link><wp:base_blog_url>https://blog.example</wp:base_blog_url>
            """;

    private WxrFixture() {}

    static InputStream file(String name) {
        InputStream file = WxrFixture.class.getResourceAsStream("/wordpress/" + name);
        if (file == null) {
            throw new IllegalArgumentException(name);
        }
        return file;
    }

    static String text(String name) {
        try (InputStream file = file(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A whole export around some items. */
    static String export(String items) {
        return HEAD + items + "</channel></rss>";
    }

    /** The theme unit test data, which is no part of this repository. */
    static Optional<Path> real() {
        return shared("wordpress-theme-unit-test.wxr.xml");
    }

    /** A file of the data beside the project. */
    static Optional<Path> shared(String name) {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path file = up.resolveSibling("shared/data/" + name);
            if (Files.isReadable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    static List<WxrRecord> records(InputStream export) {
        List<WxrRecord> records = new ArrayList<>();
        try (WxrReader reader = new WxrReader(export)) {
            for (Optional<WxrRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                records.add(next.get());
            }
        }
        return records;
    }

    static <T extends WxrRecord> List<T> of(Class<T> kind, List<WxrRecord> records) {
        return records.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
