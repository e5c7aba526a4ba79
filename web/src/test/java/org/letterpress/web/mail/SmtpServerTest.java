package org.letterpress.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.letterpress.web.mail.MailFixture.environment;
import static org.letterpress.web.site.Environment.Name.LETTERPRESS_MAIL_FROM;
import static org.letterpress.web.site.Environment.Name.LETTERPRESS_SMTP_HOST;
import static org.letterpress.web.site.Environment.Name.LETTERPRESS_SMTP_PASSWORD;
import static org.letterpress.web.site.Environment.Name.LETTERPRESS_SMTP_PORT;
import static org.letterpress.web.site.Environment.Name.LETTERPRESS_SMTP_USER;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.letterpress.web.site.Environment.Name;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpServerTest {
    @Test
    void without_a_host_mail_is_not_set_up() {
        assertThat(SmtpServer.in(environment(Map.of(LETTERPRESS_SMTP_PORT, "25"))))
                .isEmpty();
    }

    @Test
    void a_host_alone_is_enough() {
        SmtpServer server = server(Map.of());

        assertThat(server.port()).isEqualTo(587);
        assertThat(server.user()).isNull();
        assertThat(server.sender()).isNull();
        assertThat(server.session().getProperty("mail.smtp.auth")).isEqualTo("false");
    }

    @Test
    void all_settings_are_taken_over() {
        SmtpServer server = server(Map.of(
                LETTERPRESS_SMTP_PORT, "465",
                LETTERPRESS_SMTP_USER, "desk",
                LETTERPRESS_SMTP_PASSWORD, "secret",
                LETTERPRESS_MAIL_FROM, "News <desk@news.example>"));

        assertThat(server.user()).isEqualTo("desk");
        assertThat(server.password()).isEqualTo("secret");
        assertThat(server.sender()).hasToString("News <desk@news.example>");
        assertThat(server.session().getProperty("mail.smtp.ssl.enable")).isEqualTo("true");
        assertThat(server.session().getProperty("mail.smtp.localhost")).isEqualTo("news.example");
    }

    @Test
    void a_setting_that_cannot_be_understood_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server(Map.of(LETTERPRESS_SMTP_PORT, "smtp")))
                .withMessageContaining("LETTERPRESS_SMTP_PORT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server(Map.of(LETTERPRESS_MAIL_FROM, "the desk")))
                .withMessageContaining("LETTERPRESS_MAIL_FROM");
    }

    private static SmtpServer server(Map<Name, String> others) {
        Map<Name, String> settings = new EnumMap<>(Name.class);
        settings.putAll(others);
        settings.put(LETTERPRESS_SMTP_HOST, "mail.example");
        return SmtpServer.in(environment(settings)).orElseThrow();
    }
}
