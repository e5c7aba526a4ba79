package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Where gifts go and who receives them, for administrators. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GiftSettingsIT {
    private static final Site SITE = Site.underTest();
    private static final String SETTINGS = "/desk/settings/donations";
    private static final String IBAN = "FR14 2004 1010 0505 0001 3M02 606";

    private final Client administrator = SITE.signedIn(Site.administrator());
    private final String before = iban();

    @AfterEach
    void as_before() {
        Reply answer = administrator.post(form().fill("IBAN", before));
        if (answer.status() == 200) {
            administrator.post(answer.form("Yes, change the account")).shouldBe(303);
        }
    }

    @Test
    void another_account_is_taken_only_after_somebody_has_seen_old_and_new() {
        Reply asked = administrator.post(form().fill("IBAN", "fr1420041010050500013m02606"));

        assertThat(asked.shouldBe(200).page().select("[role=alert] dd").eachText())
                .containsExactly(before, IBAN);
        assertThat(iban()).isEqualTo(before);

        administrator.post(asked.form("Yes, change the account")).shouldLeadTo(SETTINGS + "?saved=yes");
        assertThat(iban()).isEqualTo(IBAN);
        administrator.post(asked.form("Yes, change the account")).shouldBe(303);
        assertThat(SITE.signedIn(Site.administrator())
                        .get("/desk/audit?kind=SETTING")
                        .page()
                        .text())
                .contains("account: ");
    }

    @Test
    void who_thinks_better_of_it_finds_what_was_typed_in_the_form() {
        Reply asked = administrator.post(form().fill("IBAN", IBAN));

        Document back =
                administrator.post(asked.form("Back to the form")).shouldBe(200).page();

        assertThat(back.expectFirst("#iban").val()).isEqualTo(IBAN);
        assertThat(iban()).isEqualTo(before);
    }

    @Test
    void each_part_that_is_wrong_is_named_and_kept() {
        assertThat(wrong(form().fill("IBAN", "DE89 3704 0044 0532 0130 01"))).isEqualTo("#iban");
        assertThat(wrong(form().fill("Account holder", ""))).isEqualTo("#holder");
        assertThat(wrong(form().fill("BIC (optional)", "COBA"))).isEqualTo("#bic");
        assertThat(wrong(form().fill("Suggested amounts", "10, many"))).isEqualTo("#amounts");
        assertThat(wrong(form().fill("Issuer of receipts", "x".repeat(1_001)))).isEqualTo("#issuer");
    }

    private String wrong(Form form) {
        return administrator
                .post(form)
                .shouldBe(422)
                .page()
                .select(".error-summary a")
                .attr("href");
    }

    @Test
    void administrators_alone_see_it_and_no_secret_is_on_it() {
        Treasury.of(SITE).treasurer().get(SETTINGS).shouldBe(403);
        SITE.reader().get(SETTINGS).shouldLeadTo("/login");
        assertThat(administrator.get("/desk/settings").page().select("a[href=" + SETTINGS + "]"))
                .isNotEmpty();
        assertThat(administrator.get(SETTINGS).page().text()).contains("Bank transfer Live");
    }

    private Form form() {
        return administrator.get(SETTINGS).shouldBe(200).form("Save");
    }

    private String iban() {
        return administrator.get(SETTINGS).page().expectFirst("#iban").val();
    }
}
