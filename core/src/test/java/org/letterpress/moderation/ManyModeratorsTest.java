package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.Byline;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.Tray;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;
import org.letterpress.text.Writing;

/**
 * Fifty moderators clear one queue of two thousand at once, one by one and in batches, and take some of it back. Each notes
 * what it was told; afterwards a checker holds these notes against what is stored. Whenever somebody looks, as many are
 * counted in all trays together as there are, while what is counted is added up.
 */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManyModeratorsTest {
    private static final int MODERATORS = 50;
    private static final int COMMENTS = 2_000;
    private static final int PAGE = 20;
    private static final List<Verdict> VERDICTS = List.of(Verdict.APPROVE, Verdict.REJECT, Verdict.SPAM);

    @RegisterExtension
    static final Press press = new Press();

    /** What moderators were told, in no order. */
    private final Queue<Told> history = new ConcurrentLinkedQueue<>();

    /** @param decision null when it was refused */
    private record Told(
            long moderator,
            CommentId comment,
            int seen,
            @Nullable Decided decision) {}

    @Test
    void each_comment_has_one_winner_no_decision_is_lost_and_the_counts_are_right() throws Exception {
        given();
        ExecutorService moderators = Executors.newFixedThreadPool(MODERATORS);
        try {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < MODERATORS; i++) {
                Staff moderator = new Staff(100 + i, "Moderator " + i, Set.of(Role.MODERATOR));
                Random random = new Random(i);
                all.add(() -> clear(moderator, random));
            }
            for (Future<Integer> done : moderators.invokeAll(all)) {
                assertThat(done.get()).isNotNegative();
            }
        } finally {
            moderators.shutdownNow();
        }

        check();
    }

    private static void given() {
        long article = ArticleFixture.given(press, "Debate");
        for (int from = 0; from < COMMENTS; from += 500) {
            int first = from;
            press.run(() -> {
                for (int i = first; i < first + 500; i++) {
                    Byline byline = new Byline("Bo " + i, "many" + i + "@example.org", null);
                    press.comments()
                            .add(new Comment(article, byline, Writing.typed("Opinion " + i), press.clock.instant()));
                }
            });
        }
    }

    /** Looks at a page, decides what is on it, and looks again, until nothing waits. */
    private int clear(Staff moderator, Random random) {
        int decided = 0;
        while (true) {
            if (random.nextInt(5) == 0) {
                press.commentUseCases().foldingTrays().fold();
            }
            List<Ruling> page = page(moderator, random);
            if (page.isEmpty()) {
                return decided;
            }
            decided += random.nextInt(4) == 0 ? together(page, moderator) : oneByOne(page, moderator, random);
        }
    }

    /** Moderators begin at different places, as they do with filters, and meet all the same. */
    private static List<Ruling> page(Staff moderator, Random random) {
        Verdict verdict = VERDICTS.get(random.nextInt(VERDICTS.size()));
        long somewhere = random.nextInt(3) == 0 ? 0 : random.nextInt(COMMENTS);
        QueueCursor after = new QueueCursor(press.clock.instant(), somewhere);
        List<QueueCard> cards = new ArrayList<>(cards(after, moderator));
        if (cards.isEmpty()) {
            cards.addAll(cards(QueueCursor.START, moderator));
        }
        Collections.shuffle(cards, random);
        return cards.stream()
                .map(card -> new Ruling(new CommentId(card.publicId()), card.version(), verdict))
                .toList();
    }

    private static List<QueueCard> cards(QueueCursor after, Staff moderator) {
        QueuePage page = press.in(() -> press.queue().page(new QueueQuery(Tray.PENDING, after, PAGE), moderator));
        assertThat(page.counts().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(COMMENTS);
        return page.cards();
    }

    private int together(List<Ruling> page, Staff moderator) {
        BatchResult result = press.bulkDeciding().decide(page, moderator);
        List<Decision> stored = press.in(() -> press.em()
                .createQuery("select d from Decision d where d.batchId = :batch", Decision.class)
                .setParameter("batch", result.batch())
                .getResultList());
        assertThat(result.count(BatchResult.Outcome.DONE)).isEqualTo(stored.size());
        return stored.size();
    }

    private int oneByOne(List<Ruling> page, Staff moderator, Random random) {
        int decided = 0;
        for (Ruling ruling : page) {
            try {
                Decided done = press.in(() -> press.moderating().decide(ruling, moderator));
                history.add(new Told(moderator.id(), ruling.comment(), ruling.seenVersion(), done));
                decided++;
                if (random.nextInt(20) == 0) {
                    press.run(() -> press.moderating().undo(done.decision(), moderator));
                }
            } catch (AlreadyDecided late) {
                history.add(new Told(moderator.id(), ruling.comment(), ruling.seenVersion(), null));
                assertThat(late.decidedBy()).as("who was first").isPresent();
            }
        }
        return decided;
    }

    private void check() {
        List<Comment> comments = press.in(() ->
                press.em().createQuery("select c from Comment c", Comment.class).getResultList());
        Map<Long, List<Decision>> decisions = new HashMap<>();
        press.in(() -> press.em()
                        .createQuery("select d from Decision d order by d.id", Decision.class)
                        .getResultList())
                .forEach(decision -> decisions
                        .computeIfAbsent(decision.commentId(), id -> new ArrayList<>())
                        .add(decision));

        assertThat(comments).hasSize(COMMENTS);
        comments.forEach(comment -> follow(comment, decisions.getOrDefault(comment.id(), List.of())));
        everyNoteIsStored(decisions);
        Map<Tray, Long> counts = press.counts();
        for (CommentStatus status : CommentStatus.values()) {
            long there = comments.stream()
                    .filter(comment -> comment.status() == status)
                    .count();
            assertThat(counts).containsEntry(Tray.valueOf(status.name()), there);
        }
        assertThat(counts).containsEntry(Tray.PENDING, 0L);
    }

    /** From one decision to the next: each began where the one before it ended, and saw the version that it left. */
    private static void follow(Comment comment, List<Decision> all) {
        List<Decision> decisions = new ArrayList<>(all);
        decisions.sort(Comparator.comparingInt(Decision::leftVersion));
        CommentStatus status = CommentStatus.PENDING;
        int version = 1;
        for (Decision decision : decisions) {
            assertThat(decision.from()).isEqualTo(status);
            assertThat(decision.seenVersion()).isEqualTo(version);
            assertThat(decision.leftVersion()).as(story(decisions)).isGreaterThan(version);
            status = decision.to();
            version = decision.leftVersion();
        }
        assertThat(comment.status()).isEqualTo(status).isNotEqualTo(CommentStatus.PENDING);
        assertThat(comment.version()).isEqualTo(version);
    }

    private static String story(List<Decision> decisions) {
        return decisions.stream()
                .map(decision ->
                        decision.moderatorName() + " found " + decision.from() + " at " + decision.seenVersion()
                                + ", left " + decision.to() + " at " + decision.leftVersion()
                                + decision.undoes().map(undone -> ", undoing").orElse(""))
                .collect(Collectors.joining("; "));
    }

    /** Who was told that it was done finds it so, and nobody else was told the same about the same version. */
    private void everyNoteIsStored(Map<Long, List<Decision>> decisions) {
        Map<Long, Decision> stored = new HashMap<>();
        decisions.values().forEach(list -> list.forEach(decision -> stored.put(decision.id(), decision)));
        Map<String, Long> winners = new HashMap<>();
        for (Told told : history) {
            if (told.decision != null) {
                Decision decision =
                        Objects.requireNonNull(stored.get(told.decision.decision()), "the decision of " + told);
                assertThat(decision.moderatorId()).contains(told.moderator);
                assertThat(winners.put(told.comment + "@" + told.seen, told.moderator))
                        .as("another winner of %s", told)
                        .isNull();
            }
        }
        assertThat(winners).isNotEmpty();
    }
}
