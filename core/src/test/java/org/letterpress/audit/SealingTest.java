package org.letterpress.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealingTest {
    private static final int WRITERS = 6;
    private static final int EACH = 40;

    @RegisterExtension
    static final Press press = new Press();

    private final AuditFixture audit = new AuditFixture(press);

    @Test
    void an_entry_is_stored_with_what_it_tells_of_or_not_at_all() {
        assertThatIllegalStateException()
                .isThrownBy(() -> press.run(() -> {
                    press.audit().record(AuditFixture.act(1));
                    throw new IllegalStateException("the change failed");
                }));

        assertThat(audit.entries()).isEmpty();
    }

    @Test
    void what_was_done_waits_a_moment_and_then_has_its_place() {
        audit.given(3);
        assertThat(audit.verifying().waiting()).isEqualTo(3);
        assertThat(audit.verifying().head()).isEqualTo(Head.BEGINNING);

        assertThat(audit.sealing().seal()).isEqualTo(3);

        ChainReport report = audit.verifying().verify(Optional.empty());
        assertThat(report.flaw()).isEmpty();
        assertThat(report.verified()).isEqualTo(3);
        assertThat(report.waiting()).isZero();
        assertThat(report.head()).isEqualTo(audit.verifying().head());
        assertThat(audit.sealing().seal()).isZero();
    }

    @Test
    void places_follow_each_other_in_the_order_in_which_things_were_done() {
        audit.given(3);
        audit.sealing().seal();
        audit.given(2);
        audit.sealing().seal();

        assertThat(audit.entries())
                .extracting(entry -> entry.place().position())
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
        assertThat(audit.verifying().verify(Optional.empty()).verified()).isEqualTo(5);
    }

    @Test
    void more_than_a_piece_is_sealed_and_verified_too() {
        audit.given(501);

        assertThat(audit.sealing().seal()).isEqualTo(501);
        assertThat(audit.verifying().verify(Optional.empty()).verified()).isEqualTo(501);
    }

    @Test
    void servers_that_write_and_seal_at_once_leave_one_chain_without_a_gap() throws Exception {
        List<Callable<Integer>> work = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            work.add(() -> {
                audit.given(EACH);
                return 0;
            });
        }
        for (int server = 0; server < 2; server++) {
            work.add(this::sealUntilAllIsWritten);
        }
        run(work);

        ChainReport report = audit.verified();

        assertThat(report.flaw()).isEmpty();
        assertThat(report.verified()).isEqualTo(WRITERS * EACH);
        assertThat(new HashSet<>(audit.entries().stream()
                        .map(entry -> entry.place().position())
                        .toList()))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, WRITERS * EACH).boxed().toList());
    }

    private int sealUntilAllIsWritten() {
        int sealed = 0;
        while (audit.verifying().head().position() < WRITERS * EACH) {
            sealed += audit.sealing().seal();
        }
        return sealed;
    }

    private static void run(List<Callable<Integer>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            for (Future<Integer> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void the_head_is_said_once_a_day() {
        assertThat(audit.sealing().headOfTheDay()).isEmpty();
        audit.given(1);
        audit.sealing().seal();

        assertThat(audit.sealing().headOfTheDay()).contains(audit.verifying().head());
        press.clock.advance(Duration.ofHours(23));
        assertThat(audit.sealing().headOfTheDay()).isEmpty();
        press.clock.advance(Duration.ofHours(1));
        assertThat(audit.sealing().headOfTheDay()).contains(audit.verifying().head());
    }
}
