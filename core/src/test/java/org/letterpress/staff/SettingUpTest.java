package org.letterpress.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.letterpress.staff.StaffFixture.person;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingUpTest {
    @RegisterExtension
    static final Press press = new Press();

    @Test
    void who_has_the_code_becomes_the_first_administrator() {
        SetupCode code = renewed();

        press.settingUp().createFirstAdministrator(code.value(), person("ada@example.org", "Ada Quill"));

        assertThat(hasAdministrator()).isTrue();
        SignInToken token = press.signingIn().signIn("ada@example.org", StaffFixture.PASSWORD);
        Staff ada = press.in(() -> press.signingIn().current(token)).orElseThrow();
        assertThat(ada.name()).isEqualTo("Ada Quill");
        assertThat(ada.roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void without_the_code_nobody_does() {
        renewed();

        assertWrong(SetupCode.random().value());
        assertWrong("");
        assertThat(hasAdministrator()).isFalse();
    }

    @Test
    void neither_before_any_code_was_made() {
        assertWrong(SetupCode.random().value());
    }

    @Test
    void every_start_makes_a_new_code_and_the_one_before_is_worth_nothing() {
        SetupCode old = renewed();
        SetupCode latest = renewed();

        assertWrong(old.value());
        press.settingUp().createFirstAdministrator(latest.value(), person("ada@example.org", "Ada Quill"));
        assertThat(hasAdministrator()).isTrue();
    }

    @Test
    void the_code_is_good_for_one_use_and_there_is_no_other_afterwards() {
        SetupCode code = renewed();
        press.settingUp().createFirstAdministrator(code.value(), person("ada@example.org", "Ada Quill"));

        assertThatExceptionOfType(AlreadySetUp.class)
                .isThrownBy(() ->
                        press.settingUp().createFirstAdministrator(code.value(), person("eve@example.org", "Eve")));
        assertThat(press.in(() -> press.settingUp().renewSetupCode())).isEmpty();
    }

    @Test
    void a_refused_form_leaves_the_code_good() {
        SetupCode code = renewed();

        assertThatExceptionOfType(PersonInvalid.class)
                .isThrownBy(() ->
                        press.settingUp().createFirstAdministrator(code.value(), new NewPerson("nobody", " ", "short")))
                .satisfies(refusal -> {
                    assertThat(refusal.errors())
                            .extracting(PersonInvalid.FieldError::field)
                            .containsExactly("name", "email", "password");
                    assertThat(refusal.errors().get(2).message()).contains("at least 12 characters");
                });

        press.settingUp().createFirstAdministrator(code.value(), person("ada@example.org", "Ada Quill"));
        assertThat(hasAdministrator()).isTrue();
    }

    @Test
    void of_many_with_the_code_at_the_same_moment_exactly_one_wins() throws Exception {
        SetupCode code = renewed();

        List<String> outcomes = Race.of(8, i -> {
            press.settingUp().createFirstAdministrator(code.value(), person(i + "@example.org", "Number " + i));
            return "won " + i;
        });

        assertThat(outcomes).filteredOn(outcome -> outcome.startsWith("won")).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> !outcome.startsWith("won")).containsOnly("AlreadySetUp");
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void the_settings_make_one_whenever_there_is_none_and_only_then() {
        NewPerson ada = person("ada@example.org", "Ada Quill");

        assertThat(press.settingUp().createFirstAdministratorFromSettings(ada)).isTrue();
        assertThat(press.settingUp().createFirstAdministratorFromSettings(ada)).isFalse();
        assertThat(press.settingUp().createFirstAdministratorFromSettings(person("eve@example.org", "Eve")))
                .isFalse();
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void servers_that_start_together_with_the_same_settings_make_one() throws Exception {
        List<String> outcomes = Race.of(8, i -> {
            boolean made =
                    press.settingUp().createFirstAdministratorFromSettings(person("ada@example.org", "Ada Quill"));
            return made ? "made by " + i : "none";
        });

        assertThat(outcomes).filteredOn(outcome -> outcome.startsWith("made")).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> !outcome.startsWith("made")).containsOnly("none");
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void the_settings_make_the_code_worthless() {
        SetupCode code = renewed();
        StaffFixture.givenAdministrator(press);

        assertThatExceptionOfType(AlreadySetUp.class)
                .isThrownBy(() ->
                        press.settingUp().createFirstAdministrator(code.value(), person("eve@example.org", "Eve")));
    }

    private static SetupCode renewed() {
        return press.in(() -> press.settingUp().renewSetupCode()).orElseThrow();
    }

    private static boolean hasAdministrator() {
        return press.in(() -> press.settingUp().hasAdministrator());
    }

    private static int people() {
        return press.in(() -> press.staffing().people(0, 100, StaffFixture.ADMIN))
                .people()
                .size();
    }

    private static void assertWrong(String code) {
        assertThatExceptionOfType(SetupCodeWrong.class)
                .isThrownBy(() -> press.settingUp().createFirstAdministrator(code, person("eve@example.org", "Eve")));
    }
}
