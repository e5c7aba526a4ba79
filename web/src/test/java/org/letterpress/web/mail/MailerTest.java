package org.letterpress.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.letterpress.web.mail.MailFixture.ADA;
import static org.letterpress.web.mail.MailFixture.REFERENCE;
import static org.letterpress.web.mail.MailFixture.SHORT;
import static org.letterpress.web.mail.MailFixture.deskAddress;
import static org.letterpress.web.mail.MailFixture.envelope;
import static org.letterpress.web.mail.MailFixture.mailer;
import static org.letterpress.web.mail.MailFixture.receipt;
import static org.letterpress.web.mail.MailFixture.reply;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.letterpress.Refusal;
import org.letterpress.outbox.Letter;
import org.letterpress.outbox.LineDown;
import org.letterpress.outbox.NotNow;
import org.letterpress.outbox.Undeliverable;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailerTest {
    private final GreenMail inbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void open() {
        inbox.start();
    }

    @AfterEach
    void close() {
        inbox.stop();
    }

    @Test
    void a_letter_arrives_as_plain_text_by_a_machine() throws MessagingException, IOException {
        MimeMessage mail = sent(receipt(ADA));

        assertThat(mail.getFrom()).containsExactly(new InternetAddress("The Reading Room <desk@news.example>"));
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress(ADA));
        assertThat(mail.getSubject()).isEqualTo("The receipt of your comment on \u201CThe bus is late\u201D");
        assertThat(mail.getHeader("Message-ID")).containsExactly("<" + REFERENCE + "@news.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("MIME-Version")).containsExactly("1.0");
        assertThat(mail.getHeader("Content-Type")).containsExactly("text/plain; charset=UTF-8");
        assertThat(mail.getSentDate()).isEqualTo("2026-05-14T10:00:00Z");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
        assertThat(body(mail))
                .contains("\r\nhttps://news.example/receipt/abc\r\n")
                .endsWith("\r\n\r\n-- \r\nThe Reading Room\r\nhttps://news.example");
    }

    @Test
    void a_subscription_ends_with_one_click() throws MessagingException, IOException {
        MimeMessage mail = sent(reply("Zo\u00EB", "The bus is late", "Indeed."));

        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<https://news.example/unsubscribe/abc>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(body(mail)).contains("\r\nhttps://news.example/unsubscribe/abc\r\n");
    }

    @Test
    void any_script_arrives_as_it_was_written() throws MessagingException, IOException {
        MimeMessage mail =
                sent(reply("\u5F35\u5049", "Gr\u00FC\u00DFe \uD83D\uDE00", ".\n.a dot\nFrom me = 100%\n\u05D0"));

        assertThat(mail.getSubject()).isEqualTo("\u5F35\u5049 replied on \u201CGr\u00FC\u00DFe \uD83D\uDE00\u201D");
        assertThat(body(mail)).contains("> .\r\n> .a dot\r\n> From me = 100%\r\n> \u05D0\r\n");
        assertThat(raw(mail)).isASCII();
        assertThat(raw(mail).lines()).allMatch(line -> line.length() <= 78);
    }

    @Test
    void a_long_subject_is_cut_between_characters_and_folded() throws MessagingException {
        MimeMessage mail = sent(reply("\uD83D\uDE00".repeat(100), "x".repeat(500), "Indeed."));

        assertThat(mail.getSubject())
                .startsWith("\uD83D\uDE00".repeat(100) + " replied")
                .endsWith("\u2026");
        assertThat(mail.getSubject().codePointCount(0, mail.getSubject().length()))
                .isEqualTo(120);
        assertThat(raw(mail).lines()).allMatch(line -> line.length() <= 78);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada\r\nBcc: eve@evil.example",
                "Ada\nBcc: eve@evil.example",
                "Ada\rBcc: eve@evil.example",
                "Ada\r\n\r\n<script>alert(1)</script>",
                "Ada\u2028Bcc: eve@evil.example",
                "Ada\u0085Bcc: eve@evil.example",
                "Ada\u0000\u000B\u000CBcc: eve@evil.example",
                "=?UTF-8?Q?Ada=0D=0ABcc:_eve@evil.example?=",
                "Ada\r\n.\r\nMAIL FROM:<eve@evil.example>"
            })
    void nothing_that_people_type_becomes_a_header_or_a_command(String typed) throws MessagingException, IOException {
        MimeMessage mail = sent(reply(typed, typed, typed));

        assertThat(headers(mail))
                .containsExactlyInAnyOrder(
                        "Return-Path",
                        "Received",
                        "Date",
                        "From",
                        "To",
                        "Message-ID",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "Content-Transfer-Encoding",
                        "Auto-Submitted",
                        "List-Unsubscribe",
                        "List-Unsubscribe-Post");
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress(ADA));
        assertThat(mail.getSubject()).doesNotContain("\r", "\n");
        assertThat(body(mail).lines()).noneMatch(line -> line.startsWith("Bcc:") || line.equals("."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "@example.org",
                "ada@",
                "ada@example.org, eve@evil.example",
                "Ada <ada@example.org>",
                "ada@example.org> SIZE=1",
                "\"ada eve\"@example.org",
                "\u00E4da@example.org",
                "ada@[127.0.0.1]",
                "group:ada@example.org;",
                ""
            })
    void what_is_no_address_is_told_at_once_and_no_server_is_asked(String address) {
        try (Mailer mailer = mailer(1)) {
            assertThatExceptionOfType(Undeliverable.class)
                    .isThrownBy(() -> mailer.carry(envelope(receipt(address))))
                    .withMessage("not an address that mail can be sent to");
        }
    }

    @Test
    void a_domain_of_any_script_is_sent_to_in_ascii() throws MessagingException {
        assertThat(sent(receipt("ada@b\u00FCcher.example")).getAllRecipients())
                .containsExactly(new InternetAddress("ada@xn--bcher-kva.example"));
    }

    @Test
    void without_a_sender_of_its_own_it_is_the_sites() throws MessagingException {
        SmtpServer server = new SmtpServer("127.0.0.1", inbox.getSmtp().getPort(), null, null, SHORT);

        assertThat(sent(receipt(ADA), server).getFrom())
                .containsExactly(new InternetAddress("The Reading Room <letterpress@news.example>"));
    }

    @Test
    void a_name_and_a_password_are_given_to_who_asks() throws MessagingException {
        inbox.setUser("desk", "secret");
        int port = inbox.getSmtp().getPort();
        InternetAddress from = deskAddress();
        SmtpServer right = new SmtpServer("127.0.0.1", port, new SmtpServer.Login("desk", "secret"), from, SHORT);
        SmtpServer wrong = new SmtpServer("127.0.0.1", port, new SmtpServer.Login("desk", "guess"), from, SHORT);

        assertThat(sent(receipt(ADA), right)).isNotNull();
        try (Mailer mailer = mailer(wrong)) {
            assertThatExceptionOfType(LineDown.class).isThrownBy(() -> mailer.carry(envelope(receipt(ADA))));
        }
    }

    @Test
    void many_letters_go_over_one_connection_each_to_its_own_reader() throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp(command -> "");
                Mailer mailer = mailer(server.port())) {
            List<String> readers = IntStream.range(0, 60)
                    .mapToObj(i -> "reader" + i + "@example.org")
                    .toList();
            readers.forEach(reader -> mailer.carry(envelope(receipt(reader))));

            assertThat(server.count("EHLO")).isEqualTo(1);
            assertThat(server.count("MAIL FROM:<desk@news.example>")).isEqualTo(60);
            assertThat(server.lines.stream().filter(line -> line.startsWith("RCPT")))
                    .containsExactlyElementsOf(readers.stream()
                            .map(reader -> "RCPT TO:<" + reader + ">")
                            .toList());
        }
    }

    @Test
    void when_the_server_has_hung_up_between_two_letters_it_is_called_again() throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp(command -> command.startsWith("NOOP") ? ScriptedSmtp.HANG_UP : "");
                Mailer mailer = mailer(server.port())) {
            mailer.carry(envelope(receipt(ADA)));
            mailer.carry(envelope(receipt(ADA)));

            assertThat(server.count("EHLO")).isEqualTo(2);
            assertThat(server.count("RCPT")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 <ada@example.org>: no such user, Undeliverable, 550 5.1.1",
        "RCPT, 553 5.1.3 bad address, Undeliverable, 553 5.1.3",
        "RCPT, 450 4.2.1 ada@example.org is busy, NotNow, 450 4.2.1",
        "RCPT, 452 4.2.2 full, NotNow, 452 4.2.2",
        "RCPT, 451 greylisted, NotNow, 451",
        "DATA, 451 4.3.0 later, NotNow, 451 4.3.0",
        "CONTENT, 452 4.3.1 disk, NotNow, 452 4.3.1",
        "CONTENT, 554 5.7.1 spam, Undeliverable, 554 5.7.1",
        "MAIL, 550 5.7.1 not you, LineDown, 550 5.7.1",
        "MAIL, 530 5.7.0 sign in first, LineDown, 530 5.7.0",
        "MAIL, 421 4.3.2 closing, LineDown, 421 4.3.2",
        "GREETING, 421 too busy, LineDown, 421",
        "GREETING, 554 not you, LineDown, 554"
    })
    void what_the_server_says_no_to_and_how_decides_what_comes_next(
            String command, String reply, String meaning, String reason) throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp(line -> line.startsWith(command) ? reply : "");
                Mailer mailer = mailer(server.port())) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> mailer.carry(envelope(receipt(ADA))))
                    .withMessage(reason)
                    .matches(refusal -> refusal.getClass().getSimpleName().equals(meaning));
        }
    }

    @Test
    void after_a_refusal_the_next_letter_goes_over_the_same_connection() throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp(line -> line.contains("<full@") ? "452 4.2.2 full" : "");
                Mailer mailer = mailer(server.port())) {
            assertThatExceptionOfType(NotNow.class)
                    .isThrownBy(() -> mailer.carry(envelope(receipt("full@example.org"))));
            mailer.carry(envelope(receipt(ADA)));

            assertThat(server.count("EHLO")).isEqualTo(1);
            assertThat(server.count("DATA")).isEqualTo(1);
            assertThat(mailer.trouble()).isEmpty();
        }
    }

    @Test
    void a_server_that_is_not_there_takes_no_letters() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        try (Mailer mailer = mailer(port)) {
            assertThatExceptionOfType(LineDown.class)
                    .isThrownBy(() -> mailer.carry(envelope(receipt(ADA))))
                    .withMessageContaining("Connection refused");
            assertThat(mailer.trouble()).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({"GREETING, silence", "RCPT, silence", "CONTENT, silence", "RCPT, hang up", "CONTENT, hang up"})
    void a_server_that_falls_silent_or_hangs_up_is_waited_for_no_longer_than_set(String command, String reply)
            throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp(line -> line.startsWith(command) ? reply : "");
                Mailer mailer = mailer(server.port())) {
            assertThatExceptionOfType(LineDown.class)
                    .isThrownBy(() -> mailer.carry(envelope(receipt(ADA))))
                    .matches(down -> !String.valueOf(down.getMessage()).contains("@"));
        }
    }

    @Test
    void a_password_is_not_sent_in_clear_text_to_another_machine() {
        SmtpServer.Login login = new SmtpServer.Login("desk", "secret");
        SmtpServer far = new SmtpServer("mail.example", 587, login, null, SHORT);
        SmtpServer near = new SmtpServer("localhost", 587, login, null, SHORT);

        assertThat(far.session().getProperty("mail.smtp.starttls.required")).isEqualTo("true");
        assertThat(far.session().getProperty("mail.smtp.ssl.checkserveridentity"))
                .isEqualTo("true");
        assertThat(far.session().getProperty("mail.smtp.ssl.trust")).isNull();
        assertThat(near.session().getProperty("mail.smtp.starttls.required")).isEqualTo("false");
        assertThat(near.session().getProperty("mail.smtp.starttls.enable")).isEqualTo("true");
        assertThat(far + " " + login).doesNotContain("secret");
    }

    private MimeMessage sent(Letter letter) {
        return sent(letter, new SmtpServer("127.0.0.1", inbox.getSmtp().getPort(), null, deskAddress(), SHORT));
    }

    private MimeMessage sent(Letter letter, SmtpServer server) {
        try (Mailer mailer = mailer(server)) {
            mailer.carry(envelope(letter));
        }
        assertThat(inbox.getReceivedMessages()).hasSize(1);
        return inbox.getReceivedMessages()[0];
    }

    private static String body(MimeMessage mail) throws MessagingException, IOException {
        return new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String raw(MimeMessage mail) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes, new String[] {"Received"}); // is the receiving server's
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<@Nullable String> headers(MimeMessage mail) throws MessagingException {
        List<@Nullable String> names = new ArrayList<>();
        for (Header header : Collections.list(mail.getAllHeaders())) {
            names.add(header.getName());
        }
        return names;
    }
}
