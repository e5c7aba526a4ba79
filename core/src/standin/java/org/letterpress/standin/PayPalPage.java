package org.letterpress.standin;

import java.util.Map;
import java.util.Optional;

/** The page on which a payer consents. */
final class PayPalPage {

    private PayPalPage() {}

    static Reply answer(Asked request, PayPalBooks books) {
        Map<String, String> parameters = request.parameters();
        Optional<PayPalSale> sale = books.sale(parameters.getOrDefault("token", ""));
        if (sale.isEmpty()) {
            return Reply.text(404, "text/html; charset=utf-8", "<!DOCTYPE html><title>Not found</title>");
        }
        return request.method().equals("POST")
                ? decide(sale.get(), parameters.getOrDefault("choice", "cancel"), books)
                : Reply.html(show(sale.get()));
    }

    private static Reply decide(PayPalSale sale, String choice, PayPalBooks books) {
        if (choice.equals("cancel")) {
            return Reply.elsewhere(with(sale.away, "token=" + sale.order));
        }
        books.approve(sale.order, choice.equals("later"));
        return Reply.elsewhere(with(sale.back, "token=" + sale.order + "&PayerID=STANDINPAYER1"));
    }

    private static String with(String address, String query) {
        return address + (address.contains("?") ? "&" : "?") + query;
    }

    private static String show(PayPalSale sale) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>PayPal stand-in</title></head>
                <body>
                <h1>Pay %s %s</h1>
                <p>%s</p>
                <form method="post" action="/checkoutnow">
                <input type="hidden" name="token" value="%s">
                <button name="choice" value="now">Pay</button>
                <button name="choice" value="later">Pay later</button>
                <button name="choice" value="cancel">Cancel</button>
                </form>
                </body>
                </html>
                """.formatted(sale.value.toPlainString(), sale.currency, escaped(sale.description), sale.order);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
