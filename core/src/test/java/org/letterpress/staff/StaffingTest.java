package org.letterpress.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.letterpress.staff.StaffFixture.PASSWORD;
import static org.letterpress.staff.StaffFixture.given;
import static org.letterpress.staff.StaffFixture.givenAdministrator;
import static org.letterpress.staff.StaffFixture.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class StaffingTest {
    @RegisterExtension
    static final Press press = new Press();

    @Test
    void an_administrator_adds_people_with_their_roles() {
        Staff ada = givenAdministrator(press);

        long id = press.staffing().add(person(" Mo@Example.org ", "Mo"), Set.of(Role.MODERATOR, Role.EDITOR), ada);

        StaffCard mo = people().get(1);
        assertThat(mo.id()).isEqualTo(id);
        assertThat(mo.email()).isEqualTo("Mo@Example.org");
        assertThat(mo.roles()).containsExactlyInAnyOrder(Role.MODERATOR, Role.EDITOR);
        assertThat(mo.active()).isTrue();
        assertThat(mo.createdAt()).isEqualTo(press.clock.instant());
        assertThat(mo.toString()).doesNotContain("Example");
    }

    @Test
    void an_address_belongs_to_one_person_however_it_is_written() {
        givenAdministrator(press);

        assertThatExceptionOfType(EmailTaken.class)
                .isThrownBy(
                        () -> press.staffing().add(person("ADA@example.org", "Other"), Set.of(), StaffFixture.ADMIN));
    }

    @Test
    void of_two_who_are_added_with_the_same_address_at_the_same_moment_one_is() throws Exception {
        givenAdministrator(press);

        List<String> outcomes = Race.of(
                4,
                i -> "added "
                        + press.staffing().add(person("mo@example.org", "Mo " + i), Set.of(), StaffFixture.ADMIN));

        assertThat(outcomes).filteredOn(outcome -> outcome.equals("EmailTaken")).hasSize(3);
    }

    @Test
    void changed_roles_are_known_to_the_next_request() {
        Staff ada = givenAdministrator(press);
        Staff mo = given(press, "moritz", Role.MODERATOR);
        SignInToken token = press.signingIn().signIn("moritz@example.org", PASSWORD);

        press.run(() -> press.staffing().changeRoles(mo.id(), Set.of(Role.EDITOR, Role.TREASURER), ada));
        assertThat(current(token).roles()).containsExactlyInAnyOrder(Role.EDITOR, Role.TREASURER);

        press.run(() -> press.staffing().changeRoles(mo.id(), Set.of(), ada));
        assertThat(current(token).roles()).isEmpty();
    }

    @Test
    void who_is_deactivated_is_out_at_once_and_cannot_come_in() {
        Staff ada = givenAdministrator(press);
        Staff mo = given(press, "moritz", Role.MODERATOR);
        SignInToken token = press.signingIn().signIn("moritz@example.org", PASSWORD);
        BearerToken bearer =
                press.in(() -> press.apiTokens().issue("Script", mo)).token();

        press.run(() -> press.staffing().deactivate(mo.id(), ada));

        assertThat(press.in(() -> press.signingIn().current(token))).isEmpty();
        assertThat(press.in(() -> press.apiTokens().current(bearer))).isEmpty();
        assertThatExceptionOfType(SignInFailed.class)
                .isThrownBy(() -> press.signingIn().signIn("moritz@example.org", PASSWORD));
    }

    @Test
    void who_is_taken_back_signs_in_anew_and_old_keys_stay_worthless() {
        Staff ada = givenAdministrator(press);
        Staff mo = given(press, "moritz", Role.MODERATOR);
        SignInToken token = press.signingIn().signIn("moritz@example.org", PASSWORD);
        BearerToken bearer =
                press.in(() -> press.apiTokens().issue("Script", mo)).token();
        press.run(() -> press.staffing().deactivate(mo.id(), ada));

        press.run(() -> press.staffing().reactivate(mo.id(), ada));

        assertThat(press.in(() -> press.signingIn().current(token))).isEmpty();
        assertThat(press.in(() -> press.apiTokens().current(bearer))).isEmpty();
        assertThat(current(press.signingIn().signIn("moritz@example.org", PASSWORD)))
                .isEqualTo(mo);
    }

    @Test
    void the_last_administrator_can_neither_be_deactivated_nor_demoted() {
        Staff ada = givenAdministrator(press);
        Staff bea = given(press, "beatrix", Role.ADMIN);
        press.run(() -> press.staffing().deactivate(bea.id(), ada));

        assertThatExceptionOfType(LastAdministrator.class)
                .isThrownBy(() -> press.run(() -> press.staffing().deactivate(ada.id(), ada)));
        assertThatExceptionOfType(LastAdministrator.class)
                .isThrownBy(() -> press.run(() -> press.staffing().changeRoles(ada.id(), Set.of(Role.EDITOR), ada)));
        press.run(() -> press.staffing().changeRoles(ada.id(), Set.of(Role.EDITOR, Role.ADMIN), ada));
        assertThat(people().get(0).roles()).containsExactlyInAnyOrder(Role.EDITOR, Role.ADMIN);
    }

    @Test
    void two_administrators_who_remove_each_other_at_the_same_moment_leave_one() throws Exception {
        Staff ada = givenAdministrator(press);
        Staff bea = given(press, "beatrix", Role.ADMIN);
        List<Staff> both = List.of(ada, bea);

        List<String> outcomes = Race.of(2, i -> {
            press.run(() -> press.staffing().changeRoles(both.get(1 - i).id(), Set.of(Role.EDITOR), both.get(i)));
            return "removed";
        });

        assertThat(outcomes).containsExactlyInAnyOrder("removed", "LastAdministrator");
        assertThat(press.in(() -> press.settingUp().hasAdministrator())).isTrue();
    }

    @Test
    void who_is_no_administrator_does_nothing_of_it() {
        Staff ada = givenAdministrator(press);

        assertRefused(() -> press.staffing().add(person("eve@example.org", "Eve"), Set.of(), StaffFixture.EDITOR));
        assertRefused(() -> press.staffing().changeRoles(ada.id(), Set.of(), StaffFixture.MODERATOR));
        assertRefused(() -> press.staffing().deactivate(ada.id(), StaffFixture.MODERATOR));
        assertRefused(() -> press.staffing().reactivate(ada.id(), StaffFixture.MODERATOR));
        assertRefused(() -> press.staffing().people(0, 10, StaffFixture.EDITOR));
        assertThat(people()).hasSize(1);
    }

    @Test
    void there_is_nobody_of_an_unknown_id() {
        Staff ada = givenAdministrator(press);

        assertThatExceptionOfType(NoSuchPerson.class)
                .isThrownBy(() -> press.run(() -> press.staffing().deactivate(ada.id() + 1_000_000, ada)));
    }

    @Test
    void the_list_is_paged_and_leaves_nobody_out() {
        givenAdministrator(press);
        for (String name : List.of("beatrix", "clarissa", "dorothea", "eleonore")) {
            given(press, name, Role.MODERATOR, Role.EDITOR);
        }

        List<String> names = new ArrayList<>();
        StaffPage page = new StaffPage(List.of(), java.util.Optional.of(0L));
        while (page.next().isPresent()) {
            page = page(page.next().orElseThrow(), 2);
            assertThat(page.people()).hasSizeLessThanOrEqualTo(2);
            page.people().forEach(card -> names.add(card.name()));
        }

        assertThat(names).containsExactly("Ada Quill", "beatrix", "clarissa", "dorothea", "eleonore");
        assertThatIllegalArgumentException().isThrownBy(() -> page(0, 101));
        assertThatIllegalArgumentException().isThrownBy(() -> page(0, 0));
    }

    private static void assertRefused(Runnable work) {
        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> press.run(work));
    }

    private static Staff current(SignInToken token) {
        return press.in(() -> press.signingIn().current(token)).orElseThrow();
    }

    private static StaffPage page(long after, int limit) {
        return press.in(() -> press.staffing().people(after, limit, StaffFixture.ADMIN));
    }

    private static List<StaffCard> people() {
        return page(0, 100).people();
    }
}
