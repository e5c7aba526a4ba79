package org.letterpress.ear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who did what can be read, taken along and verified, and nobody can change it unnoticed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditIT {
    private static final Site SITE = Site.underTest();
    private static final String AUDIT = "/desk/audit";
    private static final String LINES = "Download for verifying (JSON lines)";
    private static final String TABLE = "Download for a spreadsheet (CSV)";

    private final Client administrator = SITE.signedIn(Site.administrator());

    @TempDir
    private Path folder;

    @Test
    void a_decision_and_its_undoing_are_lines_with_who_and_what() {
        Posted comment = Posted.by(SITE.reader(), SITE.openArticle(), Draft.fresh());
        Desk desk = Desk.of(SITE);
        Reply done = desk.decide(comment, "Approve");
        desk.moderator()
                .post(desk.moderator().get(done.header("Location")).form("Undo"))
                .shouldBe(303);

        List<String> lines = lines(administrator.get(AUDIT + "?kind=COMMENT&id=" + comment.id()));

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("undid a decision");
        assertThat(lines.get(1)).contains("approved a comment", comment.id());
        assertThat(lines.get(2)).contains("posted a comment", "A reader");
    }

    @Test
    void it_is_whole_from_a_line_that_was_kept_on_and_not_from_an_invented_one() {
        String kept = administrator.get(AUDIT).page().select(".audit-head").text();
        Posted.by(SITE.reader(), SITE.openArticle(), Draft.fresh());

        assertThat(verified(kept)).contains("are as they were written");
        assertThat(verified(kept.replaceAll(":.", kept.contains(":0") ? ":1" : ":0")))
                .contains("the entry is not the one that was kept");
        Reply wrong = administrator
                .post(administrator.get(AUDIT).form("Verify").fill("A line that was kept", "17:zz"))
                .shouldBe(422);
        assertThat(wrong.text()).contains("There is a problem", "a colon and 64 letters and digits");
        assertThat(wrong.form("Verify").field("A line that was kept").val()).isEqualTo("17:zz");
    }

    private String verified(String kept) {
        return administrator
                .post(administrator.get(AUDIT).form("Verify").fill("A line that was kept", kept))
                .shouldBe(200)
                .page()
                .select("[role=status]")
                .text();
    }

    @Test
    void the_librarys_own_command_verifies_what_was_taken_along() throws Exception {
        Posted.by(SITE.reader(), SITE.openArticle(), Draft.fresh());
        Path export = taken(LINES, "audit.ndjson");

        assertThat(command(export)).startsWith("0 Whole: ");

        List<String> lines = Files.readAllLines(export);
        assertThat(lines.get(2)).contains("deed");
        Path without = folder.resolve("without.ndjson");
        Files.write(
                without,
                Stream.concat(Stream.of(lines.get(0)), lines.stream().skip(3)).toList());
        assertThat(command(without)).startsWith("1 Broken at position ");
        assertThat(lines(administrator.get(AUDIT + "?deed=AUDIT_EXPORTED"))).isNotEmpty();
    }

    @Test
    void a_spreadsheet_gets_a_row_for_each_entry() throws IOException {
        Posted comment = Posted.by(SITE.reader(), SITE.openArticle(), Draft.fresh());

        assertThat(Files.readAllLines(taken(TABLE, "audit.csv")))
                .startsWith("position,time,actor,actor id,deed,subject,subject id,facts,previous,hash")
                .anyMatch(row -> row.contains("COMMENT_POSTED") && row.contains(comment.id()));
    }

    @Test
    void it_is_for_administrators_alone() {
        Client moderator = SITE.signedIn(Desk.newModerator(SITE, "aurelia"));

        moderator.get(AUDIT).shouldBe(403);
        SITE.reader().get(AUDIT).shouldBe(303);
    }

    private static List<String> lines(Reply reply) {
        return reply.shouldBe(200).page().select("table.data tbody tr").stream()
                .map(Element::text)
                .toList();
    }

    private Path taken(String button, String name) throws IOException {
        Path file = folder.resolve(name);
        Reply reply = administrator.post(administrator.get(AUDIT).form(button)).shouldBe(200);
        assertThat(reply.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + name + "\"");
        return Files.writeString(file, reply.text());
    }

    /** What it ends with and what it says. */
    private String command(Path export) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        library().toString(),
                        "org.letterpress.audit.VerifyAudit",
                        export.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return process.waitFor() + " " + said;
    }

    /** The jar in the package that is under test. */
    private Path library() throws IOException {
        Path library = folder.resolve("letterpress-core.jar");
        if (Files.notExists(library)) {
            Packaged.copyLibrary(library);
        }
        return library;
    }
}
