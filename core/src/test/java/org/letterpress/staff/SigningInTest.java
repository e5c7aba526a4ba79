package org.letterpress.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.letterpress.staff.StaffFixture.PASSWORD;
import static org.letterpress.staff.StaffFixture.given;
import static org.letterpress.staff.StaffFixture.givenAdministrator;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningInTest {
    private static final String ADA = "ada@example.org";
    private static final String NOBODY = "nobody@example.org";

    @RegisterExtension
    static final Press press = new Press();

    @BeforeEach
    void an_administrator() {
        givenAdministrator(press);
    }

    @Test
    void address_and_password_open_the_door() {
        SignInToken token = press.signingIn().signIn(" Ada@EXAMPLE.org ", PASSWORD);

        assertThat(current(token)).map(Staff::name).contains("Ada Quill");
        assertThat(current(SignInToken.random())).isEmpty();
    }

    @Test
    void whatever_is_wrong_the_answer_is_the_same() {
        List<SignInFailed> refusals =
                List.of(failed(ADA, "wrong"), failed(NOBODY, PASSWORD), failed("", ""), failed(ADA, PASSWORD + " "));

        assertThat(refusals).extracting(Throwable::getMessage).containsOnly("Sign-in failed");
        assertThat(refusals).extracting(Throwable::getCause).containsOnlyNulls();
    }

    @Test
    void whether_there_is_such_a_person_or_not_one_hash_of_the_same_cost_is_compared() {
        AtomicInteger compared = new AtomicInteger();
        SigningIn signingIn = press.signingIn(new Passwords(1_000) {
            @Override
            boolean match(String typed, PasswordHash hash) {
                compared.incrementAndGet();
                assertThat(hash.value()).startsWith("{pbkdf2-sha256-1000}").hasSize(20 + 96);
                return super.match(typed, hash);
            }
        });

        for (String address : List.of(ADA, NOBODY)) {
            compared.set(0);
            assertThatExceptionOfType(SignInFailed.class).isThrownBy(() -> signingIn.signIn(address, "wrong"));
            assertThat(compared).hasValue(1);
        }
    }

    @Test
    void after_ten_failures_in_a_row_there_is_one_try_a_minute_even_for_an_address_that_nobody_has() {
        for (String address : List.of(ADA, NOBODY)) {
            Instant until = press.clock.instant().plus(Duration.ofMinutes(1));
            failTimes(address, 10);

            assertThatExceptionOfType(TooManyTries.class)
                    .isThrownBy(() -> press.signingIn().signIn(address, PASSWORD))
                    .satisfies(refusal -> assertThat(refusal.until()).isEqualTo(until));
            press.clock.advance(Duration.ofMinutes(1));
            failed(address, "wrong");
            assertThatExceptionOfType(TooManyTries.class)
                    .isThrownBy(() -> press.signingIn().signIn(address, PASSWORD));
        }
    }

    @Test
    void success_forgives_the_failures_before_it() {
        failTimes(ADA, 9);
        press.signingIn().signIn(ADA, PASSWORD);
        failTimes(ADA, 10);

        press.clock.advance(Duration.ofMinutes(1));
        SignInToken token = press.signingIn().signIn(ADA, PASSWORD);
        assertThat(current(token)).isPresent();
        failTimes(ADA, 10);
    }

    @Test
    void failures_of_one_are_none_of_another() {
        given(press, "moritz", Role.MODERATOR);
        failTimes(ADA, 10);

        assertThat(current(press.signingIn().signIn("moritz@example.org", PASSWORD)))
                .isPresent();
    }

    @Test
    void many_tries_at_the_same_moment_are_no_way_around() throws Exception {
        for (String address : List.of(ADA, NOBODY)) {
            List<String> outcomes = Race.of(
                    16, i -> press.signingIn().signIn(address, "wrong " + i).toString());

            assertThat(outcomes)
                    .filteredOn(outcome -> outcome.equals("SignInFailed"))
                    .hasSize(10);
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome.equals("TooManyTries"))
                    .hasSize(6);
        }
    }

    @Test
    void a_failure_stays_counted_when_the_callers_transaction_rolls_back() {
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(SignInFailed.class)
                    .isThrownBy(() -> press.in(() -> press.signingIn().signIn(ADA, "wrong")));
        }

        assertThatExceptionOfType(TooManyTries.class)
                .isThrownBy(() -> press.signingIn().signIn(ADA, PASSWORD));
    }

    @Test
    void signing_out_ends_every_sign_in_of_that_person_and_of_nobody_else() {
        given(press, "moritz", Role.MODERATOR);
        SignInToken desk = press.signingIn().signIn(ADA, PASSWORD);
        SignInToken phone = press.signingIn().signIn(ADA, PASSWORD);
        SignInToken other = press.signingIn().signIn("moritz@example.org", PASSWORD);

        press.run(() -> press.signingIn().signOut(desk));
        press.run(() -> press.signingIn().signOut(desk));

        assertThat(current(desk)).isEmpty();
        assertThat(current(phone)).isEmpty();
        assertThat(current(other)).isPresent();
    }

    @Test
    void a_sign_in_ends_when_nobody_was_seen_for_a_week() {
        SignInToken token = press.signingIn().signIn(ADA, PASSWORD);
        press.clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(current(token)).isPresent();

        press.clock.advance(Duration.ofDays(7));
        assertThat(current(token)).isEmpty();
    }

    @Test
    void and_after_thirty_days_in_any_case() {
        SignInToken token = press.signingIn().signIn(ADA, PASSWORD);
        for (int day = 1; day < 30; day++) {
            press.clock.advance(Duration.ofDays(1));
            assertThat(current(token)).isPresent();
        }

        press.clock.advance(Duration.ofDays(1));
        assertThat(current(token)).isEmpty();
    }

    @Test
    void a_page_view_costs_one_query_and_a_write_at_most_once_an_hour() {
        SignInToken token = press.signingIn().signIn(ADA, PASSWORD);

        assertThat(queries(token)).isEqualTo(1);
        press.clock.advance(Duration.ofMinutes(59));
        assertThat(queries(token)).isEqualTo(1);
        press.clock.advance(Duration.ofMinutes(1));
        assertThat(queries(token)).isEqualTo(2);
        assertThat(queries(token)).isEqualTo(1);
        assertThat(queries(SignInToken.random())).isEqualTo(1);
    }

    @Test
    void the_sweep_takes_what_has_expired_and_leaves_the_rest() {
        SignInToken old = press.signingIn().signIn(ADA, PASSWORD);
        failed(NOBODY, "wrong");
        press.clock.advance(Duration.ofDays(6));
        SignInToken young = press.signingIn().signIn(ADA, PASSWORD);
        failed(ADA, "wrong");
        press.clock.advance(Duration.ofDays(1));

        assertThat(press.in(() -> press.signingIn().sweep())).isEqualTo(2);
        assertThat(press.in(() -> press.signingIn().sweep())).isZero();
        assertThat(current(old)).isEmpty();
        assertThat(current(young)).isPresent();
    }

    @Test
    void an_outdated_hash_is_replaced_when_its_owner_signs_in() {
        Passwords stronger = new Passwords(2_000, 1_000);

        SignInToken token = press.signingIn(stronger).signIn(ADA, PASSWORD);

        Passwords strongerOnly = new Passwords(2_000);
        assertThat(current(press.signingIn(strongerOnly).signIn(ADA, PASSWORD))).isEqualTo(current(token));
    }

    private static void failTimes(String address, int times) {
        for (int i = 0; i < times; i++) {
            failed(address, "wrong " + i);
        }
    }

    private static SignInFailed failed(String address, String password) {
        try {
            press.signingIn().signIn(address, password);
        } catch (SignInFailed refusal) {
            return refusal;
        }
        throw new AssertionError("Signed in");
    }

    private static Optional<Staff> current(SignInToken token) {
        return press.in(() -> press.signingIn().current(token));
    }

    private static int queries(SignInToken token) {
        AtomicInteger queries = new AtomicInteger();
        EntityManager counting = (EntityManager) Proxy.newProxyInstance(
                SigningInTest.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    queries.incrementAndGet();
                    return method.invoke(press.em(), arguments);
                });
        press.in(() -> new SignIns(counting).current(token, press.clock.instant()));
        return queries.get();
    }
}
