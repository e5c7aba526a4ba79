package org.letterpress.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.letterpress.staff.StaffFixture.PASSWORD;
import static org.letterpress.staff.StaffFixture.given;
import static org.letterpress.staff.StaffFixture.givenAdministrator;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangingPasswordsTest {
    private static final String ADA = "ada@example.org";
    private static final String NEW = "eight louder drums";

    @RegisterExtension
    static final Press press = new Press();

    @SuppressWarnings("NullAway.Init") // stored before each test
    private Staff ada;

    @BeforeEach
    void an_administrator() {
        ada = givenAdministrator(press);
    }

    @Test
    void a_new_password_replaces_the_old_one_and_ends_every_sign_in() {
        SignInToken desk = press.signingIn().signIn(ADA, PASSWORD);
        SignInToken phone = press.signingIn().signIn(ADA, PASSWORD);

        press.changingPasswords().change(PASSWORD, NEW, ada);

        assertThat(current(desk)).isEmpty();
        assertThat(current(phone)).isEmpty();
        assertThat(current(press.signingIn().signIn(ADA, NEW))).isPresent();
        assertThatExceptionOfType(SignInFailed.class)
                .isThrownBy(() -> press.signingIn().signIn(ADA, PASSWORD));
    }

    @Test
    void it_needs_the_old_one() {
        SignInToken token = press.signingIn().signIn(ADA, PASSWORD);

        assertThatExceptionOfType(WrongPassword.class)
                .isThrownBy(() -> press.changingPasswords().change("wrong", NEW, ada));
        assertThat(current(token)).isPresent();
    }

    @Test
    void the_old_one_cannot_be_guessed_this_way_either() {
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(WrongPassword.class)
                    .isThrownBy(() -> press.changingPasswords().change("wrong", NEW, ada));
        }

        assertThatExceptionOfType(TooManyTries.class)
                .isThrownBy(() -> press.changingPasswords().change(PASSWORD, NEW, ada));
    }

    @Test
    void a_weak_one_changes_nothing() {
        assertThatExceptionOfType(PasswordTooWeak.class)
                .isThrownBy(() -> press.changingPasswords().change(PASSWORD, "ada quill 1234", ada))
                .satisfies(refusal -> assertThat(refusal.weakness()).isEqualTo(Weakness.PERSONAL));
        assertThat(current(press.signingIn().signIn(ADA, PASSWORD))).isPresent();
    }

    @Test
    void an_administrator_resets_the_password_of_who_forgot_it() {
        Staff mo = given(press, "moritz", Role.MODERATOR);
        SignInToken before = press.signingIn().signIn("moritz@example.org", PASSWORD);
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(SignInFailed.class)
                    .isThrownBy(() -> press.signingIn().signIn("moritz@example.org", "forgotten"));
        }

        press.changingPasswords().reset(mo.id(), NEW, ada);

        assertThat(current(before)).isEmpty();
        assertThat(current(press.signingIn().signIn("moritz@example.org", NEW))).contains(mo);
    }

    @Test
    void nobody_else_does() {
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> press.changingPasswords().reset(ada.id(), NEW, StaffFixture.EDITOR));
        assertThatExceptionOfType(NoSuchPerson.class)
                .isThrownBy(() -> press.changingPasswords().reset(ada.id() + 1_000_000, NEW, ada));
    }

    @Test
    void who_gave_the_old_password_just_before_it_changed_does_not_get_in() {
        SigningIn slow = press.signingIn(
                amidTheComparison(() -> press.changingPasswords().change(PASSWORD, NEW, ada)));

        assertThatExceptionOfType(SignInFailed.class).isThrownBy(() -> slow.signIn(ADA, PASSWORD));
    }

    @Test
    void who_gave_it_just_before_they_were_deactivated_does_not_either() {
        Staff mo = given(press, "moritz", Role.MODERATOR);
        SigningIn slow = press.signingIn(amidTheComparison(
                () -> press.run(() -> press.staffing().deactivate(mo.id(), ada))));

        assertThatExceptionOfType(SignInFailed.class).isThrownBy(() -> slow.signIn("moritz@example.org", PASSWORD));
    }

    @Test
    void of_two_changes_from_the_same_old_password_the_second_is_told_that_it_is_wrong() {
        ChangingPasswords slow = press.changingPasswords(
                amidTheComparison(() -> press.changingPasswords().change(PASSWORD, NEW, ada)));

        assertThatExceptionOfType(WrongPassword.class)
                .isThrownBy(() -> slow.change(PASSWORD, "nine purple boats", ada));
        assertThat(current(press.signingIn().signIn(ADA, NEW))).isPresent();
    }

    @Test
    void no_sign_in_with_the_old_password_outlives_the_change_however_they_meet() throws Exception {
        ConcurrentLinkedQueue<SignInToken> tokens = new ConcurrentLinkedQueue<>();

        List<String> outcomes = Race.of(6, i -> {
            if (i == 0) {
                press.changingPasswords().change(PASSWORD, NEW, ada);
                return "changed";
            }
            tokens.add(press.signingIn().signIn(ADA, PASSWORD));
            return "signed in";
        });

        assertThat(outcomes).contains("changed").isSubsetOf("changed", "signed in", "SignInFailed");
        assertThat(tokens).allSatisfy(token -> assertThat(current(token)).isEmpty());
    }

    /** Passwords that let something else happen while the first comparison goes on. */
    private static Passwords amidTheComparison(Runnable event) {
        return new Passwords(1_000) {
            @Override
            boolean match(String typed, PasswordHash hash) {
                event.run();
                return super.match(typed, hash);
            }
        };
    }

    private static Optional<Staff> current(SignInToken token) {
        return press.in(() -> press.signingIn().current(token));
    }
}
