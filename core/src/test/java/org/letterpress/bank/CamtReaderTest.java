package org.letterpress.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.letterpress.bank.StatementFiles.keys;
import static org.letterpress.bank.StatementFiles.read;
import static org.letterpress.bank.StatementFiles.requireRefused;
import static org.letterpress.bank.StatementFiles.summaries;
import static org.letterpress.bank.StatementFiles.text;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.letterpress.bank.StatementNotReadable.Reason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CamtReaderTest {
    private static final String GERMAN = "sparkasse-053-02.xml";
    private static final String BATCH = "sparkasse-053-08-batch.xml";

    @Test
    void a_german_statement_has_what_is_booked_and_nothing_that_waits() {
        BankStatement statement = read(text(GERMAN));

        assertThat(statement.account()).isEqualTo("DE89370400440532013000");
        assertThat(summaries(statement))
                .containsExactly(
                        "2026-11-23|50.00 EUR|Jürgen Beispiel & Anne Beispiel|DE75512108001245126199|[RF710000004711]",
                        "2026-11-23|50.00 EUR|Jürgen Beispiel & Anne Beispiel|DE75512108001245126199|[RF710000004711]",
                        "2026-11-23|-10.30 EUR|Papierhandel Muster|AT611904300234573201|[]");
        assertThat(text(statement, 0)).hasValue("Spende RF71 0000 00 47 11 vielen Dank");
        assertThat(text(statement, 2)).hasValue("Rechnung 17 R-2026-17");
    }

    @Test
    void a_batch_is_as_many_lines_as_it_has_payments() {
        BankStatement statement = read(text(BATCH));

        assertThat(summaries(statement))
                .containsExactly(
                        "2026-11-24|25.00 EUR|Maria Muster|AT611904300234573201|[RF440000004712]",
                        "2026-11-24|25.00 EUR|Ömer Örnek||[RF170000004713]",
                        "2026-11-24|10.00 EUR|||[]",
                        "2026-11-24|-50.00 EUR|Jürgen Beispiel||[RF710000004711]|reversal",
                        "2026-11-24|5.00 EUR|Unbekannt Verzogen||[]|reversal");
        assertThat(keys(statement))
                .containsExactly(
                        "2026112400000815",
                        "2026112400000815/2",
                        "2026112400000815-3",
                        "-2026112400000816",
                        "2026112400000817");
    }

    @Test
    void a_swiss_statement_is_in_francs_and_has_references_of_two_kinds() {
        BankStatement statement = read(text("postfinance-053-04.xml"));

        assertThat(summaries(statement))
                .containsExactly(
                        "2026-11-23|150.55 CHF|Reto Exempel||[]",
                        "2026-11-23|50.00 CHF|Léa Échantillon||[RF18539007547034]");
        assertThat(text(statement, 0)).hasValue("210000000003139471430009017 ?REJECT?0 Merci");
        assertThat(keys(statement)).containsExactly("20261123001", "20261123002");
    }

    @Test
    void several_dutch_statements_in_one_file_are_one() {
        BankStatement statement = read(text("ing-053-02.xml"));

        assertThat(summaries(statement))
                .as("the amount that came in, not the one that was sent; a batch without amounts stays whole")
                .containsExactly(
                        "2026-11-20|19.50 EUR|Hr J. Voorbeeld|NL20INGB0001234567|[RF870000004714]",
                        "2026-11-23|7.00 EUR|||[RF600000004715]");
        assertThat(text(statement, 1)).hasValue("gift RF600000004715 A B");
    }

    @Test
    void a_notification_in_an_envelope_is_read() {
        assertThat(summaries(read(text("nordic-054-02.xml"))))
                .containsExactly("2026-11-23|30.00 EUR|MATTI ESIMERKKI||[RF200000000100]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
    void an_encoding_is_as_the_file_declares(String encoding) throws Exception {
        String declared = text(GERMAN).replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"");

        assertThat(read(declared.getBytes(encoding))).isEqualTo(read(text(GERMAN)));
    }

    @Test
    void a_mark_of_the_byte_order_does_not_hide_the_file() {
        assertThat(read("\uFEFF" + text(GERMAN))).isEqualTo(read(text(GERMAN)));
        assertThat(read(("\uFEFF" + text(GERMAN).replace("encoding=\"UTF-8\"", ""))
                        .getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(read(text(GERMAN)));
    }

    @Test
    void what_needs_no_reference_of_the_bank_has_the_same_key_in_every_statement() {
        String first = text(GERMAN);
        String later = first.replaceAll("(?s)<Bal>.*</Bal>", "").replaceFirst("(?s)<Ntry>.*?</Ntry>", "");

        assertThat(keys(read(later))).hasSize(2).isSubsetOf(keys(read(first)));
        assertThat(keys(read(first.replace("001.02", "001.08")))).isEqualTo(keys(read(first)));
    }

    @Test
    void a_payment_that_comes_twice_in_one_file_is_one_line() {
        String statement = text(BATCH);
        String stmt = statement.substring(statement.indexOf("<n0:Stmt>"), statement.indexOf("</n0:BkToCstmrStmt>"));

        assertThat(read(statement.replace(stmt, stmt + stmt))).isEqualTo(read(statement));
    }

    @Test
    void what_lies_between_the_balances_must_be_there() {
        requireRefused(text(GERMAN).replaceFirst("(?s)<Ntry>.*?</Ntry>", ""), Reason.UNBALANCED);
        requireRefused(text(GERMAN).replace("1089.70", "1089.71"), Reason.UNBALANCED);
        requireRefused(text(GERMAN).replace("PDNG", "BOOK"), Reason.UNBALANCED);
        requireRefused(text(GERMAN).replace(">DBIT<", ">CRDT<"), Reason.UNBALANCED);
        requireRefused(text("postfinance-053-04.xml").replace("<CdtDbtInd>DBIT", "<CdtDbtInd>CRDT"), Reason.UNBALANCED);
        requireRefused(text(GERMAN).replace("<Amt Ccy=\"EUR\">1089.70", "<Amt Ccy=\"CHF\">1089.70"), Reason.UNBALANCED);
    }

    @Test
    void a_reversal_in_the_direction_of_what_it_reverses_is_known_by_the_balances() {
        String other = text(BATCH).replace("1104.70", "1204.70");

        assertThat(summaries(read(other)))
                .contains("2026-11-24|50.00 EUR|||[RF710000004711]|reversal")
                .contains("2026-11-24|25.00 EUR|Maria Muster|AT611904300234573201|[RF440000004712]");
    }

    @Test
    void the_parts_of_a_batch_must_be_the_whole() {
        assertThatExceptionOfType(StatementNotReadable.class)
                .isThrownBy(() -> read(text(BATCH).replace("10.00", "10.01")))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.UNBALANCED);
                    assertThat(refusal.line()).hasValue(16);
                });
    }

    @Test
    void without_balances_there_is_nothing_to_compare() {
        String open = text(GERMAN).replaceAll("(?s)<Bal>.*</Bal>", "");

        assertThat(summaries(read(open))).isEqualTo(summaries(read(text(GERMAN))));
    }

    @Test
    void reports_within_the_day_are_refused_because_nothing_is_booked_yet() {
        requireRefused(
                text(GERMAN).replace("BkToCstmrStmt", "BkToCstmrAcctRpt").replace("Stmt>", "Rpt>"), Reason.NOT_BOOKED);
    }

    @Test
    void several_accounts_are_not_one_statement() {
        requireRefused(
                text("ing-053-02.xml").replaceFirst("NL91ABNA0417164300", "NL20INGB0001234567"),
                Reason.SEVERAL_ACCOUNTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Amt Ccy=\"EUR\">50.00</Amt>,<Amt Ccy=\"EUR\">50.001</Amt>",
                "<Amt Ccy=\"EUR\">50.00</Amt>,<Amt Ccy=\"EUR\">-50.00</Amt>",
                "<Amt Ccy=\"EUR\">50.00</Amt>,<Amt Ccy=\"EUR\">5e1</Amt>",
                "<Amt Ccy=\"EUR\">50.00</Amt>,<Amt>50.00</Amt>",
                "<Amt Ccy=\"EUR\">50.00</Amt>,<Amt Ccy=\"XYZ\">50.00</Amt>",
                "<Amt Ccy=\"EUR\">50.00</Amt>,<Amt Ccy=\"EUR\">999999999999999999</Amt>",
                "<Amt Ccy=\"EUR\">50.00</Amt>,",
                "<CdtDbtInd>CRDT</CdtDbtInd>,<CdtDbtInd>BOTH</CdtDbtInd>",
                "<CdtDbtInd>CRDT</CdtDbtInd>,",
                "<Dt>2026-11-23</Dt>,<Dt>23.11.2026</Dt>",
                "<Dt>2026-11-23</Dt>,<Dt>2026-11-31</Dt>",
                "<Dt>2026-11-23</Dt>,",
            })
    void what_is_no_amount_direction_or_date_is_refused(String change) {
        String[] change2 = change.split(",", -1);
        String open = text(GERMAN).replaceAll("(?s)<Bal>.*</Bal>", "");

        assertThat(open).contains(change2[0]);
        requireRefused(open.replace(change2[0], change2[1]), Reason.BROKEN);
    }

    @Test
    void lines_in_logs_name_nobody() {
        BankStatement statement = read(text(GERMAN));

        assertThat(statement.toString() + statement.lines())
                .contains("50.00 EUR")
                .doesNotContain("Beispiel")
                .doesNotContain("Spende")
                .doesNotContain("DE75");
    }
}
