package org.letterpress.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.letterpress.staff.SetupCode;

/** The file in the site's home that holds the one-time setup code, for who runs the server and does not see its console. */
@ApplicationScoped
public class SetupCodeFile {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    @Inject
    private Environment environment;

    /** Replaces the one before. */
    void write(SetupCode code) {
        delete();
        try {
            Files.createDirectories(environment.home());
            Files.createFile(path(), attributes());
            Files.write(path(), (code.value() + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("The setup code cannot be written to " + path(), e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(path());
        } catch (IOException e) {
            throw new UncheckedIOException("The setup code cannot be deleted from " + path(), e);
        }
    }

    Path path() {
        return environment.home().resolve("setup-code");
    }

    private static FileAttribute<?>[] attributes() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {OWNER_ONLY} : new FileAttribute<?>[0];
    }
}
