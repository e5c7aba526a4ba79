package org.letterpress.web.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.letterpress.Refusal;
import org.letterpress.outbox.LineDown;
import org.letterpress.outbox.NotNow;
import org.letterpress.outbox.Undeliverable;

/**
 * What a mail server's refusal means (RFC 5321, 4.2.1; RFC 3463). The API has no type that carries the code, so it is read
 * from the answer itself, with which the message of the exception begins. Of an answer only its numbers are kept: the rest
 * often repeats the address.
 */
final class SmtpAnswer {
    private static final Pattern ANSWER =
            Pattern.compile("^([2-5][0-9]{2})(?:[ -]([245]\\.[0-9]{1,3}\\.[0-9]{1,3}))?(?![0-9])");
    private static final Pattern GREETING = Pattern.compile("response: ([2-5][0-9]{2})");

    /** Shutting down, or sign-in is wanted, wrong or impossible: no letter can be handed over like this. */
    private static final Set<String> LINE = Set.of("421", "454", "530", "534", "535", "538");

    private static final Pattern ADDRESS = Pattern.compile("\\S*@\\S*");
    private static final int LONGEST = 200;

    private SmtpAnswer() {}

    static Refusal meaning(MessagingException failure) {
        List<Exception> chain = chain(failure);
        for (Exception part : chain) {
            Matcher answer = ANSWER.matcher(String.valueOf(part.getMessage()));
            if (answer.find()) {
                boolean sender = chain.stream().anyMatch(SmtpAnswer::isAboutTheSender);
                return meaning(answer.group(1), answer.group(2), sender);
            }
        }
        return new LineDown(told(chain.get(chain.size() - 1)));
    }

    private static Refusal meaning(String code, @Nullable String detail, boolean aboutTheSender) {
        String reason = detail == null ? code : code + " " + detail;
        if (LINE.contains(code) || aboutTheSender) {
            return new LineDown(reason);
        }
        return code.startsWith("5") ? new Undeliverable(reason) : new NotNow(reason);
    }

    /** The sender's address is the deployer's setting: while it is wrong, letters wait. */
    private static boolean isAboutTheSender(Exception part) {
        return part.getClass().getSimpleName().equals("SMTPSenderFailedException");
    }

    private static List<Exception> chain(MessagingException failure) {
        List<Exception> chain = new ArrayList<>();
        Exception part = failure;
        while (part != null && !chain.contains(part)) {
            chain.add(part);
            part = part instanceof MessagingException mail ? mail.getNextException() : null;
        }
        return chain;
    }

    /** In the words of the library or the platform, which name machines but no people. */
    private static String told(Exception cause) {
        String message = cause.getMessage() == null ? "" : Plain.line(cause.getMessage());
        Matcher greeting = GREETING.matcher(message);
        String told = greeting.find()
                ? greeting.group(1)
                : cause.getClass().getSimpleName() + " "
                        + ADDRESS.matcher(message).replaceAll("").replaceAll("[^ -~]", "");
        return told.length() <= LONGEST
                ? told.strip()
                : told.substring(0, LONGEST).strip();
    }
}
