package org.letterpress.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.letterpress.bank.StatementNotReadable.Reason;

/** Invented statements in the shape of several banks, under {@code src/test/resources/bank}. */
final class StatementFiles {
    private StatementFiles() {}

    static byte[] bytes(String name) {
        try (InputStream in = StatementFiles.class.getResourceAsStream("/bank/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static BankStatement read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static BankStatement read(byte[] file) {
        try {
            return StatementReader.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void requireRefused(byte[] file, Reason reason) {
        assertThatExceptionOfType(StatementNotReadable.class)
                .isThrownBy(() -> read(file))
                .extracting(StatementNotReadable::reason)
                .isEqualTo(reason);
    }

    static void requireRefused(String text, Reason reason) {
        requireRefused(text.getBytes(StandardCharsets.UTF_8), reason);
    }

    /** One line, by what counts of it. */
    static String summary(BankLine line) {
        List<String> references =
                line.references().stream().map(CreditorReference::value).toList();
        return "%s|%s|%s|%s|%s%s"
                .formatted(
                        line.bookedOn(),
                        line.amount(),
                        line.payer(),
                        line.payerIban().orElse(""),
                        references,
                        line.reversal() ? "|reversal" : "");
    }

    static List<String> summaries(BankStatement statement) {
        return statement.lines().stream().map(StatementFiles::summary).toList();
    }

    static List<String> keys(BankStatement statement) {
        List<String> keys = statement.lines().stream().map(BankLine::key).toList();
        assertThat(keys).doesNotHaveDuplicates();
        return keys;
    }

    static Optional<String> text(BankStatement statement, int line) {
        return Optional.of(statement.lines().get(line).text());
    }
}
