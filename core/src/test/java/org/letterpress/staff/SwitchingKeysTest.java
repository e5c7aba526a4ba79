package org.letterpress.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.letterpress.staff.StaffFixture.PASSWORD;
import static org.letterpress.staff.StaffFixture.givenAdministrator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.audit.Deed;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SwitchingKeysTest {
    @RegisterExtension
    static final Press press = new Press();

    @SuppressWarnings("NullAway.Init") // stored before each test
    private Staff ada;

    @BeforeEach
    void an_administrator() {
        ada = givenAdministrator(press);
    }

    @Test
    void keys_do_something_until_one_switches_them_off_and_again_afterwards() {
        SignInToken token = press.signingIn().signIn("ada@example.org", PASSWORD);
        assertThat(hasKeys(token)).isTrue();

        change(false);
        assertThat(hasKeys(token)).isFalse();

        change(true);
        assertThat(hasKeys(token)).isTrue();
    }

    @Test
    void they_stay_off_for_the_next_sign_in_and_for_nobody_else() {
        StaffFixture.given(press, "bo", Role.MODERATOR);

        change(false);

        assertThat(hasKeys(press.signingIn().signIn("ada@example.org", PASSWORD)))
                .isFalse();
        assertThat(hasKeys(press.signingIn().signIn("bo@example.org", PASSWORD)))
                .isTrue();
    }

    @Test
    void a_change_is_recorded_and_saying_it_again_is_not() {
        change(false);
        change(false);

        assertThat(press.in(() -> press.em()
                        .createQuery("select e.deed from AuditEntry e order by e.id", String.class)
                        .getResultList()))
                .filteredOn(Deed.KEYS_SWITCHED.name()::equals)
                .hasSize(1);
    }

    private static boolean hasKeys(SignInToken token) {
        return press.in(() -> press.signingIn().current(token)).orElseThrow().keys();
    }

    private void change(boolean on) {
        press.run(() -> new SwitchingKeys(new StaffMembers(press.em()), press.audit()).change(on, ada));
    }
}
