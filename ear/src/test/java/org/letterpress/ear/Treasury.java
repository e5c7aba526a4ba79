package org.letterpress.ear;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** The pages of a treasurer, by hand and without a browser. */
record Treasury(Client treasurer) {
    static final String PAGES = "/desk/donations";

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String BOUNDARY = "----------------------------leaf";

    /** Of somebody new who is a treasurer and nothing else. */
    static Treasury of(Site site) {
        return new Treasury(site.signedIn(newTreasurer(site)));
    }

    private static Site.Person newTreasurer(Site site) {
        String name = "treasurer-" + mark();
        Site.Person person = new Site.Person(name + "@press.example", "harbour-lamp-quiet-" + name);
        Client administrator = site.signedIn(Site.administrator());
        administrator
                .post(administrator
                        .get("/desk/people")
                        .form("Add person")
                        .fill("Name", name)
                        .fill("Email", person.email())
                        .fill("Password", person.password())
                        .tick("Treasurer"))
                .shouldLeadTo("/desk/people");
        return person;
    }

    /** Something that nobody else on this site is called. */
    static String mark() {
        return Long.toString(System.nanoTime(), Character.MAX_RADIX) + "-" + NUMBERS.incrementAndGet();
    }

    Reply get(String page) {
        return treasurer.get(PAGES + page).shouldBe(200);
    }

    /**
     * Opens a fund in euro.
     *
     * @return the last part of its address
     */
    String open(String name) {
        String location = treasurer
                .post(get("/funds")
                        .form("Open fund")
                        .fill("Name", name)
                        .fill("Currency", "eur")
                        .fill("Goal", "1000"))
                .shouldLeadTo(PAGES + "/funds?done=opened#fund-");
        return location.substring(location.indexOf("#fund-") + "#fund-".length());
    }

    /** The form that records a gift, filled in. */
    Form gift(String fund, String amount, String name, String email) {
        Reply page = get("/new");
        return page.form("Record gift")
                .choose("fund", option(page.page().expectFirst("#fund"), fund))
                .fill("Amount", amount)
                .fill("Name of the donor", name)
                .fill("Email (optional)", email);
    }

    /** As {@link #record(String, String, String, String)}, from somebody who wants a receipt. */
    String record(String fund, String amount, String donor) {
        return record(fund, amount, donor, "dora@donors.example");
    }

    /** Sends the form with this button on a gift's page. */
    Reply press(String gift, String button) {
        return treasurer.post(treasurer.get(gift).shouldBe(200).form(button));
    }

    /**
     * Writes down what somebody gave for an open fund.
     *
     * @return the path of its page
     */
    String record(String fund, String amount, String name, String email) {
        return treasurer.post(gift(fund, amount, name, email)).shouldLeadTo(PAGES + "/");
    }

    /** The value of the line of a list that begins so. */
    static String option(Element list, String beginning) {
        return list.select("option").stream()
                .filter(option -> option.text().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + beginning + " in " + list.text()))
                .val();
    }

    /** Sends a file as a browser does (RFC 7578). */
    Reply upload(String name, String content) {
        FormElement form = (FormElement) get("/statements").page().expectFirst("form#upload");
        StringBuilder body = new StringBuilder();
        for (KeyVal field : form.formData()) {
            if (!field.key().equals("file")) {
                part(body, "name=\"" + field.key() + "\"", field.value());
            }
        }
        part(body, "name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", content);
        body.append("--").append(BOUNDARY).append("--\r\n");
        return treasurer.send(treasurer
                .request(PAGES + "/statements")
                .header("Origin", treasurer.site().address().toString())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static void part(StringBuilder body, String head, String content) {
        body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; ");
        body.append(head).append("\r\n\r\n").append(content).append("\r\n");
    }

    /** Of a table with one line: what somebody transferred to the site. */
    static String statement(String payer, String words, String amount) {
        return "Date;Payer;Description;Amount;Currency\n2026-05-12;" + payer + ";" + words + ";" + amount + ";EUR\n";
    }

    /** The card of the payment of this payer. */
    Element payment(String payer) {
        String next = PAGES + "/open";
        while (!next.isEmpty()) {
            Reply page = treasurer.get(next).shouldBe(200);
            for (Element card : page.page().select(".card")) {
                if (card.text().contains(payer)) {
                    return card;
                }
            }
            next = page.page().select(".pager a[rel=next]").attr("href");
        }
        throw new AssertionError("No payment of " + payer);
    }

    /** The form with this button on it. */
    static Form form(Element card, String button) {
        for (Element candidate : card.select("form button")) {
            if (candidate.text().equals(button) && candidate.closest("form") instanceof FormElement form) {
                return new Form(form).press(candidate);
            }
        }
        throw new AssertionError("No button " + button + " on " + card.text());
    }
}
