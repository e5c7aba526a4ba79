package org.letterpress.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;

/** An uploaded file is deleted with the end of its import, or at the end of its term. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FadingFilesTest {
    private static final ImportOptions FOR_GOOD = new ImportOptions(false);
    private static final Duration DAY = Duration.ofDays(1);

    @RegisterExtension
    static final Press press = new Press();

    @Test
    void no_file_is_left_of_an_import_that_has_ended_for_good_or_not() {
        TransferFixture.imported(press, export(), FOR_GOOD);
        TransferFixture.imported(press, export(), new ImportOptions(true));
        TransferFixture.imported(press, cutOff(), FOR_GOOD);

        assertThat(overdue(press.clock.instant().plus(DAY))).isZero();
        assertThat(TransferFixture.rows(press)).contains("ImportPiece 0");
    }

    @Test
    void a_file_that_still_waits_is_counted_and_deleted_when_its_term_is_over() {
        long run = TransferFixture.importing(press).start(export(), FOR_GOOD, TransferFixture.ADMIN);
        TransferFixture.importing(press).start(export(), FOR_GOOD, TransferFixture.ADMIN);
        press.clock.advance(DAY);
        TransferFixture.importing(press).start(export(), FOR_GOOD, TransferFixture.ADMIN);
        Instant before = press.clock.instant();

        assertThat(overdue(before)).isEqualTo(2);
        assertThat(TransferFixture.rows(press)).doesNotContain("ImportPiece 0");
        forget(before);

        assertThat(overdue(before)).isZero();
        assertThat(overdue(before.plus(DAY))).isEqualTo(1);
        TransferFixture.work(press);
        assertThat(TransferFixture.card(press, run).state()).isEqualTo(ImportState.FAILED);
        assertThat(TransferFixture.card(press, run).failure()).contains("end of its term");
        assertThat(TransferFixture.rows(press)).contains("ImportPiece 0");
    }

    @Test
    void a_file_of_many_pieces_is_deleted_a_few_at_a_time() {
        TransferFixture.importing(press).start(padded(), FOR_GOOD, TransferFixture.ADMIN);
        Instant before = press.clock.instant().plus(DAY);

        long first = press.in(() -> files().forget(before, 0, 2));

        assertThat(first).isPositive();
        assertThat(overdue(before)).isEqualTo(1);
        assertThat(TransferFixture.rows(press)).contains("ImportPiece 4");
        forget(before);
        assertThat(TransferFixture.rows(press)).contains("ImportPiece 0");
    }

    @Test
    void an_import_loses_its_file_while_somebody_works_on_it_and_ends() {
        Importing importing = TransferFixture.importing(press);
        long run = importing.start(export(), FOR_GOOD, TransferFixture.ADMIN);
        press.run(() -> new Imports(press.em()).locked(run).lend("somebody", press.clock.instant()));

        forget(press.clock.instant().plus(DAY));

        assertThatThrownBy(() -> press.run(
                        () -> new Imports(press.em()).locked(run).renewLease("somebody", press.clock.instant())))
                .isInstanceOf(LeaseLost.class);
        assertThat(importing.workNext()).isTrue();
        assertThat(TransferFixture.card(press, run).state()).isEqualTo(ImportState.FAILED);
    }

    @Test
    void nothing_is_left_of_an_upload_that_broke_off() throws IOException {
        InputStream dead = InputStream.nullInputStream();
        dead.close();
        InputStream broken = new SequenceInputStream(padded(), dead);

        assertThatThrownBy(() -> TransferFixture.importing(press).start(broken, FOR_GOOD, TransferFixture.ADMIN))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(TransferFixture.rows(press)).contains("ImportPiece 0");
    }

    private static void forget(Instant before) {
        long position = 0;
        do {
            position = next(before, position);
        } while (position > 0);
    }

    private static long next(Instant before, long after) {
        return press.in(() -> files().forget(before, after, 500));
    }

    private static long overdue(Instant before) {
        return press.in(() -> files().count(before));
    }

    private static FadingFiles files() {
        return new FadingFiles(press.em(), new Imports(press.em()), press.clock);
    }

    private static InputStream export() {
        return stream(EXPORT + "</channel></rss>");
    }

    /** Six pieces of it. */
    private static InputStream padded() {
        return new SequenceInputStream(export(), stream(" ".repeat(5 * ImportPiece.BYTES)));
    }

    private static InputStream cutOff() {
        return stream(EXPORT);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static final String EXPORT = """
            <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://blog.example</wp:base_blog_url>
            <item><title>The ferry</title><wp:post_id>1</wp:post_id><wp:post_name>ferry</wp:post_name>
            <wp:post_date_gmt>2024-05-01 12:00:00</wp:post_date_gmt><wp:status>publish</wp:status>
            <wp:post_type>post</wp:post_type></item>
            """;
}
