package org.letterpress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.letterpress.Press;

/** The command that verifies an export; line 0 of the file names the format, line n has position n. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifyAuditTest {
    @RegisterExtension
    static final Press press = new Press();

    @TempDir
    private Path folder;

    private final AuditFixture audit = new AuditFixture(press);
    private List<String> lines = List.of();

    @BeforeEach
    void an_export() {
        audit.given(8);
        audit.sealing().seal();
        lines = sealed();
    }

    /** That it is exported is an entry that waits, and no concern of these tests. */
    private List<String> sealed() {
        return audit.exported(AuditFilter.NONE)
                .lines()
                .filter(line -> !(line.contains("\"position\":0,") && line.contains("AUDIT_EXPORTED")))
                .toList();
    }

    @Test
    void an_export_is_whole() {
        assertThat(verify(lines))
                .isEqualTo("0 Whole: 8 entries, head " + audit.verifying().head());
    }

    @Test
    void what_waits_is_counted() {
        audit.given(2);

        assertThat(verify(sealed())).endsWith("; 2 wait to be sealed");
    }

    @Test
    void the_command_needs_nothing_but_a_java_platform() throws Exception {
        Path file = Files.write(folder.resolve("audit.ndjson"), lines);
        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of(VerifyAudit.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString(),
                        VerifyAudit.class.getName(),
                        file.toString(),
                        audit.verifying().head().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(command.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).startsWith("Whole: 8 entries");
        assertThat(command.exitValue()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> whatever_was_done_to_the_file_shows() {
        return Stream.of(
                broken("a value", 3, "a value is not", all -> edit(all, 3, "PENDING", "SPAM")),
                broken("a name", 3, "not what its hash", all -> edit(all, 3, "\"from\"", "\"to\"")),
                broken("a deed", 4, "not what its hash", all -> edit(all, 4, "COMMENT_APPROVED", "COMMENT_HELD")),
                broken("an actor", 4, "not what its hash", all -> edit(all, 4, "STAFF", "READER")),
                broken("a time", 5, "not what its hash", all -> edit(all, 5, "2026-05-14", "2026-05-13")),
                broken("a hash", 5, "not what its hash", all -> edit(all, 5, "\"hash\":\"...", "\"hash\":\"000")),
                broken("a link", 5, "does not follow", all -> edit(all, 5, "\"previous\":\"...", "\"previous\":\"000")),
                broken("a commitment", 5, "not what", all -> edit(all, 5, "commitment\":\"...", "commitment\":\"000")),
                broken("a removed line", 6, "missing", all -> all.remove(6)),
                broken("a first line removed", 1, "missing", all -> all.remove(1)),
                broken("swapped lines", 2, "missing", all -> Collections.swap(all, 2, 3)),
                broken("a line twice", 4, "does not belong", all -> all.add(5, all.get(4))),
                broken("an end cut off", 8, "the end is missing", all -> all.remove(8)),
                broken("an end put on", 9, "behind the head", all -> all.add(9, continued(all.get(8)))));
    }

    private DynamicTest broken(String what, int position, String why, Consumer<List<String>> tampering) {
        return DynamicTest.dynamicTest(what, () -> {
            List<String> changed = new ArrayList<>(lines);
            tampering.accept(changed);
            assertThat(changed).isNotEqualTo(lines);
            assertThat(verify(changed))
                    .startsWith("1 Broken at position " + position + ":")
                    .contains(why);
        });
    }

    /** Dots stand for any character. */
    private static void edit(List<String> all, int line, String before, String after) {
        String pattern = before.replace("...", "[0-9a-f]{3}");
        all.set(line, all.get(line).replaceFirst(pattern, after));
    }

    /** An entry that follows by all rules, made by somebody who knows them. */
    private static String continued(String last) {
        Entry entry = AuditLines.entry(JsonLine.object(last));
        Entry draft = at(entry, new Entry.Place(9, entry.place().hash(), ""));
        StringBuilder line = new StringBuilder();
        try {
            new AuditLines(line).next(at(draft, new Entry.Place(9, entry.place().hash(), draft.computedHash())));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return line.toString().strip();
    }

    private static Entry at(Entry entry, Entry.Place place) {
        return new Entry(place, entry.at(), entry.actor(), entry.deed(), entry.subject(), entry.facts());
    }

    @Test
    void a_chain_that_was_made_shorter_shows_to_who_kept_the_head() {
        String kept = audit.verifying().head().toString();
        List<String> shorter = new ArrayList<>(lines.subList(0, 8));
        String last = AuditLines.entry(JsonLine.object(lines.get(7))).place().hash();
        shorter.add("{\"head\":\"7:" + last + "\"}");

        assertThat(verify(shorter)).startsWith("0 Whole: 7 entries");
        assertThat(verify(shorter, kept))
                .isEqualTo("1 Broken at position 8: the end is missing; 7 entries before it are in order");
        assertThat(verify(lines, "5:" + "0".repeat(64))).startsWith("1 Broken at position 5: the entry is not the one");
        assertThat(verify(lines, kept)).startsWith("0 Whole");
    }

    @Test
    void a_file_that_is_cut_off_or_none_is_broken() throws IOException {
        assertThat(verify(lines.subList(0, 5))).isEqualTo("1 Broken: the file has no end, it was cut off");
        assertThat(verify(List.of())).isEqualTo("1 Broken: this is no export of the audit");
        assertThat(verify(List.of("{\"format\":\"another\",\"selection\":true}")))
                .startsWith("1 Broken: this is no export");
        assertThat(verify(List.of("position,time"))).startsWith("1 Broken: a line is not one of an export");
        assertThat(verify(Arrays.asList(lines.get(0), "{\"position\":\"1\"}"))).startsWith("1 Broken: a line is not");
        assertThat(run("no-such-file")).startsWith("1 Broken: the file cannot be read");
        assertThat(run()).startsWith("1 Usage:");
        assertThat(run("file", "no-head")).startsWith("1 Usage:");
    }

    @Test
    void of_a_selection_each_entry_is_verified_by_itself() {
        AuditFilter approvals = new AuditFilter(
                Optional.empty(),
                Optional.of(Deed.COMMENT_APPROVED),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                "");
        List<String> some = audit.exported(approvals).lines().toList();

        assertThat(verify(some)).startsWith("0 In order: 4 entries");
        List<String> changed = new ArrayList<>(some);
        edit(changed, 2, "PENDING", "SPAM");
        assertThat(verify(changed)).startsWith("1 Broken at position 4: a value is not");
    }

    @Test
    void what_was_erased_verifies() {
        press.run(() -> press.audit()
                .record(Act.of(Deed.DATA_EXPORTED, Actor.staff(4), Subject.of(Subject.Kind.PERSON, ""))
                        .personal(
                                "address",
                                "maud@example.org",
                                org.letterpress.text.AddressKey.of("maud@example.org"))));
        audit.sealing().seal();
        press.run(
                () -> new PersonalFacts(press.em()).erase(org.letterpress.text.AddressKey.of("maud@example.org"), 10));

        String export = audit.exported(AuditFilter.NONE);

        assertThat(export).doesNotContain("maud").contains("\"value\":null,\"salt\":null");
        assertThat(verify(export.lines().toList())).startsWith("0 Whole: 10 entries");
    }

    @Test
    void what_looks_like_markup_lines_or_formulas_is_exported_as_it_is() {
        String odd = "=1+1 \"quoted\", \\back\\ <b> \u2028 😀 line\nbreak";
        press.run(() -> press.audit()
                .record(Act.of(Deed.SETTING_CHANGED, Actor.staff(1), Subject.of(Subject.Kind.SETTING, "=site"))
                        .with("odd", odd)));
        audit.sealing().seal();

        assertThat(verify(sealed())).startsWith("0 Whole: 10 entries");
        assertThat(audit.table(AuditFilter.NONE))
                .contains(",\"'=site\",")
                .contains("\"odd: =1+1 \"\"quoted\"\",")
                .contains("\r\n");
    }

    private String verify(List<String> text, String... known) {
        try {
            List<String> arguments = new ArrayList<>(
                    List.of(Files.write(folder.resolve("audit.ndjson"), text).toString()));
            arguments.addAll(Arrays.asList(known));
            return run(arguments.toArray(String[]::new));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = VerifyAudit.run(List.of(arguments), new PrintStream(said, true, StandardCharsets.UTF_8));
        return code + " " + said.toString(StandardCharsets.UTF_8).strip();
    }
}
