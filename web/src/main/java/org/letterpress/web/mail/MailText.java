package org.letterpress.web.mail;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.letterpress.outbox.Envelope;
import org.letterpress.outbox.Letter;
import org.letterpress.web.page.Words;

/** What a letter says, in the words of the bundle {@code mails}. */
final class MailText {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.letterpress.web.mails", Words.LOCALE);

    /** In code points; a list of mails shows fewer. */
    private static final int LONGEST_SUBJECT = 120;

    private final Letter letter;
    private final Object[] arguments;

    /** @param siteTitle what the site calls itself */
    MailText(Envelope envelope, String siteTitle) {
        this.letter = envelope.letter();
        this.arguments = arguments(envelope, siteTitle);
    }

    private static Object[] arguments(Envelope envelope, String siteTitle) {
        Letter letter = envelope.letter();
        String site = envelope.siteAddress();
        List<String> arguments = new ArrayList<>(
                List.of(Plain.line(siteTitle), site, letter.unsubscribe() == null ? "" : site + letter.unsubscribe()));
        for (String name : letter.kind().parameters()) {
            arguments.add(shown(name, letter.parameters().getOrDefault(name, ""), site));
        }
        return arguments.toArray();
    }

    private static String shown(String name, String value, String site) {
        return switch (name) {
            case Letter.LINK -> site + value;
            case Letter.EXCERPT, Letter.REASON -> Plain.quoted(value);
            default -> Plain.line(value);
        };
    }

    /** On one line. */
    String subject() {
        return Plain.line(format(letter.kind().key() + ".subject"), LONGEST_SUBJECT);
    }

    /** Lines end with {@code \n}. */
    String body() {
        return format(letter.kind().key() + ".text") + "\n\n" + format("signature") + "\n";
    }

    private String format(String key) {
        return new MessageFormat(BUNDLE.getString(key), Words.LOCALE).format(arguments);
    }
}
