package org.letterpress.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verifies an export, with this library's jar and a Java platform alone:
 *
 * <pre>java -cp letterpress-core.jar org.letterpress.audit.VerifyAudit audit.ndjson [position:hash]...</pre>
 *
 * <p>Each {@code position:hash} is a head that was kept elsewhere. Ends with 0 when everything is in order, with 1 when it
 * is not, and says which in a sentence.
 */
public final class VerifyAudit {
    private static final String USAGE =
            "Usage: java -cp letterpress-core.jar org.letterpress.audit.VerifyAudit FILE [POSITION:HASH]...";

    private final PrintStream out;

    private VerifyAudit(PrintStream out) {
        this.out = out;
    }

    @SuppressWarnings("SystemOut") // a command speaks there
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /** @return 0 when everything is in order, else 1 */
    static int run(List<String> arguments, PrintStream out) {
        List<Head> known = arguments.stream()
                .skip(1)
                .map(Head::parse)
                .flatMap(Optional::stream)
                .toList();
        if (arguments.isEmpty() || known.size() < arguments.size() - 1) {
            out.println(USAGE);
            return 1;
        }
        return new VerifyAudit(out).verify(Path.of(arguments.get(0)), known);
    }

    private int verify(Path file, List<Head> known) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return verify(lines, known);
        } catch (IOException e) {
            out.println("Broken: the file cannot be read as UTF-8 text");
        } catch (IllegalArgumentException e) {
            out.println("Broken: a line is not one of an export: " + e.getMessage());
        }
        return 1;
    }

    private int verify(BufferedReader lines, List<Head> known) throws IOException {
        String first = lines.readLine();
        Optional<Boolean> selection = first == null ? Optional.empty() : AuditLines.selection(first);
        if (selection.isEmpty()) {
            out.println("Broken: this is no export of the audit");
            return 1;
        }
        ChainCheck check = new ChainCheck(selection.get(), known);
        Head head = read(lines, check);
        if (head == null) {
            out.println("Broken: the file has no end, it was cut off");
            return 1;
        }
        return say(check.finish(head), selection.get(), head);
    }

    /** @return what the last line says; null when there is none, or something follows it */
    private static @Nullable Head read(BufferedReader lines, ChainCheck check) throws IOException {
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            Map<?, ?> line = JsonLine.object(text);
            Optional<Head> head = AuditLines.head(line);
            if (head.isPresent()) {
                return lines.readLine() == null ? head.get() : null;
            }
            check.next(AuditLines.entry(line));
        }
        return null;
    }

    private int say(ChainReport report, boolean selection, Head head) {
        if (report.flaw().isPresent()) {
            Flaw flaw = report.flaw().get();
            out.println("Broken at position " + flaw.position() + ": "
                    + flaw.reason().text() + "; " + report.verified() + " entries before it are in order");
            return 1;
        }
        String waiting = report.waiting() == 0 ? "" : "; " + report.waiting() + " wait to be sealed";
        out.println(
                selection
                        ? "In order: " + report.verified()
                                + " entries, each by itself; a selection cannot show what is missing" + waiting
                        : "Whole: " + report.verified() + " entries, head " + head + waiting);
        return 0;
    }
}
