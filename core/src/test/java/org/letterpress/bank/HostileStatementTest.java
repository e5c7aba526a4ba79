package org.letterpress.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.letterpress.bank.StatementFiles.bytes;
import static org.letterpress.bank.StatementFiles.read;
import static org.letterpress.bank.StatementFiles.requireRefused;
import static org.letterpress.bank.StatementFiles.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.letterpress.bank.StatementNotReadable.Reason;

/** Files that are damaged, by chance or on purpose: refused, quickly, and never half believed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileStatementTest {
    private static final long SEED = 20022;
    private static final String GERMAN = "sparkasse-053-02.xml";

    @Test
    void nothing_outside_the_file_is_read(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String entity = "<!DOCTYPE Document [<!ENTITY xxe SYSTEM \"" + secret.toUri() + "\">]>";

        requireRefused(withDoctype(entity, "&xxe;"), Reason.BROKEN);
        requireRefused(withDoctype("<!DOCTYPE Document SYSTEM \"" + secret.toUri() + "\">", "Rechnung"), Reason.BROKEN);
    }

    @Test
    void entities_do_not_grow() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE Document [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a").append(i).append(" \"");
            bomb.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }

        requireRefused(withDoctype(bomb + "]>", "&a29;"), Reason.BROKEN);
    }

    private static String withDoctype(String doctype, String purpose) {
        return text(GERMAN).replace("<Document", doctype + "<Document").replace("Rechnung 17", purpose);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GERMAN,
                "sparkasse-053-08-batch.xml",
                "postfinance-053-04.xml",
                "ing-053-02.xml",
                "nordic-054-02.xml"
            })
    void a_message_that_is_cut_off_anywhere_is_never_a_shorter_one(String name) {
        byte[] file = text(name).strip().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < file.length; length += length < 500 ? 1 : 13) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatExceptionOfType(StatementNotReadable.class)
                    .as("%s cut off after %d bytes", name, length)
                    .isThrownBy(() -> read(cut));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {GERMAN, "postfinance-053-04.xml", "sparkasse.csv", "postfinance.csv", "ing.csv"})
    void a_damaged_file_is_read_or_refused_but_nothing_else_happens(String name) {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            byte[] file = bytes(name);
            for (int n = random.nextInt(4); n >= 0; n--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(read(file).lines()).isNotNull();
            } catch (StatementNotReadable refusal) {
                assertThat(refusal.reason()).isNotNull();
            }
        }
    }

    @Test
    void random_bytes_are_no_statement() {
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            byte[] file = new byte[1 + random.nextInt(5000)];
            random.nextBytes(file);
            assertThatExceptionOfType(StatementNotReadable.class).isThrownBy(() -> read(file));
        }
        requireRefused(new byte[10_000], Reason.UNKNOWN_FORMAT);
        requireRefused("<html><body>Sign in</body></html>", Reason.UNKNOWN_FORMAT);
    }

    @Test
    void a_line_of_ten_megabytes_is_refused_in_a_table_and_cut_off_in_a_message() {
        String long10 = "x".repeat(10_000_000);

        requireRefused("Date;Amount;Currency\n2026-11-03;5.00;EUR;" + long10, Reason.TOO_LARGE);
        requireRefused(long10, Reason.TOO_LARGE);
        assertThat(read(text(GERMAN).replace("Rechnung 17", long10))
                        .lines()
                        .get(2)
                        .text())
                .isEqualTo("x".repeat(500));
    }

    @Test
    void elements_within_elements_end_somewhere() {
        requireRefused(
                text(GERMAN).replace("Rechnung 17", "<a>".repeat(100_000) + "</a>".repeat(100_000)), Reason.BROKEN);
    }

    @Test
    void a_file_without_end_is_not_read_to_its_end() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ';';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                Arrays.fill(into, from, from + length, (byte) ';');
                return length;
            }
        };

        assertThatExceptionOfType(StatementNotReadable.class)
                .isThrownBy(() -> StatementReader.read(endless))
                .extracting(StatementNotReadable::reason)
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void more_payments_than_any_association_gets_are_refused() {
        String line = "2026-11-03;5.00;EUR\n";

        requireRefused("Date;Amount;Currency\n" + line.repeat(StatementReader.MAX_LINES + 1), Reason.TOO_LARGE);
    }
}
