package org.letterpress.standin;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/** The page on which the payer pays: plain forms, one a way it may end. */
final class StripePage {

    private StripePage() {}

    static Reply of(Sheet session, String about, String message) {
        Currency currency = Currency.getInstance(session.text("currency").toUpperCase(Locale.ROOT));
        BigDecimal amount = BigDecimal.valueOf(session.number("amount_total"), currency.getDefaultFractionDigits());
        String address = "/c/pay/" + session.text("id");
        return Reply.html("<!DOCTYPE html><html lang=\"en\"><head><title>Stripe, as a stand-in</title></head><body>"
                + "<h1>Pay " + amount.toPlainString() + " " + currency + "</h1>"
                + "<p>" + escaped(about) + "</p>"
                + (message.isEmpty() ? "" : "<p role=\"alert\">" + escaped(message) + "</p>")
                + button(address + "/pay", "Pay")
                + button(address + "/later", "Pay later")
                + button(address + "/fail", "Fail")
                + "<p><a href=\"" + escaped(session.text("cancel_url")) + "\">Cancel</a></p></body></html>");
    }

    private static String button(String action, String label) {
        return "<form method=\"post\" action=\"" + action + "\"><button type=\"submit\">" + label + "</button></form>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
