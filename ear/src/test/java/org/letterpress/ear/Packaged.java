package org.letterpress.ear;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What is in the package that is under test. */
final class Packaged {
    private Packaged() {}

    /** Copies the library out of it. */
    static void copyLibrary(Path to) throws IOException {
        try (InputStream ear = Files.newInputStream(Site.target().resolve("letterpress.ear"));
                ZipInputStream application = found(ear, ".*\\.war");
                ZipInputStream website = found(application, "WEB-INF/lib/letterpress-core-.*\\.jar")) {
            Files.copy(website, to);
        }
    }

    /** Copies the classes of the website out of it, each into the folder of its package. */
    static void copyWebsite(Path to) throws IOException {
        try (InputStream ear = Files.newInputStream(Site.target().resolve("letterpress.ear"));
                ZipInputStream application = found(ear, ".*\\.war");
                ZipInputStream website = new ZipInputStream(application)) {
            for (ZipEntry entry = website.getNextEntry(); entry != null; entry = website.getNextEntry()) {
                if (entry.getName().matches("WEB-INF/classes/.*\\.class")) {
                    Path file = to.resolve(entry.getName().substring("WEB-INF/classes/".length()));
                    Files.createDirectories(file.getParent());
                    Files.copy(website, file);
                }
            }
        }
    }

    /** Stands at the file in {@code archive} whose name is like that. */
    private static ZipInputStream found(InputStream archive, String name) throws IOException {
        ZipInputStream zip = new ZipInputStream(archive);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().matches(name)) {
                return zip;
            }
        }
        throw new AssertionError("No " + name);
    }
}
