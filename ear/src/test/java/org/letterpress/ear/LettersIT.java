package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Letters that leave the house for those who comment. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LettersIT {
    private static final Site SITE = Site.underTest();
    private static final Postbox POSTBOX = Postbox.ofSite();
    private static final Pattern CONFIRM = Pattern.compile("/confirm/[A-Za-z0-9_-]+");
    private static final Pattern RECEIPT = Pattern.compile("/receipt/[A-Za-z0-9_-]+");
    private static final String ASKING = "Was this comment yours?";
    private static final String AGAIN = "Send the letter again";

    private final Client reader = SITE.reader();
    private final String article = SITE.openArticle();
    private final Draft draft = Draft.fresh();

    @Test
    void who_confirms_the_address_gets_the_receipt() {
        Posted posted = Posted.by(reader, article, draft);
        String link = link(CONFIRM, POSTBOX.letterTo(draft.email(), ASKING));
        assertThat(POSTBOX.lettersTo(draft.email(), "")).hasSize(1);

        reader.post(reader.get(link).shouldBe(200).form("Yes, it is mine"));

        Patience.until(() -> POSTBOX.lettersTo(draft.email(), "").size() == 2);
        String path = link(RECEIPT, POSTBOX.lettersTo(draft.email(), "").get(1));
        assertThat(posted.receipt()).isEqualTo(path);
        assertThat(reader.get(path).shouldBe(200).page().text()).contains(draft.body());
    }

    @Test
    void a_second_letter_is_not_sent_within_minutes_nor_once_the_address_is_confirmed() {
        Posted posted = Posted.by(reader, article, draft);
        String link = link(CONFIRM, POSTBOX.letterTo(draft.email(), ASKING));
        Reply receipt = reader.get(posted.receipt());

        assertThat(reader.post(receipt.form(AGAIN)).shouldBe(429).page().text())
                .contains("That address was sent such a letter only minutes ago.", draft.body());
        reader.post(reader.get(link).form("Yes, it is mine"));

        assertThat(reader.get(posted.receipt()).text()).doesNotContain(AGAIN);
        reader.post(receipt.form(AGAIN)).shouldBe(409);
        assertThat(POSTBOX.lettersTo(draft.email(), ASKING)).hasSize(1);
    }

    @Test
    void what_a_reader_types_makes_no_header_and_no_markup() {
        String hostile = draft.body() + "\r\n.\r\nBcc: all@elsewhere.example\r\n\r\n<script>alert(1)</script>";
        Posted.by(reader, article, new Draft(hostile, "Maud <b>Bold</b> =?utf-8?q?x?=", draft.email()));

        String letter = POSTBOX.letterTo(draft.email(), ASKING);

        assertThat(headers(letter)).contains("Subject:").doesNotContainIgnoringCase("Bcc:");
        assertThat(letter).contains("\nContent-Type: text/plain").doesNotContain("<script>", "<b>Bold");
    }

    private static String headers(String letter) {
        return letter.strip().split("\r?\n\r?\n", 2)[0];
    }

    private static String link(Pattern pattern, String letter) {
        return pattern.matcher(letter)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link in " + letter));
    }
}
