package org.letterpress.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.Circumstances;
import org.letterpress.comment.CommentSubmission;
import org.letterpress.outbox.Letter;
import org.letterpress.outbox.LetterKind;
import org.letterpress.person.PersonalData;
import org.letterpress.person.PersonalRecord;
import org.letterpress.text.AddressKey;
import org.letterpress.text.Network;

/** People ask for their own data, and nobody for another's. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestingTest {
    private static final String MAUD = "maud@elsewhere.example";
    private static final String STRANGER = "stranger@elsewhere.example";

    private static final Network NETWORK = new Network("203.0.113.0/24");

    @RegisterExtension
    static final Press press = new Press();

    private PrivacyUseCases useCases = new PrivacyUseCases(press);

    @BeforeEach
    void maud_has_commented() {
        useCases = new PrivacyUseCases(press);
        long article = ArticleFixture.given(press, "The ferry");
        press.commenting().submit(new CommentSubmission(article, "Late", "Maud", MAUD), Circumstances.UNKNOWN);
    }

    @Test
    void whose_address_is_known_gets_a_letter_that_leads_to_what_they_asked_for() {
        RequestToken token = asked(Wish.EXPORT, " Maud@Elsewhere.example ").orElseThrow();

        Requesting.Confirmed confirmed = find(token).orElseThrow();
        assertThat(confirmed.wish()).isEqualTo(Wish.EXPORT);
        assertThat(confirmed.person()).isEqualTo(AddressKey.of(MAUD));
        assertThat(confirmed.underWay()).isFalse();
        assertThat(press.in(() -> useCases.requesting().confirmErasure(token))).isFalse();
    }

    @Test
    void of_an_unknown_address_nothing_is_kept_and_no_letter_is_written() {
        assertThat(asked(Wish.EXPORT, STRANGER)).isEmpty();
        assertThat(press.database().everything()).doesNotContain("stranger");
    }

    @Test
    void nothing_is_erased_before_somebody_confirms_who_reads_that_mail() {
        RequestToken token = asked(Wish.ERASURE, MAUD).orElseThrow();
        assertThat(useCases.obliging().obligeSome()).isZero();
        assertThat(count()).isEqualTo(1);

        assertThat(press.in(() -> useCases.requesting().confirmErasure(token))).isTrue();
        assertThat(find(token).orElseThrow().underWay()).isTrue();
        assertThat(useCases.obliging().obligeSome()).isEqualTo(1);

        assertThat(count()).isZero();
        assertThat(useCases.obliging().obligeSome()).isZero();
        assertThat(press.database().everything()).doesNotContain("elsewhere.example");
    }

    @Test
    void an_erasure_that_fails_holds_up_no_other_and_is_tried_again() {
        RequestToken token = asked(Wish.ERASURE, MAUD).orElseThrow();
        press.run(() -> useCases.requesting().confirmErasure(token));
        Stubborn stubborn = new Stubborn();
        useCases.data.add(stubborn);
        assertThat(useCases.obliging().obligeSome()).isZero();
        assertThat(find(token).orElseThrow().underWay()).isTrue();

        stubborn.fails = false;

        assertThat(useCases.obliging().obligeSome()).isEqualTo(1);
        assertThat(find(token)).isEmpty();
    }

    /** Data that cannot be erased, for a while. */
    private static final class Stubborn implements PersonalData {
        private boolean fails = true;

        /** Before all others, so that nothing is erased when it fails. */
        @Override
        public String kind() {
            return "a";
        }

        @Override
        public long count(AddressKey person) {
            return 1;
        }

        @Override
        public List<PersonalRecord> read(AddressKey person, long after, int limit) {
            return List.of();
        }

        @Override
        public int erase(AddressKey person, int limit) {
            if (fails) {
                throw new IllegalStateException("Not now");
            }
            return 0;
        }
    }

    @Test
    void a_link_works_for_three_days() {
        RequestToken token = asked(Wish.ERASURE, MAUD).orElseThrow();
        press.clock.advance(Requesting.VALID);
        assertThat(find(token)).isPresent();

        press.clock.advance(Duration.ofSeconds(1));

        assertThat(find(token)).isEmpty();
        assertThat(press.in(() -> useCases.requesting().confirmErasure(token))).isFalse();
        press.run(() -> useCases.requesting().sweep());
        assertThat(useCases.answering().count(AddressKey.of(MAUD))).containsEntry("requests", 0L);
    }

    @Test
    void from_one_network_so_much_is_taken_an_hour_whether_addresses_are_known_or_not() {
        Network other = new Network("198.51.100.0/24");
        for (int i = 0; i < Requesting.LIMIT.most(); i++) {
            ask(i % 2 == 0 ? MAUD : STRANGER, NETWORK);
        }
        useCases.askingBack().writeLetters();

        Instant until = press.clock.instant().plus(Requesting.LIMIT.window());
        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> ask(MAUD, NETWORK))
                .satisfies(refusal -> assertThat(refusal.until()).isEqualTo(until));
        assertThatNoException().isThrownBy(() -> ask(MAUD, other));
        press.clock.advance(Requesting.LIMIT.window());
        assertThatNoException().isThrownBy(() -> ask(MAUD, NETWORK));
    }

    @Test
    void from_where_somebody_asked_is_forgotten_after_an_hour() {
        ask(STRANGER, NETWORK);
        assertThat(press.database().everything()).contains(NETWORK.value());
        press.clock.advance(Requesting.LIMIT.window());

        press.run(() -> useCases.requesting().sweep());

        assertThat(press.database().everything()).doesNotContain(NETWORK.value());
    }

    private void ask(String address, Network network) {
        press.run(() -> useCases.requesting().ask(Wish.EXPORT, address, network));
    }

    @Test
    void no_address_is_written_to_without_end() {
        for (int i = 0; i < AskingBack.MOST_LETTERS; i++) {
            assertThat(asked(Wish.EXPORT, MAUD)).isPresent();
        }
        assertThat(asked(Wish.EXPORT, MAUD)).isEmpty();

        press.clock.advance(Duration.ofDays(1).plusSeconds(1));
        assertThat(asked(Wish.EXPORT, MAUD)).isPresent();
    }

    @Test
    void a_secret_that_was_never_given_opens_nothing() {
        assertThat(find(RequestToken.random())).isEmpty();
        assertThat(RequestToken.parse("short")).isEmpty();
    }

    @Test
    void what_is_no_address_is_refused_in_words() {
        assertThatThrownBy(() -> ask("maud at elsewhere", NETWORK))
                .isInstanceOf(AddressInvalid.class)
                .message()
                .isNotEmpty();
        assertThatThrownBy(() -> ask(" ", NETWORK)).isInstanceOf(AddressInvalid.class);
    }

    /** The secret of the letter, if one was written. */
    private Optional<RequestToken> asked(Wish wish, String address) {
        int before = letters(address).size();
        press.run(() -> useCases.requesting().ask(wish, address, NETWORK));
        useCases.askingBack().writeLetters();
        List<Letter> letters = letters(address);
        return letters.stream()
                .skip(before)
                .peek(letter -> assertThat(letter.kind())
                        .isEqualTo(
                                wish == Wish.EXPORT ? LetterKind.CONFIRM_DATA_EXPORT : LetterKind.CONFIRM_DATA_ERASURE))
                .map(letter -> letter.parameters().getOrDefault(Letter.LINK, ""))
                .flatMap(link -> RequestToken.parse(link.substring(Requesting.PATH.length())).stream())
                .findFirst();
    }

    private static List<Letter> letters(String address) {
        return press.in(() -> press.outbox().lettersTo(address, 100));
    }

    private Optional<Requesting.Confirmed> find(RequestToken token) {
        return press.in(() -> useCases.requesting().find(token));
    }

    private long count() {
        return useCases.answering().count(AddressKey.of(MAUD)).getOrDefault("comments", 0L);
    }
}
