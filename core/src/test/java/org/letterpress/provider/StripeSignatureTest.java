package org.letterpress.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.letterpress.donation.MessageRefused;
import org.letterpress.donation.MessageRefused.Reason;
import org.letterpress.donation.SignedMessage;
import org.letterpress.standin.StripeWebhook;

/** The cases of the webhook tests of Stripe's own libraries (Java, Go, Ruby, Node), and more of our own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StripeSignatureTest {
    private static final String SECRET = "whsec_test_secret";
    private static final String BODY = "{\n  \"id\": \"evt_test_webhook\",\n  \"object\": \"event\"\n}";
    private static final long NOW = 1_700_000_000;

    private final StripeSignature signature = signature(SECRET);

    private static StripeSignature signature(String... secrets) {
        return new StripeSignature(Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC), List.of(secrets));
    }

    private static String hash(long time, String body) {
        return StripeWebhook.hash(SECRET, time, body);
    }

    private static String signed(long time) {
        return "t=" + time + ",v1=" + hash(time, BODY);
    }

    private static SignedMessage message(String header, String body) {
        return new SignedMessage(Map.of("stripe-signature", header), body.getBytes(StandardCharsets.UTF_8));
    }

    private void accepts(String header) {
        assertThatCode(() -> signature.verify(message(header, BODY))).doesNotThrowAnyException();
    }

    private void refuses(Reason reason, String header) {
        refuses(reason, message(header, BODY));
    }

    private void refuses(Reason reason, SignedMessage message) {
        assertThatThrownBy(() -> signature.verify(message))
                .isInstanceOfSatisfying(
                        MessageRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Published {

        @Test
        void valid_json_and_header() {
            accepts(signed(NOW));
        }

        @Test
        void valid_json_and_header_but_outside_time_tolerance() {
            refuses(Reason.WRONG_TIME, signed(1));
        }

        @Test
        void not_signed() {
            refuses(Reason.UNSIGNED, new SignedMessage(Map.of(), BODY.getBytes(StandardCharsets.UTF_8)));
            refuses(Reason.UNSIGNED, "");
        }

        @ParameterizedTest
        @ValueSource(strings = {"bad_header", "i'm not even a real signature header", "t=", "t", ",,,", "="})
        void malformed_header(String header) {
            refuses(Reason.UNREADABLE, header);
        }

        @ParameterizedTest
        @ValueSource(strings = {"not_a_number", "-1700000000", "1.7e9", "99999999999999999999", "+1", "１７００００００００", ""})
        void malformed_timestamp_value(String time) {
            refuses(Reason.UNREADABLE, "t=" + time + ",v1=somesignature");
        }

        @Test
        void missing_timestamp() {
            refuses(Reason.UNREADABLE, "v1=" + hash(NOW, BODY));
        }

        @Test
        void no_signatures_with_expected_scheme() {
            refuses(Reason.UNSIGNED, "t=" + NOW + ",v0=" + hash(NOW, BODY));
            refuses(Reason.UNSIGNED, "t=" + NOW);
            refuses(Reason.UNSIGNED, "v1,t=1");
        }

        @ParameterizedTest
        @ValueSource(strings = {"bad_signature", "", "deadbeef", "é"})
        void no_valid_signature_for_payload(String bad) {
            refuses(Reason.WRONG_SIGNATURE, "t=" + NOW + ",v1=" + bad);
        }

        @Test
        void timestamp_outside_tolerance() {
            refuses(Reason.WRONG_TIME, signed(NOW - 301));
        }

        @Test
        void timestamp_in_the_future_outside_tolerance() {
            refuses(Reason.WRONG_TIME, signed(NOW + 301));
        }

        @Test
        void timestamp_off_but_within_tolerance() {
            accepts(signed(NOW - 15));
            accepts(signed(NOW - 300));
            accepts(signed(NOW + 300));
        }

        @Test
        void header_contains_valid_signature() {
            accepts(signed(NOW) + ",v1=bad_signature");
            accepts("t=" + NOW + ",v1=bad_signature,v1=" + hash(NOW, BODY));
        }

        @Test
        void header_of_a_rolled_secret_is_valid_for_the_old_and_the_new() {
            String both = signed(NOW) + ",v1=" + StripeWebhook.hash("whsec_rolled", NOW, BODY);

            accepts(both);
            assertThatCode(() -> signature("whsec_rolled").verify(message(both, BODY)))
                    .doesNotThrowAnyException();
        }

        @Test
        void payload_in_bytes_that_are_no_ascii() {
            String body = "{\"name\":\"Zoë – 你好\"}";

            assertThatCode(() -> signature.verify(message("t=" + NOW + ",v1=" + hash(NOW, body), body)))
                    .doesNotThrowAnyException();
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Of_our_own {

        @Test
        void an_altered_body_is_refused() {
            refuses(Reason.WRONG_SIGNATURE, message(signed(NOW), BODY.replace("evt_", "evt-")));
        }

        @Test
        void a_body_that_differs_by_white_space_alone_is_refused() {
            refuses(Reason.WRONG_SIGNATURE, message(signed(NOW), BODY + "\n"));
            refuses(Reason.WRONG_SIGNATURE, message(signed(NOW), BODY.replace("\n", "\r\n")));
        }

        @Test
        void another_time_than_was_signed_is_refused() {
            refuses(Reason.WRONG_SIGNATURE, "t=" + (NOW - 1) + ",v1=" + hash(NOW, BODY));
            refuses(Reason.WRONG_SIGNATURE, "t=0" + NOW + ",v1=" + hash(NOW, BODY));
        }

        @Test
        void two_times_are_refused() {
            refuses(Reason.UNREADABLE, "t=1," + signed(NOW));
        }

        @Test
        void white_space_between_the_parts_does_not_matter() {
            accepts("t=" + NOW + ", v1=" + hash(NOW, BODY) + " ");
        }

        @Test
        void the_order_of_the_parts_does_not_matter() {
            accepts("v0=abc,v1=" + hash(NOW, BODY) + ",t=" + NOW);
        }

        @Test
        void another_scheme_is_ignored_beside_the_right_one() {
            accepts(signed(NOW) + ",v0=6ffbb59b2300aae63f272406069a9788598b792a944a07aba816edb039989a39");
        }

        @Test
        void capitals_are_another_signature() {
            refuses(
                    Reason.WRONG_SIGNATURE,
                    "t=" + NOW + ",v1=" + hash(NOW, BODY).toUpperCase(Locale.ROOT));
        }

        @Test
        void a_part_of_a_signature_is_none() {
            refuses(
                    Reason.WRONG_SIGNATURE,
                    "t=" + NOW + ",v1=" + hash(NOW, BODY).substring(0, 63));
        }

        @Test
        void of_several_secrets_any_will_do_and_without_one_none() {
            assertThatCode(() -> signature("whsec_new", SECRET).verify(message(signed(NOW), BODY)))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> signature().verify(message(signed(NOW), BODY)))
                    .isInstanceOf(MessageRefused.class);
        }

        @Test
        void the_name_of_the_header_is_the_same_in_capitals() {
            SignedMessage message =
                    new SignedMessage(Map.of("STRIPE-SIGNATURE", signed(NOW)), BODY.getBytes(StandardCharsets.UTF_8));

            assertThatCode(() -> signature.verify(message)).doesNotThrowAnyException();
        }

        @Test
        void a_flood_of_signatures_is_not_searched_to_its_end() {
            refuses(Reason.WRONG_SIGNATURE, "t=" + NOW + ",v1=bad".repeat(10_000) + ",v1=" + hash(NOW, BODY));
        }
    }
}
