package org.letterpress.web.mail;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
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
        List<Object> always =
                List.of(Plain.line(siteTitle), site, letter.unsubscribe() == null ? "" : site + letter.unsubscribe());
        List<Object> arguments = said(always, letter.kind().parameters(), letter.parameters(), site);
        if (!letter.kind().entry().isEmpty()) {
            arguments.add(letter.entries().stream()
                    .map(entry -> said(always, letter.kind().entry(), entry, site))
                    .map(entry -> format(letter.kind().key() + ".entry", entry.toArray()))
                    .collect(Collectors.joining("\n\n")));
        }
        return arguments.toArray();
    }

    private static List<Object> said(List<Object> always, List<String> names, Map<String, String> values, String site) {
        List<Object> arguments = new ArrayList<>(always);
        for (String name : names) {
            arguments.add(shown(name, values.getOrDefault(name, ""), site));
        }
        return arguments;
    }

    private static Object shown(String name, String value, String site) {
        return switch (name) {
            case Letter.LINK -> site + value;
            case Letter.EXCERPT, Letter.REASON -> Plain.quoted(value);
            case Letter.WAITING -> BUNDLE.getString("waiting." + value);
            case Letter.FINDINGS -> value.isEmpty() ? BUNDLE.getString("findings.none") : Plain.line(value);
            case Letter.COUNT, Letter.MORE -> Long.valueOf(value);
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
        return format(key, arguments);
    }

    private static String format(String key, Object[] arguments) {
        return new MessageFormat(BUNDLE.getString(key), Words.LOCALE).format(arguments);
    }
}
