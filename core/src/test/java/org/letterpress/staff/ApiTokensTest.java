package org.letterpress.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.letterpress.staff.StaffFixture.given;
import static org.letterpress.staff.StaffFixture.givenAdministrator;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.Secret;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiTokensTest {
    @RegisterExtension
    static final Press press = new Press();

    @SuppressWarnings("NullAway.Init") // stored before each test
    private Staff mo;

    @BeforeEach
    void a_moderator() {
        givenAdministrator(press);
        mo = given(press, "moritz", Role.MODERATOR);
    }

    @Test
    void a_program_with_the_token_acts_for_who_made_it_with_the_roles_they_have_now() {
        BearerToken token = issued("Import script").token();
        assertThat(current(token)).contains(mo);

        press.run(() -> press.staffing().changeRoles(mo.id(), Set.of(Role.EDITOR), StaffFixture.ADMIN));

        assertThat(current(token).orElseThrow().roles()).containsExactly(Role.EDITOR);
        assertThat(current(BearerToken.random())).isEmpty();
    }

    @Test
    void its_owner_sees_it_by_its_label_and_when_it_was_used() {
        IssuedToken first = issued(" Import script ");
        IssuedToken second = issued("Statistics");
        press.clock.advance(Duration.ofHours(3));
        current(first.token());
        press.clock.advance(Duration.ofMinutes(59));
        current(first.token());

        assertThat(own())
                .containsExactly(
                        new ApiTokenCard(
                                second.id(), "Statistics", press.clock.instant().minus(Duration.ofMinutes(239)), null),
                        new ApiTokenCard(
                                first.id(),
                                "Import script",
                                press.clock.instant().minus(Duration.ofMinutes(239)),
                                press.clock.instant().minus(Duration.ofMinutes(59))));
    }

    @Test
    void a_revoked_one_opens_nothing_and_is_no_longer_listed() {
        IssuedToken token = issued("Import script");

        assertThat(press.in(() -> press.apiTokens().revoke(token.id(), mo))).isTrue();

        assertThat(current(token.token())).isEmpty();
        assertThat(own()).isEmpty();
        assertThat(press.in(() -> press.apiTokens().revoke(token.id(), mo))).isFalse();
    }

    @Test
    void nobody_else_revokes_it_or_sees_it() {
        IssuedToken token = issued("Import script");

        assertThat(press.in(() -> press.apiTokens().revoke(token.id(), StaffFixture.ADMIN)))
                .isFalse();

        assertThat(press.in(() -> press.apiTokens().own(StaffFixture.ADMIN))).isEmpty();
        assertThat(current(token.token())).isPresent();
    }

    @Test
    void it_outlives_a_sign_out_and_a_change_of_password() {
        BearerToken token = issued("Import script").token();

        press.changingPasswords().change(StaffFixture.PASSWORD, "eight louder drums", mo);

        assertThat(current(token)).isPresent();
    }

    @Test
    void a_person_has_twenty_at_most() {
        IssuedToken first = issued("0");
        for (int i = 1; i < ApiTokens.MAX_LIVE; i++) {
            issued(String.valueOf(i));
        }

        assertThatExceptionOfType(TooManyTokens.class).isThrownBy(() -> issued("one more"));
        press.in(() -> press.apiTokens().revoke(first.id(), mo));
        assertThat(current(issued("one more").token())).isPresent();
    }

    @Test
    void a_label_says_something() {
        assertThatIllegalArgumentException().isThrownBy(() -> issued("  "));
        assertThatIllegalArgumentException().isThrownBy(() -> issued("x".repeat(ApiTokens.MAX_LABEL + 1)));
    }

    @Test
    void the_database_knows_tokens_by_their_hashes_alone() throws Exception {
        BearerToken bearer = issued("Import script").token();
        SignInToken signIn = press.signingIn().signIn("moritz@example.org", StaffFixture.PASSWORD);

        assertThat(column("select token_hash from api_token")).isEqualTo(Secret.hash(bearer.value()));
        assertThat(column("select token_hash from sign_in")).isEqualTo(Secret.hash(signIn.value()));
    }

    private static String column(String sql) throws Exception {
        try (Connection connection = press.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private IssuedToken issued(String label) {
        return press.in(() -> press.apiTokens().issue(label, mo));
    }

    private List<ApiTokenCard> own() {
        return press.in(() -> press.apiTokens().own(mo));
    }

    private static Optional<Staff> current(BearerToken token) {
        return press.in(() -> press.apiTokens().current(token));
    }
}
