package org.letterpress.ear;

import org.jsoup.nodes.Element;

/** A treasurer at work, by hand and without a browser. */
record Treasury(Client treasurer) {

    static Treasury of(Site site) {
        return new Treasury(site.signedIn(Site.administrator()));
    }

    /** Opens a fund in euro. */
    void open(String fund) {
        treasurer
                .post(treasurer
                        .get("/desk/donations/funds")
                        .form("Open fund")
                        .fill("Name", fund)
                        .fill("Currency", "EUR"))
                .shouldLeadTo("/desk/donations/funds");
    }

    /**
     * Writes down what somebody gave for an open fund.
     *
     * @return the path of its page
     */
    String record(String fund, String amount, String donor) {
        Reply page = treasurer.get("/desk/donations/new").shouldBe(200);
        String chosen = page.page().select("select[name=fund] option").stream()
                .filter(option -> option.text().startsWith(fund))
                .findFirst()
                .map(Element::val)
                .orElseThrow(() -> new AssertionError("No fund " + fund));
        return treasurer
                .post(page.form("Record gift")
                        .choose("fund", chosen)
                        .fill("Amount", amount)
                        .fill("Name of the donor", donor)
                        .fill("Email (optional)", "dora@donors.example"))
                .shouldLeadTo("/desk/donations/");
    }

    /** Sends the form with this button on a gift's page. */
    Reply press(String gift, String button) {
        return treasurer.post(treasurer.get(gift).shouldBe(200).form(button));
    }
}
