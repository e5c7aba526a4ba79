package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who gives by plain requests.
 *
 * @param client in whose network
 */
record Giver(Client client) {
    /** The word of the demonstration's fund; there is nothing to choose while it is the only one. */
    static final String FUND = "a-new-roof-for-the-reading-room";

    static final String REVIEW = "Review your gift";
    static final String CONFIRM = "Confirm your gift";

    /** The form with all that must be there; what else is wanted can be changed. */
    Form form(String method, String rhythm, String amount) {
        return client.get("/donate")
                .shouldBe(200)
                .form(REVIEW)
                .fill("Other amount", amount)
                .choose("fund", FUND)
                .choose("rhythm", rhythm)
                .choose("method", method)
                .fill("Name", "Dora Donor")
                .fill("Email", "dora@example.org");
    }

    Reply review(Form form) {
        return client.post(form);
    }

    /** The path of the gift's page. */
    String give(Form form) {
        Reply review = client.post(form).shouldBe(200);
        return client.post(review.form(CONFIRM)).shouldLeadTo("/donate/");
    }

    String give(String method, String rhythm, String amount) {
        return give(form(method, rhythm, amount));
    }

    Reply gift(String path) {
        return client.get(path).shouldBe(200);
    }

    /** Has the test provider do that. */
    void test(String gift, String button) {
        Form page = client.get(gift.replace("/donate/", "/donate/test/"))
                .shouldBe(200)
                .form(button);
        client.post(page).shouldLeadTo(gift);
    }

    /** Presses a button of the gift's page, to which it leads again. */
    void press(String gift, String button) {
        assertThat(client.post(gift(gift).form(button)).shouldLeadTo(gift)).contains("done=");
    }

    String state(String gift) {
        return gift(gift).page().select(".status").text();
    }
}
