package org.letterpress.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.letterpress.bank.StatementFiles.bytes;
import static org.letterpress.bank.StatementFiles.keys;
import static org.letterpress.bank.StatementFiles.read;
import static org.letterpress.bank.StatementFiles.requireRefused;
import static org.letterpress.bank.StatementFiles.summaries;
import static org.letterpress.bank.StatementFiles.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.letterpress.bank.StatementNotReadable.Reason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvReaderTest {
    private static final String PLAIN = "Date;Amount;Currency;Payer;Reference\n";

    @Test
    void a_german_table_has_what_is_booked_and_nothing_that_waits() {
        BankStatement statement = read(bytes("sparkasse.csv"));

        assertThat(statement.account()).isEqualTo("DE89370400440532013000");
        assertThat(summaries(statement))
                .containsExactly(
                        "2026-11-23|1250.50 EUR|Jürgen Beispiel|DE75512108001245126199|[RF710000004711]",
                        "2026-11-23|1250.50 EUR|Jürgen Beispiel|DE75512108001245126199|[RF710000004711]",
                        "2026-11-23|-1000.00 EUR|Stadtwerke||[]");
        assertThat(text(statement, 2)).hasValue("Strom; \"Abschlag\" November");
        keys(statement);
    }

    @Test
    void a_swiss_table_names_its_account_and_currency_above_and_talks_below() {
        BankStatement statement = read(bytes("postfinance.csv"));

        assertThat(statement.account()).isEqualTo("CH9300762011623852957");
        assertThat(summaries(statement))
                .containsExactly("2026-11-23|1150.55 CHF|||[RF18539007547034]", "2026-11-24|-5.00 CHF|||[]");
    }

    @Test
    void a_dutch_table_says_in_words_which_way_the_money_went() {
        BankStatement statement = read(bytes("ing.csv"));

        assertThat(statement.account()).isEqualTo("NL91ABNA0417164300");
        assertThat(summaries(statement))
                .containsExactly(
                        "2026-11-23|19.50 EUR|Hr J. Voorbeeld|NL20INGB0001234567|[RF870000004714]",
                        "2026-11-23|-7.25 EUR|Papierhandel||[]");
    }

    @Test
    void a_french_table_has_two_columns_of_amounts_and_no_currency() throws IOException {
        requireRefused(bytes("banque.csv"), Reason.NO_CURRENCY);
        BankStatement statement =
                StatementReader.read(new ByteArrayInputStream(bytes("banque.csv")), Currency.getInstance("EUR"));

        assertThat(statement.account()).isEqualTo("FR1420041010050500013M02606");
        assertThat(summaries(statement))
                .containsExactly("2026-11-23|1234.56 EUR|||[RF440000004712]", "2026-11-24|-2.50 EUR|||[]");
        assertThat(text(statement, 0)).hasValue("VIR DE Zoé Échantillon RF440000004712");
    }

    @Test
    void a_table_of_tabs_in_two_bytes_a_character_is_read() {
        assertThat(summaries(read(bytes("direct-bank.csv"))))
                .containsExactly(
                        "2026-11-23|1012.50 EUR|Zoë Example|GB82WEST12345698765432|[RF170000004713]",
                        "2026-11-23|-12.00 EUR|Own shop||[]");
    }

    @Test
    void a_currency_of_the_file_is_believed_before_the_one_assumed() throws IOException {
        BankStatement statement =
                StatementReader.read(new ByteArrayInputStream(bytes("postfinance.csv")), Currency.getInstance("EUR"));

        assertThat(summaries(statement)).first().asString().contains("1150.55 CHF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void an_encoding_is_noticed(String encoding) {
        String table = "Buchungstag;Betrag;Währung;Auftraggeber\n23.11.2026;5,00;EUR;Jürgen\n";

        assertThat(summaries(read(table.getBytes(Charset.forName(encoding)))))
                .containsExactly("2026-11-23|5.00 EUR|Jürgen||[]");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-03, 2026-11-03",
        "2026-11-03T08:15:00Z, 2026-11-03",
        "2026-11-03 08:15, 2026-11-03",
        "03.11.2026, 2026-11-03",
        "3.11.2026, 2026-11-03",
        "03/11/2026, 2026-11-03",
        "03-11-2026, 2026-11-03",
        "20261103, 2026-11-03",
        "03.11.26, 2026-11-03",
    })
    void a_date_is_read_as_banks_write_it(String date, String expected) {
        assertThat(summaries(read(PLAIN + date + ";5.00;EUR;A;B\n")))
                .first()
                .asString()
                .startsWith(expected + "|");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.00 | 5.00",
                "5,00 | 5.00",
                "5,5 | 5.50",
                "1.234,56 | 1234.56",
                "1,234.56 | 1234.56",
                "1 234,56 | 1234.56",
                "1\u202F234,56 | 1234.56",
                "1'234.56 | 1234.56",
                "1.234.567,8 | 1234567.80",
                "1.234.567 | 1234567.00",
                "12 | 12.00",
                "+5.00 | 5.00",
                "-5.00 | -5.00",
                "5.00- | -5.00",
                "\u22125.00 | -5.00",
                "(5.00) | -5.00",
                "5,00 S | -5.00",
                "5,00 H | 5.00",
                "5.00 DR | -5.00",
                "5.00 CR | 5.00",
                "EUR 5.00 | 5.00",
                "-€5.00 | -5.00",
                "5,00 € | 5.00",
                ",50 | 0.50",
            })
    void an_amount_is_read_as_banks_write_it(String amount, String expected) {
        assertThat(summaries(read(PLAIN + "2026-11-03;\"" + amount + "\";EUR;A;B\n")))
                .first()
                .asString()
                .startsWith("2026-11-03|" + expected + " EUR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"five", "5,00,00", "5.0.0", "1e3", "0x10", "5.001,0,0", "--5", "(5", "٥", "12.3456", "5 USD 5"})
    void what_is_no_amount_is_refused(String amount) {
        requireRefused(PLAIN + "2026-11-03;\"" + amount + "\";EUR;A;B\n", Reason.BROKEN);
    }

    @Test
    void an_amount_that_could_be_two_is_read_as_the_others_are() {
        String open = PLAIN + "2026-11-03;1.000;EUR;A;B\n";

        requireRefused(open, Reason.AMBIGUOUS_AMOUNTS);
        assertThat(summaries(read(open + "2026-11-04;2,50;EUR;A;B\n")))
                .first()
                .asString()
                .contains("1000.00 EUR");
        requireRefused(open + "2026-11-04;2.50;EUR;A;B\n2026-11-04;2,50;EUR;A;B\n", Reason.AMBIGUOUS_AMOUNTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11/23/2026;5.00;EUR;A;B",
                "2026-13-01;5.00;EUR;A;B",
                "yesterday;5.00;EUR;A;B",
                ";5.00;EUR;A;B",
                "2026-11-03;;EUR;A;B",
                "2026-11-03",
                "2026-1",
                "2026-11-03;5.00;EUR;A;\"cut of",
            })
    void a_line_that_lacks_something_names_itself(String line) {
        assertThatExceptionOfType(StatementNotReadable.class)
                .isThrownBy(() -> read(PLAIN + "2026-11-03;5.00;EUR;A;B\n" + line))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.BROKEN);
                    assertThat(refusal.line()).hasValue(3);
                });
    }

    @Test
    void a_direction_that_is_none_is_refused() {
        String head = "Date;Amount;Currency;Debit/Credit\n";

        assertThat(summaries(read(head + "2026-11-03;5.00;EUR;D\n2026-11-03;5.00;EUR;C\n")))
                .containsExactly("2026-11-03|-5.00 EUR|||[]", "2026-11-03|5.00 EUR|||[]");
        requireRefused(head + "2026-11-03;5.00;EUR;X\n", Reason.BROKEN);
        requireRefused(head + "2026-11-03;5.00;EUR;\n", Reason.BROKEN);
    }

    @Test
    void a_line_has_the_same_key_in_every_table() {
        String one = "2026-11-03;5.00;EUR;A;B\n";
        String other = "2026-11-04;5.00;EUR;A;B\n";

        assertThat(keys(read(PLAIN + one + one + other))).containsAll(keys(read(PLAIN + other + one)));
        assertThat(keys(read(PLAIN + one + one))).isEqualTo(keys(read("\n\n" + PLAIN + one + one + "Total;;;;\n")));
    }

    @Test
    void several_accounts_are_not_one_statement() {
        String head = "Auftragskonto;Buchungstag;Betrag;Waehrung\n";

        requireRefused(head + "1;03.11.2026;5,00;EUR\n2;03.11.2026;5,00;EUR\n", Reason.SEVERAL_ACCOUNTS);
    }

    @Test
    void a_head_further_down_than_twenty_lines_is_not_looked_for() {
        assertThat(read("note\n".repeat(19) + PLAIN + "2026-11-03;5.00;EUR;A;B\n")
                        .lines())
                .hasSize(1);
        requireRefused("note\n".repeat(21) + PLAIN + "2026-11-03;5.00;EUR;A;B\n", Reason.NO_COLUMNS);
    }

    @Test
    void long_texts_are_cut_off_but_their_references_are_found() {
        String words = "word ".repeat(200) + CreditorReference.of(4711).inGroups();
        BankLine line = read(PLAIN + "2026-11-03;5.00;EUR;" + "n".repeat(300) + ";" + words + "\n")
                .lines()
                .get(0);

        assertThat(line.text()).hasSizeBetween(490, 500);
        assertThat(line.payer()).hasSize(140);
        assertThat(line.references()).containsExactly(CreditorReference.of(4711));
    }

    @Test
    void a_file_of_another_kind_is_refused() {
        requireRefused("", Reason.EMPTY);
        requireRefused(" \r\n\t", Reason.EMPTY);
        requireRefused(":20:STARTUMSE\n:25:10010010/1111111111\n", Reason.UNKNOWN_FORMAT);
        requireRefused("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1), Reason.UNKNOWN_FORMAT);
        requireRefused("Dear reader,\nhere is no table.\n", Reason.NO_COLUMNS);
        requireRefused("2026-11-03;5.00;EUR;A;B\n", Reason.NO_COLUMNS);
    }
}
