package org.letterpress.web.mail;

import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.outbox.Envelope;
import org.letterpress.outbox.Letter;
import org.letterpress.outbox.LetterKind;
import org.letterpress.web.site.Environment;

/** Letters, and servers to give them to. */
final class MailFixture {
    static final String ADA = "ada@example.org";
    static final String REFERENCE = "0123456789abcdef0123456789abcdef";
    static final String SITE = "https://news.example";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-14T10:00:00Z"), ZoneOffset.UTC);
    static final Duration SHORT = Duration.ofMillis(500);

    private MailFixture() {}

    static Letter receipt(String recipient) {
        return Letter.of(LetterKind.RECEIPT, recipient)
                .with("article", "The bus is late")
                .with(Letter.LINK, "/receipt/abc");
    }

    static Letter reply(String author, String article, String excerpt) {
        return Letter.of(LetterKind.REPLY_ARRIVED, ADA)
                .with("article", article)
                .with(Letter.LINK, "/2026/05/14/the-bus-is-late#c1")
                .with("author", author)
                .with(Letter.EXCERPT, excerpt)
                .endedAt("/unsubscribe/abc");
    }

    static Envelope envelope(Letter letter) {
        return new Envelope(REFERENCE, SITE, letter);
    }

    static Mailer mailer(int port) {
        return mailer(new SmtpServer("127.0.0.1", port, null, deskAddress(), SHORT));
    }

    static Mailer mailer(SmtpServer server) {
        return new Mailer(server, new MailForm(server.sender(), "The Reading Room", CLOCK));
    }

    static InternetAddress deskAddress() {
        InternetAddress from = new InternetAddress();
        from.setAddress("desk@news.example");
        return from;
    }

    static Environment environment(Map<Environment.Name, String> settings) {
        return new Environment() {
            @Override
            public Optional<String> value(Name name) {
                @Nullable String value = settings.get(name);
                return Optional.ofNullable(value);
            }
        };
    }
}
