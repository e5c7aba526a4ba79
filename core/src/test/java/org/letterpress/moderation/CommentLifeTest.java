package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.letterpress.Press;
import org.letterpress.Refusal;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.Circumstances;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentFixture;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.Complaint;
import org.letterpress.comment.Receipt;
import org.letterpress.comment.ReportReason;
import org.letterpress.comment.Tray;
import org.letterpress.staff.Staff;
import org.letterpress.staff.StaffFixture;
import org.letterpress.text.Writing;

/**
 * A comment's whole life, at random, beside a model of it that fits on a page: what the model says is public is public, and
 * no text ever is that no moderator approved after having seen it.
 */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommentLifeTest {
    private static final int LIVES = 12;
    private static final int EVENTS = 30;
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());

    @RegisterExtension
    static final Press press = new Press();

    static IntStream lives() {
        return IntStream.range(0, LIVES);
    }

    @ParameterizedTest
    @MethodSource("lives")
    void nothing_becomes_public_that_nobody_approved(int seed) {
        Life life = new Life(new Random(seed));
        for (int event = 0; event < EVENTS; event++) {
            life.happen();
            life.check();
        }
        assertThat(life.events).as("events that did something").isPositive();
    }

    /** What the model remembers of a comment before a decision, to go back to. */
    private record Before(Model model, long decision) {}

    /** A comment without a database. */
    private record Model(
            CommentStatus status,
            String body,
            @Nullable String staged,
            boolean appealed,
            boolean asked,
            boolean returned,
            boolean reported) {

        Model(
                CommentStatus status,
                String body,
                @Nullable String staged,
                boolean appealed,
                boolean asked,
                boolean reported) {
            this(status, body, staged, appealed, asked, false, reported);
        }

        Model edited(String text) {
            return status == CommentStatus.APPROVED
                    ? new Model(status, body, text, appealed, asked, reported)
                    : new Model(CommentStatus.PENDING, text, null, false, false, reported);
        }

        /** What readers have reported of it is not answered by that. */
        Model rephrased(String text) {
            return new Model(
                    status,
                    staged == null ? text : body,
                    staged == null ? null : text,
                    appealed,
                    asked,
                    returned,
                    reported);
        }

        Model decided(Verdict verdict) {
            boolean ofEdit = status == CommentStatus.APPROVED && staged != null;
            return switch (verdict) {
                case APPROVE -> new Model(CommentStatus.APPROVED, latest(), null, false, asked, false);
                case REJECT ->
                    ofEdit
                            ? new Model(status, body, null, appealed, asked, false)
                            : new Model(CommentStatus.REJECTED, body, null, false, asked, false);
                case SPAM -> new Model(CommentStatus.SPAM, body, null, false, asked, false);
                case HOLD -> new Model(CommentStatus.PENDING, latest(), null, false, asked, false);
                case RETURN ->
                    new Model(ofEdit ? status : CommentStatus.PENDING, body, staged, false, asked, true, false);
            };
        }

        Model appealing() {
            return new Model(status, body, staged, true, true, reported);
        }

        Model withdrawn() {
            return new Model(CommentStatus.WITHDRAWN, body, null, false, asked, reported);
        }

        Model reported(boolean open) {
            return new Model(status, body, staged, appealed, asked, returned, open);
        }

        String latest() {
            return staged == null ? body : staged;
        }

        Optional<String> publicText() {
            return status == CommentStatus.APPROVED ? Optional.of(body) : Optional.empty();
        }

        Tray tray() {
            if (returned) {
                return Tray.RETURNED;
            }
            if (staged != null) {
                return Tray.PENDING;
            }
            if (reported && status == CommentStatus.APPROVED) {
                return Tray.REPORTED;
            }
            return appealed ? Tray.REVIEW : Tray.valueOf(status.name());
        }
    }

    private static final class Life {
        private final Random random;
        private final long article = ArticleFixture.given(press, "Life");
        private final Receipt receipt;
        private final Set<String> approved = new HashSet<>();
        private Model model = new Model(CommentStatus.PENDING, "text 0", null, false, false, false);
        private @Nullable Before before;
        private int seen;
        private int texts;
        private int events;

        Life(Random random) {
            this.random = random;
            this.receipt = CommentFixture.submitted(press, article, model.body());
            this.seen = version();
        }

        void happen() {
            press.clock.advance(Duration.ofSeconds(random.nextInt(100)));
            int dice = random.nextInt(100);
            if (dice < 22) {
                edit();
            } else if (dice < 30) {
                rephrase();
            } else if (dice < 70) {
                decide(VERDICTS.get(random.nextInt(VERDICTS.size())));
            } else if (dice < 85) {
                undo();
            } else if (dice < 95) {
                appeal();
            } else if (dice < 96) {
                withdraw();
            } else if (dice < 98) {
                report();
            } else {
                seen = version(); // a moderator looks at it, and decides later
            }
        }

        private void edit() {
            String text = "text " + ++texts;
            if (happens(() -> press.run(() -> press.authoring().edit(receipt.token(), text)))) {
                model = model.edited(text);
                before = null;
            }
        }

        private void decide(Verdict verdict) {
            if (random.nextBoolean()) {
                seen = version();
            }
            Model was = model;
            Staff moderator = random.nextBoolean() ? StaffFixture.MODERATOR : StaffFixture.SECOND_MODERATOR;
            Ruling ruling = new Ruling(receipt.comment(), seen, verdict, ReasonCode.UNCLEAR, null);
            boolean stale = seen != version();
            happens(() -> {
                Decided decided = press.in(() -> press.moderating().decide(ruling, moderator));
                assertThat(stale).as("decided what was not seen").isFalse();
                if (verdict == Verdict.APPROVE) {
                    approved.add(was.latest());
                }
                model = was.decided(verdict);
                before = new Before(was, decided.decision());
            });
        }

        /** What a moderator writes in an approved comment is approved; elsewhere, only with a button of its own. */
        private void rephrase() {
            String text = "text " + ++texts;
            Model was = model;
            Rephrase wish = new Rephrase(receipt.comment(), seen, text);
            boolean stale = seen != version();
            boolean approving = random.nextBoolean();
            happens(() -> {
                Decided decided = press.in(() -> approving
                        ? press.rephrasing().approveAs(wish, StaffFixture.MODERATOR)
                        : press.rephrasing()
                                .rephrase(wish, StaffFixture.MODERATOR)
                                .orElseThrow());
                assertThat(stale).as("put in place of what was not seen").isFalse();
                model = approving ? was.rephrased(text).decided(Verdict.APPROVE) : was.rephrased(text);
                model.publicText().filter(text::equals).ifPresent(approved::add);
                before = new Before(was, decided.decision());
            });
        }

        private void undo() {
            Before last = before;
            if (last != null
                    && happens(() -> press.run(() -> press.moderating().undo(last.decision(), StaffFixture.ADMIN)))) {
                model = last.model().reported(last.model().reported() || model.reported());
                before = null;
            }
        }

        private void appeal() {
            if (happens(() -> press.run(() -> press.authoring().askForReview(receipt.token(), "Please.")))) {
                model = model.appealing();
                before = null;
            }
        }

        /** What a moderator has seen, and may undo, stays as it is. */
        private void report() {
            int version = version();
            Circumstances reader = new Circumstances("10.0.0.0/24", "Reader " + random.nextInt(), true, null, false);
            Complaint complaint = new Complaint(receipt.comment(), ReportReason.OTHER, "");
            if (happens(() -> press.run(() -> press.reporting().report(complaint, reader)))) {
                model = model.reported(true);
                assertThat(version()).isEqualTo(version);
            }
        }

        private void withdraw() {
            press.run(() -> press.authoring().withdraw(receipt.token()));
            model = model.withdrawn();
            before = null;
        }

        /** Whether it was not refused. */
        private boolean happens(Runnable event) {
            try {
                event.run();
                events++;
                return true;
            } catch (Refusal refused) {
                return false;
            }
        }

        void check() {
            List<String> shown = press.in(() -> press.comments().threads(article, 1)).entries().stream()
                    .map(entry -> entry.comment().body().plainText())
                    .toList();
            assertThat(shown).isEqualTo(model.publicText().stream().toList());
            assertThat(approved).containsAll(shown);
            press.run(() -> {
                Comment comment = stored();
                assertThat(comment.status()).isEqualTo(model.status());
                assertThat(comment.source()).isEqualTo(model.body());
                assertThat(comment.stagedText().map(Writing::source)).isEqualTo(Optional.ofNullable(model.staged()));
                assertThat(comment.tray()).isEqualTo(model.tray());
            });
        }

        private int version() {
            return press.in(() -> stored().version());
        }

        private Comment stored() {
            return press.comments().byPublicId(receipt.comment()).orElseThrow();
        }
    }
}
