package org.letterpress.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.letterpress.money.Money;

/** What a phone would see and understand: the path is painted, read by ZXing, and compared with the table of EPC069-12. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EpcPaymentTest {
    private static final int PIXELS = 4;
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    private static final List<String> HOLDERS = List.of(
            "A",
            "Förderverein Müller & Söhne e.V.",
            "Association <Les Amis> d'Évry",
            "Σύλλογος Φίλων της Βιβλιοθήκης",
            "Stichting “Het Woord”; Łódź, Čeština 100%",
            "Ж".repeat(BankAccount.MAX_HOLDER),
            "€".repeat(BankAccount.MAX_HOLDER),
            "Newspaper of the Parish of Saint Mary the Virgin and of All the Angels");

    private static final List<String> ACCOUNTS = List.of(
            "DE89370400440532013000 COBADEFFXXX",
            "DE89370400440532013000 -",
            "NL91ABNA0417164300 -",
            "CH9300762011623852957 POFICHBE",
            "GR1601101250000000012300695 -",
            "MT84MALT011000012345MTLCAST001S MALTMTMT");

    private static final List<Long> CENTS = List.of(1L, 10L, 1250L, 100_000L, 123_456_789L, 99_999_999_999L);

    static Stream<EpcPayment> payments() {
        List<EpcPayment> payments = new ArrayList<>();
        for (String holder : HOLDERS) {
            for (String account : ACCOUNTS) {
                long cents = CENTS.get((payments.size() + payments.size() / CENTS.size()) % CENTS.size());
                String[] parts = account.split(" ", -1);
                BankAccount payee = BankAccount.read(holder, parts[0], parts[1].replace("-", ""));
                payments.add(new EpcPayment(payee, Money.of(cents, "EUR"), CreditorReference.of(payments.size())));
            }
        }
        for (long cents : CENTS) {
            payments.add(new EpcPayment(
                    BankAccount.read("Bücherei", "AT611904300234573201", ""),
                    Money.of(cents, "EUR"),
                    CreditorReference.of(Long.MAX_VALUE - cents)));
        }
        return payments.stream();
    }

    @Test
    void there_are_at_least_fifty_payments_to_try() {
        assertThat(payments()).hasSizeGreaterThanOrEqualTo(50);
    }

    @ParameterizedTest
    @MethodSource("payments")
    void a_reader_of_codes_understands_the_payment(EpcPayment payment) throws ReaderException {
        QrCode code = QrCode.of(payment.payload());
        Result read = read(code);

        assertThat(read.getResultMetadata()).containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "M");
        assertThat(code.size()).isLessThanOrEqualTo(69);
        assertThat(read.getText().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(331);
        requireGuideline(read.getText(), payment);
    }

    /** Each element with the occurrence, the length and the content that the guidelines give for it. */
    private static void requireGuideline(String text, EpcPayment payment) {
        String[] elements = text.split("\n", -1);
        assertThat(elements).as("without one at the end that is empty").hasSize(10);
        assertThat(elements[0]).as("service tag").isEqualTo("BCD");
        assertThat(elements[1]).as("version").isEqualTo("002");
        assertThat(elements[2]).as("character set UTF-8").isEqualTo("1");
        assertThat(elements[3]).as("identification").isEqualTo("SCT");
        assertThat(elements[4]).as("BIC").isEqualTo(payment.payee().bic().orElse(""));
        assertThat(elements[5]).as("name").isEqualTo(payment.payee().holder()).hasSizeBetween(1, 70);
        assertThat(elements[6]).as("IBAN").isEqualTo(payment.payee().iban()).hasSizeLessThanOrEqualTo(34);
        assertThat(elements[7]).as("amount").matches("EUR\\d{1,9}\\.\\d{2}");
        assertThat(new BigDecimal(elements[7].substring(3)).movePointRight(2).longValueExact())
                .isEqualTo(payment.amount().minor());
        assertThat(elements[8]).as("purpose").isEmpty();
        assertThat(elements[9]).as("structured remittance information").matches("RF\\d{2}[A-Z0-9]{1,21}");
        assertThat(elements[9]).isEqualTo(payment.reference().value());
    }

    private static Result read(QrCode code) throws ReaderException {
        int side = code.viewBox() * PIXELS;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher run = RUN.matcher(code.path());
        int end = 0;
        while (run.find()) {
            assertThat(run.start()).isEqualTo(end);
            assertThat(run.group(4)).isEqualTo(run.group(3));
            paint(pixels, side, run);
            end = run.end();
        }
        assertThat(end).as("the path is runs alone").isEqualTo(code.path().length());
        BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader().decode(picture, Map.of(DecodeHintType.CHARACTER_SET, "UTF-8"));
    }

    private static void paint(int[] pixels, int side, Matcher run) {
        int left = Integer.parseInt(run.group(1)) * PIXELS;
        int top = Integer.parseInt(run.group(2)) * PIXELS;
        int width = Integer.parseInt(run.group(3)) * PIXELS;
        for (int y = top; y < top + PIXELS; y++) {
            Arrays.fill(pixels, y * side + left, y * side + left + width, 0);
        }
    }

    @Test
    void four_modules_around_a_code_stay_light() {
        QrCode code = QrCode.of("BCD");
        Matcher run = RUN.matcher(code.path());

        assertThat(code.size()).isEqualTo(21);
        assertThat(code.viewBox()).isEqualTo(29);
        assertThat(code.path()).startsWith("M4 4h7v1h-7z");
        while (run.find()) {
            assertThat(Integer.parseInt(run.group(1))).isGreaterThanOrEqualTo(4);
            assertThat(Integer.parseInt(run.group(1)) + Integer.parseInt(run.group(3)))
                    .isLessThanOrEqualTo(25);
            assertThat(Integer.parseInt(run.group(2))).isBetween(4, 24);
        }
    }

    @Test
    void a_code_that_a_phone_could_not_read_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("x".repeat(332)));
        assertThat(QrCode.of("x".repeat(331)).size()).isEqualTo(69);
    }

    @Test
    void a_reader_notices_another_code() throws ReaderException {
        assertThat(read(QrCode.of("Überweisung")).getText()).isEqualTo("Überweisung");
    }

    @ParameterizedTest
    @CsvSource({
        "DE89370400440532013000, '', 0, EUR",
        "DE89370400440532013000, '', -1, EUR",
        "DE89370400440532013000, '', 100000000000, EUR",
        "DE89370400440532013000, '', 1250, CHF",
        "DE89370400440532013000, '', 1250, USD",
        "CH9300762011623852957, '', 1250, EUR",
        "GB82WEST12345698765432, '', 1250, EUR",
        "TR330006100519786457841326, '', 1250, EUR",
    })
    void what_the_guidelines_do_not_know_has_no_code(String iban, String bic, long cents, String currency) {
        BankAccount payee = BankAccount.read("A", iban, bic);
        CreditorReference reference = CreditorReference.of(1);

        assertThat(EpcPayment.possible(payee, Money.of(cents, currency), reference))
                .isEqualTo(Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EpcPayment(payee, Money.of(cents, currency), reference));
    }
}
