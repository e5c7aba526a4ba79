package org.letterpress.web.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.Refusal;
import org.letterpress.outbox.Envelope;
import org.letterpress.outbox.LineDown;
import org.letterpress.outbox.Transport;

/** Hands letters to a mail server, all over one connection, which it opens for the first. Used by one thread. */
final class Mailer implements Transport {
    private final SmtpServer server;
    private final MailForm form;
    private @Nullable Session session;
    private jakarta.mail.@Nullable Transport line;
    private @Nullable String trouble;

    Mailer(SmtpServer server, MailForm form) {
        this.server = server;
        this.form = form;
    }

    @Override
    public void carry(Envelope envelope) {
        try {
            MimeMessage mail = form.write(envelope, session());
            line().sendMessage(mail, recipients(mail));
        } catch (MessagingException e) {
            Refusal refusal = SmtpAnswer.meaning(e);
            if (refusal instanceof LineDown) {
                trouble = refusal.getMessage();
                close();
            }
            throw refusal;
        }
    }

    /** Made for the first letter: most batches are empty. */
    private Session session() {
        Session known = session;
        if (known == null) {
            known = server.session();
            session = known;
        }
        return known;
    }

    private static Address[] recipients(MimeMessage mail) throws MessagingException {
        return mail.getAllRecipients();
    }

    private jakarta.mail.Transport line() throws MessagingException {
        jakarta.mail.Transport open = line;
        if (open != null && open.isConnected()) {
            return open;
        }
        close();
        jakarta.mail.Transport opened = session().getTransport("smtp");
        line = opened;
        opened.connect(server.user(), server.password());
        return opened;
    }

    /** Why no letter could be handed over; empty while the line is good. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public void close() {
        try {
            if (line != null) {
                line.close();
            }
        } catch (MessagingException e) {
            // The server has hung up first.
        } finally {
            line = null;
        }
    }
}
