package org.letterpress.web.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;

/** A mail of plain text that says it was written by a machine (RFC 3834) and keeps the Message-ID it is given. */
final class PlainMessage extends MimeMessage {
    private final String messageId;

    PlainMessage(Session session, String messageId) throws MessagingException {
        super(session);
        this.messageId = messageId;
        setHeader("Auto-Submitted", "auto-generated");
    }

    void between(InternetAddress from, InternetAddress to) throws MessagingException {
        setFrom(from);
        setRecipient(Message.RecipientType.TO, to);
    }

    /** As bytes, because a handler for text would have to be found by the server's class loaders. */
    void say(String subject, String body) throws MessagingException {
        setSubject(subject, "UTF-8");
        byte[] bytes = body.replace("\n", "\r\n").getBytes(UTF_8);
        setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, "text/plain; charset=UTF-8")));
        setHeader("Content-Transfer-Encoding", "quoted-printable");
    }

    /** RFC 8058: mail programs offer a button for it. */
    void endedAt(String address) throws MessagingException {
        setHeader("List-Unsubscribe", "<" + address + ">");
        setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
