package org.letterpress.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.letterpress.text.RichText;

/**
 * Made-up comments with the decisions of made-up moderators: readers who write about a few subjects, and spammers whose
 * campaigns come and go, some of them polite. Now and then a moderator decides otherwise. The same seed gives the same.
 */
final class CommentCorpus {
    private static final List<String> SUBJECTS = List.of(
            "harbour ships crane dock council permission noise quay dredging freight",
            "school teacher pupils lessons roof budget parents headmaster exam holiday",
            "train timetable ticket station delay platform conductor railway bus fare",
            "museum painting exhibition curator entrance gallery restored portrait guide opening",
            "garden trees park bench playground hedge planted storm branches pond");
    private static final List<String> CAMPAIGNS = List.of(
            "casino bonus jackpot spins slots deposit winning",
            "viagra pills pharmacy prescription cheap discount shipping",
            "bitcoin trader profit investment broker wallet recovery",
            "backlinks ranking seo traffic website optimise agency");
    private static final String FILLER =
            "the a and of to in it is was that this for with on as not but they have from we"
                    + " all there what about when who more would one if can time people year very just good know think";
    private static final String FLATTERY = "great post really helpful information thanks sharing blog bookmarked admin";
    private static final String PLEADING = "visit click best online now free offer contact guaranteed";
    private static final List<String> NAMES =
            List.of("Ann", "Bo", "Cy", "Dee", "Eli", "Fay", "Gus", "Hal", "Ida", "Jo");

    private final Random random;

    CommentCorpus(long seed) {
        this.random = new Random(seed);
    }

    /** In the order of time; one in three is refused, one in fifty decided against the odds. */
    List<Decided> comments(int count) {
        List<Decided> comments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean isSpam = random.nextInt(3) == 0;
            boolean isOdd = random.nextInt(50) == 0;
            comments.add(decided(isSpam, isSpam != isOdd, i));
        }
        return comments;
    }

    private Decided decided(boolean isSpam, boolean isRefused, int time) {
        return isSpam
                ? new Decided(spammer(), prose(spam(time)), isRefused)
                : new Decided(reader(), prose(answer()), isRefused);
    }

    static Prose prose(String text) {
        return new Prose(text, RichText.fromTyped(text));
    }

    Author reader() {
        String name = pick(NAMES);
        return Author.of(name, name + random.nextInt(500) + "@mail.example", null);
    }

    Author spammer() {
        String domain = "promo" + random.nextInt(30) + ".example";
        return Author.of(pick(NAMES) + " " + pick(NAMES), "info@" + domain, "https://" + domain);
    }

    String answer() {
        String text = words(FILLER, 8 + random.nextInt(30)) + " " + words(pick(SUBJECTS), 2 + random.nextInt(5));
        return random.nextInt(12) == 0 ? text + " https://news" + random.nextInt(9) + ".example/story" : text;
    }

    /** @param time a campaign follows the other every 400 comments */
    String spam(int time) {
        if (random.nextInt(4) == 0) {
            return words(FLATTERY, 5) + " " + words(FILLER, 10);
        }
        String campaign = CAMPAIGNS.get((time / 400 + random.nextInt(2)) % CAMPAIGNS.size());
        return words(PLEADING, 3) + " " + words(FILLER, 5 + random.nextInt(15)) + " " + words(campaign, 4)
                + " https://shop" + random.nextInt(40) + ".example/" + random.nextInt(1000);
    }

    private String words(String from, int count) {
        List<String> words = List.of(from.split(" "));
        List<String> text = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            text.add(pick(words));
        }
        return String.join(" ", text);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** A comment and what became of it. */
    record Decided(Author author, Prose prose, boolean isRefused) {
        void teach(ClassifierTrainer trainer) {
            if (isRefused) {
                trainer.refused(author, prose);
            } else {
                trainer.approved(author, prose);
            }
        }
    }
}
