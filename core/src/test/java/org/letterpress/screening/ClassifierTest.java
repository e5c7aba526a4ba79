package org.letterpress.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.letterpress.screening.SuspectFixture.BO;
import static org.letterpress.screening.SuspectFixture.saying;
import static org.letterpress.screening.SuspectFixture.signed;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.letterpress.screening.CommentCorpus.Decided;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClassifierTest {
    private static final ClassifierModel LEARNT = learnt(new CommentCorpus(1).comments(2000));
    private static final String CASINO = "Visit the best casino online now, free spins and a jackpot bonus";

    private static ClassifierModel learnt(List<Decided> comments) {
        ClassifierTrainer trainer = new ClassifierTrainer(ScreeningRules.DEFAULT);
        comments.forEach(comment -> comment.teach(trainer));
        return trainer.model();
    }

    private static Optional<Finding> examine(ClassifierModel model, Suspect suspect) {
        Classifier classifier = new Classifier();
        classifier.use(model);
        return new ClassifierScreen(classifier).examine(suspect);
    }

    @Test
    void what_is_like_refused_comments_is_held_and_never_more() {
        assertThat(examine(LEARNT, saying(CASINO)))
                .get()
                .extracting(Finding::advice)
                .isEqualTo(Advice.HOLD);
        assertThat(examine(LEARNT, saying("We have all known that about the harbour and the crane on the quay")))
                .isEmpty();
    }

    @Test
    void moderators_read_which_words_weighed_most_and_how_often_that_was_right() {
        Finding finding = examine(LEARNT, saying(CASINO)).orElseThrow();
        Share precision = LEARNT.lessons().evaluation().precision();

        assertThat(finding.forModerator())
                .contains("“spins”", "“jackpot”")
                .contains(precision.part() + " were right")
                .contains("at least " + (int) (precision.atLeast() * 100) + " %");
        assertThat(finding.forAuthor()).doesNotContain("jackpot").doesNotContainPattern("[0-9]");
    }

    @Test
    void the_words_that_tell_most_are_shown_with_their_counts_and_nothing_about_people() {
        assertThat(LEARNT.against()).extracting(TellingWord::word).contains("click", "guaranteed");
        assertThat(LEARNT.against()).allMatch(word -> word.refused() > word.approved());
        assertThat(LEARNT.inFavour()).isNotEmpty();
        assertThat(LEARNT.against()).hasSizeLessThanOrEqualTo(25);
        assertThat(Stream.concat(LEARNT.against().stream(), LEARNT.inFavour().stream()))
                .extracting(TellingWord::word)
                .noneMatch(word -> word.contains(":") || word.contains("."));
    }

    @Test
    void links_and_authors_are_put_in_words() {
        Author spammer = Author.of("Ann Bo", "info@promo7.example", "https://promo7.example");

        Finding finding =
                examine(LEARNT, signed(spammer, "The same again as before")).orElseThrow();

        assertThat(finding.forModerator()).contains("naming a website");
        assertThat(Tokens.inWords("host:shop.example")).isEqualTo("a link to shop.example");
    }

    @Test
    void comments_to_come_are_judged_as_well_as_the_evaluation_says() {
        List<Decided> toCome = new CommentCorpus(2).comments(1000);
        int found = 0;
        int right = 0;
        int refused = 0;
        for (Decided comment : toCome) {
            boolean isFound =
                    LEARNT.find(Tokens.of(comment.author(), comment.prose())).isPresent();
            found += isFound ? 1 : 0;
            right += isFound && comment.isRefused() ? 1 : 0;
            refused += comment.isRefused() ? 1 : 0;
        }

        Evaluation evaluation = LEARNT.lessons().evaluation();
        assertThat((double) right / found).isGreaterThan(evaluation.precision().atLeast());
        assertThat((double) right / refused).isGreaterThan(evaluation.recall().atLeast());
        assertThat(evaluation.precision().atLeast()).isGreaterThan(0.8);
    }

    @Test
    void it_says_nothing_before_it_has_seen_enough_of_both_kinds() {
        List<Decided> comments = new CommentCorpus(1).comments(250);
        long refused = comments.stream().filter(Decided::isRefused).count();
        ScreeningRules eager =
                ScreeningRules.DEFAULT.with(Threshold.CLASSIFIER_SAMPLES, 20).with(Threshold.CLASSIFIER_PERCENT, 50);
        ClassifierModel model = learnt(comments);

        assertThat(refused).isLessThan(100);
        assertThat(examine(model, saying(CASINO))).isEmpty();
        assertThat(examine(model, saying(CASINO).with(eager))).isPresent();
        assertThat(examine(ClassifierModel.EMPTY, saying(CASINO).with(eager))).isEmpty();
        assertThat(examine(learnt(List.of()), saying(CASINO).with(eager))).isEmpty();
    }

    @Test
    void it_says_nothing_where_decisions_follow_no_rule() {
        Random coin = new Random(3);
        List<Decided> tossed = new CommentCorpus(1)
                .comments(2000).stream()
                        .map(it -> new Decided(it.author(), it.prose(), coin.nextBoolean()))
                        .toList();

        assertThat(learnt(tossed).lessons().suffice(ScreeningRules.DEFAULT)).isFalse();
    }

    @Test
    void a_site_may_ask_for_more_than_the_model_can_do() {
        ScreeningRules strict = ScreeningRules.DEFAULT.with(Threshold.CLASSIFIER_PERCENT, 99);

        assertThat(examine(LEARNT, saying(CASINO).with(strict))).isEmpty();
    }

    @Test
    void the_same_comments_always_give_the_same_model() {
        assertThat(learnt(new CommentCorpus(1).comments(2000)).toBytes()).isEqualTo(LEARNT.toBytes());
    }

    @Test
    void repeating_a_word_teaches_no_more_than_saying_it_once() {
        assertThat(learnt(refusing("harbour ".repeat(1000))).toBytes())
                .isEqualTo(learnt(refusing("harbour")).toBytes());
    }

    private static List<Decided> refusing(String text) {
        List<Decided> comments = new CommentCorpus(1).comments(400);
        comments.add(new Decided(BO, CommentCorpus.prose(text), true));
        return comments;
    }

    @Test
    void one_comment_with_every_word_there_is_does_not_turn_the_others() {
        Set<String> words = LEARNT.weights().keySet().stream()
                .filter(token -> token.indexOf(':') < 0)
                .collect(Collectors.toSet());
        List<Decided> comments = new CommentCorpus(1).comments(2000);
        comments.add(new Decided(BO, CommentCorpus.prose(String.join(" ", words)), false));
        ClassifierModel poisoned = learnt(comments);

        assertThat(poisoned.weights().getOrDefault("casino", (short) 0)).isGreaterThan((short) 2000);
    }

    @Test
    void gibberish_does_not_drown_what_was_found() {
        String gibberish = IntStream.range(0, 1200)
                .mapToObj(i -> "q" + Integer.toString(i * 7919, 36))
                .collect(Collectors.joining(" "));

        assertThat(examine(LEARNT, saying(CASINO + " " + gibberish))).isPresent();
        assertThat(examine(LEARNT, saying(gibberish + " " + CASINO))).isPresent();
    }

    @Test
    void the_longest_comment_has_a_bounded_number_of_tokens() {
        String text =
                IntStream.range(0, 4000).mapToObj(i -> Integer.toString(i, 36)).collect(Collectors.joining(" "));

        assertThat(Tokens.of(BO, CommentCorpus.prose(text))).hasSizeLessThan(2100);
    }

    @Test
    void who_has_an_address_is_not_learnt_only_where() {
        assertThat(Tokens.of(Author.of("Bo", "secret.name@mail.example", null), CommentCorpus.prose("Hello")))
                .contains("email:mail.example")
                .allMatch(token -> !token.contains("secret"));
    }

    @Test
    void what_moderators_read_of_an_address_outlives_it_and_does_not_name_its_host() {
        assertThat(Tokens.inWords("email:mail.example"))
                .contains("email address")
                .doesNotContain("mail.example");
    }

    @Test
    void comments_in_every_script_have_words() {
        assertThat(Tokens.of(BO, CommentCorpus.prose("港の工事 ΤΟ ΛΙΜΆΝΙ बंदरगाह")))
                .contains("港の", "の工", "λιμανι", "बंदरगाह");
    }

    @Test
    void the_rarest_tokens_are_forgotten_when_room_is_short() {
        TokenCounts counts = new TokenCounts(100);
        for (int i = 0; i < 1000; i++) {
            counts.add(Set.of("once" + i, "always", i % 2 == 0 ? "even" : "odd"), i % 2 == 0);
        }

        assertThat(counts.weights(50)).containsOnlyKeys("even", "odd");
        assertThat(counts.weight("even")).isGreaterThan((short) 5000);
        assertThat(counts.weight("odd")).isLessThan((short) -5000);
        assertThat(counts.weight("always")).isZero();
    }

    @Test
    void the_vocabulary_is_bounded() {
        TokenCounts counts = new TokenCounts(1000);
        IntStream.range(0, 600).forEach(i -> counts.add(Set.of("t" + i % 100), i % 3 == 0));

        assertThat(counts.weights(20)).hasSize(20);
    }
}
