package org.letterpress.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.letterpress.Secret;
import org.letterpress.text.AddressKey;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretsTest {

    @Test
    void no_two_are_the_same() {
        assertThat(Stream.generate(SignInToken::random).limit(100).distinct()).hasSize(100);
        assertThat(Stream.generate(BearerToken::random).limit(100).distinct()).hasSize(100);
        assertThat(Stream.generate(SetupCode::random).limit(100).distinct()).hasSize(100);
    }

    @Test
    void they_carry_the_bits_they_promise() {
        assertThat(SignInToken.random().value()).matches("[A-Za-z0-9_-]{32}"); // 32 x 6 = 192
        assertThat(BearerToken.random().value()).matches("lp_[A-Za-z0-9_-]{32}");
        assertThat(SetupCode.random().value()).matches("[0-9a-hjkmnp-tv-z]{26}"); // 26 x 5 = 130
    }

    @Test
    void what_is_stored_is_the_sha_256_of_it() {
        assertThat(Secret.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(SignInToken.random().hash()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @MethodSource
    void none_shows_in_a_log(Object secret, String value) {
        assertThat(Objects.toString(secret)).doesNotContain(value);
    }

    static Stream<Object[]> none_shows_in_a_log() {
        SignInToken signIn = SignInToken.random();
        BearerToken bearer = BearerToken.random();
        SetupCode code = SetupCode.random();
        return Stream.of(
                new Object[] {signIn, signIn.value()},
                new Object[] {bearer, bearer.value()},
                new Object[] {new IssuedToken(1, "Import", bearer), bearer.value()},
                new Object[] {code, code.value()},
                new Object[] {StaffFixture.person("ada@example.org", "Ada"), "ada@example.org"},
                new Object[] {StaffFixture.person("ada@example.org", "Ada"), StaffFixture.PASSWORD},
                new Object[] {AddressKey.of("ada@example.org"), "ada@example.org"});
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "lp_", "0123456789012345678901234567890é", "' or 1=1 --"})
    void what_has_another_shape_is_no_token(String text) {
        assertThat(SignInToken.parse(text)).isEmpty();
        assertThat(BearerToken.parse(text)).isEmpty();
        assertThat(SetupCode.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new SignInToken(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new BearerToken(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new SetupCode(text));
    }

    @Test
    void a_setup_code_is_read_as_people_copy_it() {
        assertThat(SetupCode.parse(" 0123-4567-89AB CDEF GHJK MNPO il\n"))
                .contains(new SetupCode("0123456789abcdefghjkmnp011"));
    }

    @Test
    void addresses_are_compared_without_case_and_surrounding_space() {
        assertThat(AddressKey.of(" Ada@Example.ORG\n")).isEqualTo(AddressKey.of("ada@example.org"));
        assertThat(AddressKey.of("ada@k\u00e4se.example")).isEqualTo(AddressKey.of("ada@KA\u0308SE.example"));
        assertThat(AddressKey.of("ada@example.org")).isNotEqualTo(AddressKey.of("ada@example.com"));
    }
}
