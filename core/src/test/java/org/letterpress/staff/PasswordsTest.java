package org.letterpress.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordsTest {
    private static final Password LAMPS = new Password("seven quiet lamps");

    @Test
    void in_production_they_are_hashed_as_owasp_says() {
        Passwords passwords = new Passwords();

        PasswordHash hash = passwords.hash(LAMPS);

        assertThat(Passwords.ITERATIONS).isEqualTo(600_000);
        assertThat(hash.value()).matches("\\{pbkdf2-sha256-600000}[0-9a-f]{96}");
        assertThat(passwords.match("seven quiet lamps", hash)).isTrue();
        assertThat(passwords.isOutdated(hash)).isFalse();
    }

    @Test
    void only_the_right_one_matches() {
        Passwords passwords = new Passwords(1_000);
        PasswordHash hash = passwords.hash(LAMPS);

        assertThat(passwords.match("seven quiet lamps", hash)).isTrue();
        assertThat(passwords.match("seven quiet lamp", hash)).isFalse();
        assertThat(passwords.match("Seven quiet lamps", hash)).isFalse();
        assertThat(passwords.match("", hash)).isFalse();
    }

    @Test
    void two_people_with_the_same_one_have_different_hashes() {
        Passwords passwords = new Passwords(1_000);

        assertThat(passwords.hash(LAMPS)).isNotEqualTo(passwords.hash(LAMPS));
    }

    @Test
    void nobodys_is_of_the_same_kind_as_a_real_one_and_matches_nothing() {
        Passwords passwords = new Passwords(1_000);
        PasswordHash nobodys = passwords.nobodys();

        assertThat(nobodys.value()).matches("\\{pbkdf2-sha256-1000}[0-9a-f]{96}");
        assertThat(passwords.isOutdated(nobodys)).isFalse();
        assertThat(passwords.match("", nobodys)).isFalse();
    }

    @Test
    void an_older_way_still_matches_and_is_known_as_outdated() {
        PasswordHash old = new Passwords(1_000).hash(LAMPS);
        Passwords stronger = new Passwords(2_000, 1_000);

        assertThat(stronger.match("seven quiet lamps", old)).isTrue();
        assertThat(stronger.isOutdated(old)).isTrue();
        assertThat(old).hasToString("PasswordHash[hidden]");
    }
}
