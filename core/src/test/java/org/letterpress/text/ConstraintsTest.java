package org.letterpress.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConstraintsTest {

    private static final ValidatorFactory FACTORY = Validation.byProvider(HibernateValidator.class)
            .configure()
            .defaultLocale(Locale.ENGLISH)
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();

    private static final Validator VALIDATOR = FACTORY.getValidator();

    record Form(
            @PersonName @Nullable String name,
            @EmailAddress @Nullable String email,
            @WebsiteAddress @Nullable String website,
            @CommentText @Nullable String comment) {}

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u200b", "\u3164"})
    void what_is_missing_is_asked_for(@Nullable String blank) {
        assertThat(messages("name", blank)).containsExactly("Enter your name");
        assertThat(messages("email", blank)).containsExactly("Enter your email address");
        assertThat(messages("comment", blank)).containsExactly("Enter your comment");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void a_website_is_optional(@Nullable String blank) {
        assertThat(messages("website", blank)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "Ἀλέξανδρος Παπαδόπουλος", "محمد\u200cعلی", "Jean-Luc O'Neil 3rd", "😀"})
    void names_of_people_are_accepted(String name) {
        assertThat(messages("name", name)).isEmpty();
    }

    @Test
    void a_name_is_measured_in_characters() {
        assertThat(messages("name", "😀".repeat(100))).isEmpty();
        assertThat(messages("name", "😀".repeat(101))).containsExactly("Shorten your name to 100 characters or fewer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000", "a\u202eb", "a\u2066b", "a\u2028b", "a\tb"})
    void a_name_stands_on_one_line_in_reading_order(String name) {
        assertThat(messages("name", name)).containsExactly("Enter your name on one line, without control characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.cd",
                "first.last+tag@sub.example.org",
                "o'neil@example.ie",
                "a@bücher.example",
                "a@παράδειγμα.δοκιμή",
                "A_B-c!#$%&*/=?^`{|}~@EXAMPLE.COM",
                "1@1.co",
                "a@xn--bcher-kva.example"
            })
    void usual_addresses_are_accepted(String email) {
        assertThat(messages("email", email)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "@",
                "a@",
                "@b.cd",
                "a@b",
                "a@b@c.de",
                ".a@b.cd",
                "a.@b.cd",
                "a..b@c.de",
                "a b@c.de",
                "a@b .cd",
                "a@-b.cd",
                "a@b-.cd",
                "a@b..cd",
                "a@.b.cd",
                "a@b.cd.",
                "a@b.1",
                "a@[127.0.0.1]",
                "\"a\"@b.cd",
                "<a@b.cd>",
                "a@b.cd\n",
                "a@b\u200b.cd",
                "a\u202e@b.cd",
                "a@b_c.de",
                "a,b@c.de",
                "a@b.cd,e@f.gh",
                "é@b.cd",
                "a\r\nBcc:x@b.cd"
            })
    void malformed_addresses_are_not(String email) {
        assertThat(messages("email", email)).containsExactly("Enter an email address in the format name@example.com");
    }

    @Test
    void an_email_address_has_limits() {
        String domain = "@" + ("x".repeat(60) + ".").repeat(3) + "example";
        String longest = "a".repeat(EmailAddress.MAX_LENGTH - domain.length()) + domain;
        assertThat(messages("email", longest)).isEmpty();
        assertThat(messages("email", "a" + longest))
                .containsExactly("Enter an email address of 254 characters or fewer");
        assertThat(messages("email", "a".repeat(64) + "@b.cd")).isEmpty();
        assertThat(messages("email", "a".repeat(65) + "@b.cd")).hasSize(1);
        assertThat(messages("email", "a@" + "b".repeat(64) + ".cd")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "HTTP://example.org/a?b=c#d",
                " https://example.org ",
                "http://παράδειγμα.example"
            })
    void websites_are_absolute(String website) {
        assertThat(messages("website", website)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "//example.org",
                "javascript:alert(1)",
                "mailto:a@b.cd",
                "http://",
                "https://u:p@example.org",
                "http://a\u202eb.cd"
            })
    void other_websites_are_refused_with_an_example(String website) {
        assertThat(messages("website", website))
                .containsExactly("Enter a website address that starts with https:// or http://, like "
                        + "https://example.com, or leave it empty");
    }

    @Test
    void a_website_has_a_limit() {
        String longest = "https://example.org/" + "x".repeat(480);
        assertThat(messages("website", longest)).isEmpty();
        assertThat(messages("website", longest + "x"))
                .containsExactly("Enter a website address of 500 characters or fewer, or leave it empty");
    }

    @Test
    void a_comment_is_measured_in_bytes() {
        assertThat(messages("comment", "ж".repeat(CommentText.MAX_BYTES / 2))).isEmpty();
        assertThat(messages("comment", "ж".repeat(CommentText.MAX_BYTES / 2) + "x"))
                .containsExactly("Shorten your comment to about 16,000 letters (about 8,000 in Greek or Cyrillic, "
                        + "5,000 in Chinese)");
    }

    @ParameterizedTest
    @CsvSource({"a,1", "é,2", "€,3", "😀,4", "aé€😀,10"})
    void bytes_are_counted_as_utf_8_writes_them(String text, int bytes) {
        assertThat(Unicode.utf8Length(text)).isEqualTo(bytes);
        assertThat(Unicode.utf8Length(text + "\ud83d" + text + "\ude00")).isEqualTo(2 * bytes + 2);
    }

    private static List<String> messages(String property, @Nullable String value) {
        return VALIDATOR.validateValue(Form.class, property, value).stream()
                .map(ConstraintViolation::getMessage)
                .toList();
    }
}
