package org.letterpress.web.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.net.URI;
import java.time.Clock;
import java.util.Date;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.letterpress.outbox.Envelope;
import org.letterpress.outbox.Undeliverable;

/**
 * Gives letters the form of mails (RFC 5322).
 *
 * @param sender null when the deployer named none: then one at the site's own host
 * @param siteTitle stands as the sender's name where that has none
 */
record MailForm(@Nullable InternetAddress sender, String siteTitle, Clock clock) {
    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    /** A dot-atom before the @, as everywhere in this house; nothing that means something in a header. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

    /** @throws Undeliverable when no mail can have such a recipient */
    MimeMessage write(Envelope envelope, Session session) throws MessagingException {
        MailText text = new MailText(envelope, siteTitle);
        String host = host(envelope.siteAddress());
        PlainMessage mail = new PlainMessage(session, "<" + envelope.reference() + "@" + host + ">");
        mail.between(from(host), recipient(envelope.letter().recipient()));
        mail.setSentDate(Date.from(clock.instant()));
        mail.say(text.subject(), text.body());
        String unsubscribe = envelope.letter().unsubscribe();
        if (unsubscribe != null) {
            mail.endedAt(envelope.siteAddress() + unsubscribe);
        }
        mail.saveChanges();
        return mail;
    }

    private InternetAddress from(String host) {
        InternetAddress from = sender == null ? address("letterpress@" + host) : (InternetAddress) sender.clone();
        try {
            String name = from.getPersonal() == null ? siteTitle : from.getPersonal();
            from.setPersonal(Plain.line(name), "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
        return from;
    }

    private static InternetAddress recipient(String typed) {
        String ascii = ascii(typed.strip());
        if (!ADDRESS.matcher(ascii).matches()) {
            throw new Undeliverable("not an address that mail can be sent to");
        }
        return address(ascii);
    }

    private static String ascii(String typed) {
        int at = typed.lastIndexOf('@');
        try {
            return typed.substring(0, at + 1) + IDN.toASCII(typed.substring(at + 1), IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static InternetAddress address(String checked) {
        InternetAddress address = new InternetAddress();
        address.setAddress(checked);
        return address;
    }

    /** Of the site's address; a number is none. */
    private static String host(String siteAddress) {
        String host = URI.create(siteAddress).getHost();
        return host != null && HOST_NAME.matcher(host).matches() ? host : "localhost";
    }
}
