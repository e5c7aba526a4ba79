package org.letterpress.moderation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.letterpress.Press;
import org.letterpress.Refusal;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentFixture;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.Findings;
import org.letterpress.comment.Receipt;
import org.letterpress.comment.Tray;
import org.letterpress.screening.Advice;
import org.letterpress.screening.Finding;
import org.letterpress.staff.Staff;
import org.letterpress.staff.StaffFixture;

/** What happens to comments at random, all of it written down, so that it can be counted by hand. */
final class ModerationHistory {
    private static final String CATCHES = " http://one.example http://two.example http://three.example";

    private final Press press;
    private final long article;
    private final Random random;
    private final List<Life> lives = new ArrayList<>();

    ModerationHistory(Press press, long article, Random random) {
        this.press = press;
        this.article = article;
        this.random = random;
    }

    void happen() {
        press.clock.advance(Duration.ofSeconds((long) Math.exp(random.nextDouble() * 10)));
        if (lives.isEmpty() || random.nextInt(6) == 0) {
            lives.add(new Life(CommentFixture.submitted(press, article, text())));
            return;
        }
        Life life = lives.get(random.nextInt(lives.size()));
        try {
            switch (random.nextInt(12)) {
                case 0, 1 -> edit(life);
                case 2, 3 -> appeal(life);
                case 4, 5 -> undo(life);
                case 6 -> withdraw(life);
                default -> decide(life);
            }
        } catch (Refusal refused) {
            // it was not possible just now
        }
    }

    private String text() {
        return "Remark " + random.nextInt() + (random.nextBoolean() ? CATCHES : "");
    }

    private void edit(Life life) {
        press.run(() -> press.authoring().edit(life.receipt.token(), text()));
        life.add(Kind.EDIT, null);
    }

    private void appeal(Life life) {
        press.run(() -> press.authoring().askForReview(life.receipt.token(), ""));
        life.add(Kind.APPEAL, null);
    }

    private void withdraw(Life life) {
        if (random.nextInt(4) == 0) {
            press.run(() -> press.authoring().erase(life.receipt.token()));
        }
    }

    private void undo(Life life) {
        Long last = life.decision;
        if (last != null) {
            List<String> held = life.held();
            life.decision = null;
            press.run(() -> press.moderating().undo(last, StaffFixture.ADMIN));
            life.add(Kind.DECISION, held);
        }
    }

    private void decide(Life life) {
        List<Verdict> all = List.of(Verdict.values());
        Verdict verdict = all.get(random.nextInt(all.size()));
        List<String> held = life.held();
        int version = CommentFixture.version(press, life.receipt.comment());
        Staff[] staff = {StaffFixture.MODERATOR, StaffFixture.SECOND_MODERATOR, StaffFixture.ADMIN};
        Staff by = staff[random.nextInt(staff.length)];
        Ruling ruling = new Ruling(life.receipt.comment(), version, verdict, ReasonCode.UNCLEAR, null);
        life.decision = press.in(() -> press.moderating().decide(ruling, by)).decision();
        life.add(Kind.DECISION, held);
    }

    long waiting(Tray tray) {
        return lives.stream().filter(life -> life.stored().tray() == tray).count();
    }

    Sum on(LocalDate day) {
        return sum(answer -> LocalDate.ofInstant(answer.at, ZoneOffset.UTC).equals(day));
    }

    Sum all() {
        return sum(answer -> true);
    }

    private Sum sum(Predicate<Answer> which) {
        return new Sum(lives.stream()
                .flatMap(life -> life.answers().stream())
                .filter(which)
                .toList());
    }

    private enum Kind {
        ARRIVAL,
        EDIT,
        APPEAL,
        DECISION
    }

    /** What happened to a comment, and where it lay afterwards. */
    private record Event(Kind kind, Instant at, Tray tray, CommentStatus status, List<String> held) {
        boolean isWaiting() {
            return tray == Tray.PENDING || tray == Tray.REVIEW;
        }
    }

    /** The first decision after its author did something. */
    private record Answer(Instant at, long seconds, boolean review, Tray given, Tray stands, List<String> held) {}

    /** Answers, counted. */
    record Sum(List<Answer> answers) {

        Quality.Counts counts() {
            return new Quality.Counts(
                    answers.size(),
                    count(answer -> answer.given != answer.stands),
                    count(Answer::review),
                    count(answer -> answer.review && answer.stands == Tray.APPROVED));
        }

        private long count(Predicate<Answer> which) {
            return answers.stream().filter(which).count();
        }

        Optional<Double> percentile(int percent) {
            int rank = (int) Math.ceil(answers.size() * percent / 100.0);
            return answers.stream()
                    .map(Answer::seconds)
                    .sorted()
                    .skip(Math.max(0, rank - 1))
                    .findFirst()
                    .map(Long::doubleValue);
        }

        List<Quality.Held> held() {
            TreeMap<String, Quality.Held> all = new TreeMap<>();
            for (Answer answer : answers) {
                boolean approved = answer.stands == Tray.APPROVED;
                boolean refused = answer.stands == Tray.REJECTED || answer.stands == Tray.SPAM;
                if (approved || refused) {
                    answer.held.forEach(screen -> all.merge(
                            screen,
                            new Quality.Held(screen, approved ? 1 : 0, refused ? 1 : 0),
                            (one, other) -> new Quality.Held(
                                    screen, one.approved() + other.approved(), one.refused() + other.refused())));
                }
            }
            return List.copyOf(all.values());
        }
    }

    private final class Life {
        private final Receipt receipt;
        private final List<Event> events = new ArrayList<>();
        private @Nullable Long decision;

        Life(Receipt receipt) {
            this.receipt = receipt;
            add(Kind.ARRIVAL, null);
        }

        void add(Kind kind, @Nullable List<String> held) {
            Comment now = stored();
            events.add(
                    new Event(kind, press.clock.instant(), now.tray(), now.status(), held == null ? List.of() : held));
        }

        Comment stored() {
            return press.in(() -> press.comments().byPublicId(receipt.comment()).orElseThrow());
        }

        List<String> held() {
            long id = Objects.requireNonNull(stored().id());
            return press.in(() -> new Findings(press.em()).of(id)).stream()
                    .filter(finding -> finding.advice() != Advice.NOTE)
                    .map(Finding::screen)
                    .distinct()
                    .toList();
        }

        List<Answer> answers() {
            List<Answer> answers = new ArrayList<>();
            for (int i = 0; i < events.size(); i++) {
                if (events.get(i).kind != Kind.DECISION) {
                    answer(i).ifPresent(answers::add);
                }
            }
            return answers;
        }

        /** The first decision that gave its author an answer to this. */
        private Optional<Answer> answer(int asked) {
            for (int i = asked + 1; i < events.size() && events.get(i).kind == Kind.DECISION; i++) {
                if (!events.get(i).isWaiting()) {
                    return Optional.of(answer(asked, i));
                }
            }
            return Optional.empty();
        }

        private Answer answer(int asked, int given) {
            boolean review = events.get(asked).kind == Kind.APPEAL;
            Event first = events.get(given);
            Tray stands = first.tray;
            for (int i = given + 1; i < events.size() && events.get(i).kind != Kind.EDIT; i++) {
                Event later = events.get(i);
                if (later.kind == Kind.DECISION) {
                    boolean open = later.tray == Tray.REVIEW && !review;
                    stands = open ? Tray.valueOf(later.status.name()) : later.tray;
                }
            }
            long seconds = Duration.between(events.get(asked).at, first.at).toSeconds();
            return new Answer(first.at, seconds, review, first.tray, stands, first.held);
        }
    }
}
