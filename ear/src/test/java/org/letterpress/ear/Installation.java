package org.letterpress.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What somebody has before a server is started for the first time: configuration, drivers and archive, as the build has put
 * them together, in a folder of their own among its results, which the next build empties.
 *
 * @param name of the server
 */
record Installation(String name) {

    Installation {
        copy(Site.setting("letterpress.test.server"), name);
    }

    /** Nothing that the server of the other tests has made since, and none of its settings. */
    private static void copy(String from, String to) {
        Path original = liberty().resolve("usr/servers").resolve(from);
        Stream.of("server.xml", "bootstrap.properties", "jvm.options", "jdbc", "apps")
                .map(original::resolve)
                .forEach(part ->
                        copyAll(part, original, users(to).resolve("servers").resolve(to)));
    }

    private static void copyAll(Path part, Path from, Path to) {
        try (Stream<Path> all = Files.walk(part)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(path));
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command that stays as long as the server runs. */
    ProcessBuilder command() {
        return new ProcessBuilder(liberty().resolve("bin/server").toString(), "run", name)
                .redirectErrorStream(true)
                .redirectOutput(console().toFile());
    }

    /** Where all of its files are to be. */
    Map<String, String> places() {
        return Map.of("WLP_USER_DIR", users(name).toString(), "LETTERPRESS_HOME", home().toString());
    }

    /** What it has printed since it was last started. */
    String printed() {
        try {
            return Files.exists(console()) ? Files.readString(console()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database and all else that has to stay. */
    Path home() {
        return folder(name).resolve("home");
    }

    private Path console() {
        return folder(name).resolve("console.log");
    }

    private static Path users(String name) {
        return folder(name).resolve("usr");
    }

    private static Path folder(String name) {
        return Site.target().resolve("own-servers").resolve(name);
    }

    private static Path liberty() {
        return Path.of(Site.setting("letterpress.test.liberty"));
    }
}
