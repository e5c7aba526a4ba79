package org.letterpress.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.letterpress.provider.PayPalTrial.MERCHANT;
import static org.letterpress.provider.PayPalTrial.NOW;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.letterpress.donation.MessageRefused;
import org.letterpress.donation.MessageRefused.Reason;
import org.letterpress.donation.ProviderAway;
import org.letterpress.donation.SignedMessage;
import org.letterpress.standin.CertificateAuthority;
import org.letterpress.standin.CertificateAuthority.Issued;
import org.letterpress.standin.CertificateAuthority.Wanted;
import org.letterpress.standin.Mood;
import org.letterpress.standin.PayPalSigning;
import org.letterpress.standin.SameChecksum;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PayPalForgeryTest {
    private static final String PAYPAL = "messageverificationcerts.sandbox.paypal.com";

    private final PayPalTrial trial = new PayPalTrial();
    private byte[] genuine = {};

    @BeforeEach
    void pay() {
        trial.paid();
        genuine = trial.paypal.webhooks().last("PAYMENT.CAPTURE.COMPLETED").bytes();
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private PayPalSigning signing() {
        return trial.paypal.signing();
    }

    private void isRefused(PayPalSigning signing, Reason reason) {
        isRefused(PayPalTrial.signed(signing, genuine), reason);
    }

    private void isRefused(SignedMessage message, Reason reason) {
        assertThatThrownBy(() -> trial.gateway.read(message))
                .isInstanceOfSatisfying(
                        MessageRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private void isTaken(SignedMessage message) {
        assertThat(trial.gateway.read(message)).hasSize(1);
    }

    @Test
    void the_genuine_message_is_taken() {
        isTaken(PayPalTrial.signed(signing(), genuine));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paypal-Transmission-Id",
                "Paypal-Transmission-Time",
                "Paypal-Transmission-Sig",
                "Paypal-Cert-Url",
                "Paypal-Auth-Algo"
            })
    void unsigned(String missing) {
        Map<String, String> headers = new HashMap<>(signing().headers(genuine));
        headers.remove(missing);

        isRefused(new SignedMessage(headers, genuine), Reason.UNSIGNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA1withRSA", "MD5withRSA", "SHA512withRSA"})
    void by_another_algorithm(String algorithm) {
        isRefused(signing().by(algorithm), Reason.WRONG_SIGNATURE);
    }

    @Test
    void with_an_algorithm_named_that_it_was_not_signed_by() {
        Map<String, String> headers = new HashMap<>(signing().by("SHA1withRSA").headers(genuine));
        headers.put("Paypal-Auth-Algo", "SHA256withRSA");

        isRefused(new SignedMessage(headers, genuine), Reason.WRONG_SIGNATURE);
    }

    @ParameterizedTest
    @CsvSource({"-301, false", "-300, true", "300, true", "301, false", "-86400, false"})
    void old_or_of_the_future(long seconds, boolean holds) {
        PayPalSigning then = signing().at(NOW.plusSeconds(seconds));

        if (holds) {
            isTaken(PayPalTrial.signed(then, genuine));
        } else {
            isRefused(then, Reason.WRONG_TIME);
        }
    }

    @Test
    void with_a_time_that_is_none() {
        Map<String, String> headers = new HashMap<>(signing().headers(genuine));
        headers.put("Paypal-Transmission-Time", "now");

        isRefused(new SignedMessage(headers, genuine), Reason.WRONG_TIME);
    }

    @Test
    void with_another_time_than_was_signed() {
        Map<String, String> headers =
                new HashMap<>(signing().at(NOW.minusSeconds(3600)).headers(genuine));
        headers.put("Paypal-Transmission-Time", NOW.toString());

        isRefused(new SignedMessage(headers, genuine), Reason.WRONG_SIGNATURE);
    }

    @Test
    void for_the_address_of_another_account() {
        isRefused(signing().to("WEBHOOK-2"), Reason.WRONG_SIGNATURE);
    }

    @Test
    void with_another_body() {
        SignedMessage signed = PayPalTrial.signed(signing(), genuine);
        byte[] other = text(genuine).replace("10.00", "90.00").getBytes(StandardCharsets.UTF_8);

        isRefused(new SignedMessage(signed.headers(), other), Reason.WRONG_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!!", "AAAA"})
    void with_something_in_place_of_a_signature(String signature) {
        Map<String, String> headers = new HashMap<>(signing().headers(genuine));
        headers.put("Paypal-Transmission-Sig", signature);

        assertThatThrownBy(() -> trial.gateway.read(new SignedMessage(headers, genuine)))
                .isInstanceOf(MessageRefused.class);
    }

    /** The stand-in's own port is N: a trick must not lead there or anywhere else. */
    private Stream<String> tricks() {
        URI at = trial.paypal.address();
        String path = "/v1/notifications/certs/CERT-1";
        int port = at.getPort();
        return Stream.of(
                "https://evil.example" + path,
                "https://127.0.0.1:" + port + path,
                "http://127.0.0.1" + path,
                "http://127.0.0.1:" + (port + 1) + path,
                "http://localhost:" + port + path,
                "http://127.0.0.1:" + port + "@evil.example" + path,
                "http://user@127.0.0.1:" + port + path,
                "http://127.0.0.1:" + port + "\\@evil.example" + path,
                "http://127.0.0.1.evil.example:" + port + path,
                "http://127.0.0.1:" + port + "#@evil.example" + path,
                "//127.0.0.1:" + port + path,
                "file:///etc/passwd",
                "mailto:paypal@paypal.com",
                "jar:http://127.0.0.1:" + port + "!/",
                "%%%",
                "x".repeat(100_000),
                path);
    }

    @Test
    void with_a_certificate_from_elsewhere() {
        List<String> tricks = tricks().toList();

        assertThat(tricks).allSatisfy(address -> isRefused(signing().from(address), Reason.WRONG_CERTIFICATE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.paypal.com@evil.example/v1/notifications/certs/CERT-1",
                "https://api.paypal.com.evil.example/v1/notifications/certs/CERT-1",
                "https://evil.example/api.paypal.com/v1/notifications/certs/CERT-1",
                "https://evil.example/?https://api.paypal.com/v1/notifications/certs/CERT-1",
                "https://evil.example#https://api.paypal.com/v1/notifications/certs/CERT-1",
                "https://api.paypal.com:8443/v1/notifications/certs/CERT-1",
                "http://api.paypal.com/v1/notifications/certs/CERT-1",
                "https://api.paypal.com:443@evil.example/v1/notifications/certs/CERT-1",
                "https://paypal.com/v1/notifications/certs/CERT-1",
                "https://api.sandbox.paypal.com/v1/notifications/certs/CERT-1"
            })
    void with_a_certificate_from_a_place_that_looks_like_paypals(String address) {
        PayPalSettings live = new PayPalSettings(
                PayPalSettings.api(true), "client", "s3cret", MERCHANT, "WEBHOOK-1", true, List.of(), List.of());
        PayPalGateway gateway = new PayPalGateway(live, Duration.ofSeconds(5), trial.clock);

        assertThatThrownBy(() -> gateway.read(PayPalTrial.signed(signing().from(address), genuine)))
                .isInstanceOfSatisfying(
                        MessageRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.WRONG_CERTIFICATE));
    }

    @Test
    void with_a_certificate_to_which_one_is_sent_on() {
        isRefused(signing().from(trial.paypal.address() + "/moved"), Reason.WRONG_CERTIFICATE);
    }

    @Test
    void with_a_certificate_that_is_not_there_or_is_none() {
        isRefused(signing().from(trial.paypal.serve("Hello")), Reason.WRONG_CERTIFICATE);
        isRefused(signing().from(trial.paypal.serve("")), Reason.WRONG_CERTIFICATE);
        isRefused(signing().from(trial.paypal.serve(" ".repeat(70_000))), Reason.WRONG_CERTIFICATE);
        isRefused(signing().from(trial.paypal.address() + "/v1/notifications/certs/CERT-0"), Reason.WRONG_CERTIFICATE);
    }

    private void isRefusedWith(Issued certificate) {
        isRefused(
                signing().with(certificate.key()).from(trial.paypal.serve(certificate.pem())),
                Reason.WRONG_CERTIFICATE);
    }

    @Test
    void with_a_certificate_of_another_account() {
        isRefusedWith(trial.paypal.issue(trial.paypal.authority(), "somebody.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messageverificationcerts.paypal.com",
                "sandbox.paypal.com",
                "messageverificationcerts.sandbox.paypal.com.evil.example",
                "x.messageverificationcerts.sandbox.paypal.com"
            })
    void with_a_certificate_of_a_name_that_looks_like_paypals(String subject) {
        isRefusedWith(trial.paypal.issue(trial.paypal.authority(), subject));
    }

    @Test
    void with_a_certificate_of_the_right_name_from_an_authority_that_nobody_believes() {
        isRefusedWith(trial.paypal.issue(new CertificateAuthority("Stand-in root", NOW), PAYPAL));
    }

    @Test
    void with_a_certificate_that_holds_no_more_or_not_yet() {
        CertificateAuthority authority = trial.paypal.authority();
        Duration day = Duration.ofDays(1);

        isRefusedWith(authority.issue(new Wanted(PAYPAL, NOW.minus(Duration.ofDays(400)), NOW.minusSeconds(1))));
        isRefusedWith(authority.issue(new Wanted(PAYPAL, NOW.plusSeconds(1), NOW.plus(day))));
    }

    @Test
    void with_a_certificate_that_has_ended_since_it_was_kept() {
        Issued soonOver = trial.paypal
                .authority()
                .issue(new Wanted(PAYPAL, NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofMinutes(10))));
        String address = trial.paypal.serve(soonOver.pem());
        isTaken(PayPalTrial.signed(signing().with(soonOver.key()).from(address), genuine));

        trial.clock.advance(Duration.ofMinutes(11));

        isRefused(signing().with(soonOver.key()).from(address), Reason.WRONG_CERTIFICATE);
    }

    @Test
    void by_the_key_of_another_than_the_certificate_names() {
        Issued other = trial.paypal.issue(trial.paypal.authority(), PAYPAL);

        isRefused(signing().with(other.key()), Reason.WRONG_SIGNATURE);
    }

    @Test
    void a_certificate_is_fetched_once_an_hour() {
        isTaken(PayPalTrial.signed(signing(), genuine));
        isTaken(PayPalTrial.signed(signing(), genuine));
        assertThat(certificatesAskedFor()).isEqualTo(1);

        trial.clock.advance(Duration.ofMinutes(61));
        isTaken(PayPalTrial.signed(signing(), genuine));
        assertThat(certificatesAskedFor()).isEqualTo(2);
    }

    private long certificatesAskedFor() {
        return trial.paypal.asked().stream()
                .filter(asked -> asked.path().startsWith("/v1/notifications/certs/"))
                .count();
    }

    @Test
    void that_a_certificate_cannot_be_had_at_present_is_no_refusal_and_not_remembered() {
        PayPalGateway fresh = trial.gateway(List.of());
        trial.paypal.be(Mood.BROKEN);
        assertThatThrownBy(() -> fresh.read(PayPalTrial.signed(signing(), genuine)))
                .isInstanceOf(ProviderAway.class);

        trial.paypal.be(Mood.WELL);
        assertThat(fresh.read(PayPalTrial.signed(signing(), genuine))).hasSize(1);
    }

    /** As an eavesdropper would: the headers of a genuine message, and a body that has the same checksum. */
    private SignedMessage forged(byte[] original, UnaryOperator<String> change) {
        String other = change.apply(text(original)).replace("Something happened", "<mark>");
        byte[] body = SameChecksum.of(original, other, "<mark>");
        assertThat(sum(body)).isEqualTo(sum(original));
        assertThat(text(body)).isNotEqualTo(text(original));
        return new SignedMessage(signing().headers(original), body);
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static long sum(byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        return sum.getValue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.00, 90000.00",
        "10.00, 9.99",
        "10.00, -10.00",
        "10.00, 1e3",
        "EUR, USD",
        "EUR, XXX",
        "MERCHANT12345, ANOTHERONE123",
        "gift-7QK2, gift-8888",
        "COMPLETED, REFUNDED",
        "COMPLETED, DECLINED",
        "COMPLETED, REVERSED",
        "'\"resource_type\":\"capture\"', '\"resource_type\":\"refund\"'"
    })
    void with_another_body_of_the_same_checksum(String was, String is) {
        isRefused(forged(genuine, body -> body.replace(was, is)), Reason.CONTRADICTED);
    }

    @Test
    void a_refund_made_to_look_like_a_reversal() {
        trial.paypal.refund(trial.paypal.captureOf(order()), "10.00");
        byte[] refund = trial.paypal.webhooks().last("PAYMENT.CAPTURE.REFUNDED").bytes();

        isRefused(
                forged(refund, body -> body.replace("PAYMENT.CAPTURE.REFUNDED", "PAYMENT.CAPTURE.REVERSED")),
                Reason.CONTRADICTED);
    }

    private String order() {
        String body = trial.paypal.webhooks().last("CHECKOUT.ORDER.APPROVED").body();
        return PayPalEvent.read(body.getBytes(StandardCharsets.UTF_8)).resourceId();
    }

    @Test
    void about_something_that_there_is_not() {
        String capture = trial.paypal.captureOf(order());

        isRefused(forged(genuine, body -> body.replace(capture, "2GG279541U471931P")), Reason.CONTRADICTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../v1/oauth2/token", "a/b", "a?b", "a:PAID", ""})
    void about_something_whose_name_leads_elsewhere(String name) {
        String capture = trial.paypal.captureOf(order());

        isRefused(forged(genuine, body -> body.replace("\"id\":\"" + capture, "\"id\":\"" + name)), Reason.UNREADABLE);
    }

    @Test
    void under_the_name_of_something_that_was_found_out_by_asking() {
        String id = trial.paypal.webhooks().last("PAYMENT.CAPTURE.COMPLETED").id();

        isRefused(forged(genuine, body -> body.replace(id, "ask:X:REFUNDED")), Reason.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"id\":1}", "{}", "{\"id\":\"WH-1\",\"event_type\":\"A\"}"})
    void unreadable(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        isRefused(PayPalTrial.signed(signing(), bytes), Reason.UNREADABLE);
    }

    @Test
    void nested_without_end() {
        byte[] bytes = "{\"a\":".repeat(50_000).getBytes(StandardCharsets.UTF_8);

        isRefused(PayPalTrial.signed(signing(), bytes), Reason.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "90.00, EUR, MERCHANT12345, CONTRADICTED",
        "10.00, USD, MERCHANT12345, CONTRADICTED",
        "10.00, EUR, SOMEBODYELSE, WRONG_PAYEE"
    })
    void when_paypal_itself_says_otherwise(String value, String currency, String merchant, Reason reason) {
        trial.paypal.falsify(order(), value, currency, merchant);

        assertThatThrownBy(() -> trial.gateway.read(PayPalTrial.signed(signing(), genuine)))
                .isInstanceOfSatisfying(
                        MessageRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
