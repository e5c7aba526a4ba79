package org.letterpress.ear;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every attack of the corpus through every field that ends on a screen of the staff, and out before a browser, as
 * {@link AttackIT} has it. A form or a page that is new is one line here, a field one in
 * {@link HostileFields}.
 */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskAttackIT {
    private static final Site SITE = Site.underTest();
    private static final String SETTINGS = "/desk/settings";
    private static final int WORD = 100;
    private static final int TEXT = 3_000;

    private static HostileDesk desk;

    /** When all of this began: what came before is not looked at. */
    @SuppressWarnings("TimeInStaticInitializer") // the class is loaded when its tests begin
    private static final Instant BEGUN = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    /** Forms that show again what is not in order, each by its page and the words on its button. */
    private static final List<List<String>> FORMS = List.of(
            List.of(SETTINGS, "Save settings"),
            List.of(SETTINGS, "Save how comments are taken"),
            List.of(SETTINGS, "Save these numbers"),
            List.of(SETTINGS, "Save the words"),
            List.of("/desk/people", "Add person"),
            List.of("/desk/account", "Make a key"),
            List.of("/desk/account", "Change password"),
            List.of("/desk/privacy", "Count what is stored"),
            List.of("/desk/privacy", "Count what would be forgotten"),
            List.of("/desk/audit", "Verify"));

    /** Addresses with room for an attack. */
    private static final List<String> ADDRESSES = List.of(
            "/desk/comments?status=%s&after=%1$s",
            "/desk/comments?done=%s&batch=%1$s&undone=%1$s&left=%1$s",
            "/desk/comments?only=%s&by=%1$s&near=%1$s&screen=%1$s",
            "/desk/comments?article=%s&author=%1$s&host=%1$s&q=%1$s&order=%1$s",
            "/desk/comments/all?host=%s&tray=%1$s",
            "/desk/comments/all?by=%s&like=%1$s",
            "/desk/articles?q=%s",
            "/desk/imports?before=%s",
            "/desk/people?name=%s&done=%1$s",
            "/desk/people?email=%s&after=%1$s",
            "/desk/account?label=%s",
            SETTINGS + "?saved=%s",
            SETTINGS + "?title=%s&held=%1$s",
            "/desk/privacy?email=%s&erased=%1$s",
            "/desk/audit?q=%s",
            "/desk/audit?id=%s&who=%1$s");

    /** What moderators see; queues to their ends. */
    private static final List<String> OF_MODERATORS = List.of(
            "/desk",
            "/desk/comments?status=pending&after=" + BEGUN + "_0",
            "/desk/comments?status=approved&after=" + BEGUN + "_0",
            "/desk/comments?status=rejected&after=" + BEGUN + "_0",
            "/desk/comments?status=spam&after=" + BEGUN + "_0",
            "/desk/comments?status=returned&after=" + BEGUN + "_0",
            "/desk/comments?status=review&after=" + BEGUN + "_0",
            "/desk/articles",
            "/desk/account");

    /** What administrators see besides, and what of the others looks different to them. */
    private static final List<String> OF_ADMINISTRATORS = List.of(
            "/desk/comments?status=pending&after=" + BEGUN + "_0",
            "/desk/people",
            "/desk/imports",
            SETTINGS,
            SETTINGS + "/classifier",
            "/desk/privacy",
            "/desk/audit?from=" + BEGUN.toString().substring(0, 10));

    /** What the staff is shown at once, by the field. */
    private static final Map<String, List<Reply>> SHOWN = new LinkedHashMap<>();

    @BeforeAll
    static void attacks_come_in() {
        desk = new HostileDesk();
        new HostileFields(desk).all().forEach(field -> SHOWN.put(field.name(), field.filledIn()));
    }

    @AfterAll
    static void the_desk_is_tidied_up() {
        desk.tidyUp();
    }

    @TestFactory
    Stream<DynamicTest> what_comes_in_through_a_field_stays_harmless(Visitors visitors) {
        Witness witness = new Witness(visitors);
        return SHOWN.entrySet().stream()
                .map(field -> DynamicTest.dynamicTest(field.getKey(), () -> witness.look(field.getValue())));
    }

    @Test
    void whatever_came_in_the_desk_stays_harmless(Visitors visitors) {
        Witness moderator = new Witness(visitors).signIn(Desk.newModerator(SITE, "witness"));
        OF_MODERATORS.forEach(moderator::lookThrough);
        Witness administrator = new Witness(visitors).signIn(Site.administrator());
        OF_ADMINISTRATORS.forEach(administrator::lookThrough);
    }

    @Test
    void what_the_staff_types_is_in_the_form_again_as_text(Visitors visitors) {
        Witness witness = new Witness(visitors);
        String all = String.join("\n\n", Attacks.all());
        FORMS.forEach(form -> witness.look(desk.fillIn(form.get(0), form.get(1), all)));
    }

    @Test
    void a_name_without_a_space_widens_no_page(Visitors visitors) {
        HostileDesk.Sent comment =
                desk.comment("x".repeat(TEXT), "W".repeat(100), Draft.fresh().email(), "");
        Visitor moderator = visitors.onPhone();

        moderator.gets("/seen", desk.decided(comment, "REJECT", ""));
        moderator.open("/seen");

        moderator.look("desk-wide-name", Screen.PHONE);
    }

    @Test
    void no_address_makes_a_page_of_the_desk_harmful(Visitors visitors) {
        Witness administrator = new Witness(visitors).signIn(Site.administrator());
        for (String address : ADDRESSES) {
            for (String attack : Attacks.texts(TEXT)) {
                administrator.open(address.formatted(URLEncoder.encode(attack, UTF_8)));
            }
        }
    }

    @Test
    void words_that_are_watched_stay_harmless(Visitors visitors) {
        String words = String.join("\n", watched());
        Witness moderator = new Witness(visitors).signIn(Site.administrator());
        Reply effect = desk.words(words);
        moderator.look(effect);
        desk.press(effect, "Run in shadow");
        String since = "/desk/comments?after=" + Instant.now() + "_0";
        Attacks.texts(TEXT).forEach(desk::comment);
        moderator.lookThrough(since);
        moderator.look(SETTINGS);
        desk.press(desk.administrator().get(SETTINGS), "Make it live");
        since = "/desk/comments?after=" + Instant.now() + "_0";
        Attacks.texts(TEXT).forEach(desk::comment);
        moderator.lookThrough(since);
        Reply without = desk.words("");
        moderator.look(without);
        desk.press(without, "Save");
    }

    /** Those that are words to a list of words. */
    private static List<String> watched() {
        return Attacks.all().stream()
                .map(attack -> attack.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(attack ->
                        attack.length() > 3 && attack.length() <= WORD && attack.matches("[^#*][^*]*\\p{L}{3}[^*]*"))
                .toList();
    }
}
