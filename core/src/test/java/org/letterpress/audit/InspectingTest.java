package org.letterpress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class InspectingTest {
    @RegisterExtension
    static final Press press = new Press();

    private final AuditFixture audit = new AuditFixture(press);
    private Instant begin = Instant.EPOCH;

    @BeforeEach
    void nine_entries_an_hour_apart() {
        begin = press.clock.instant();
        for (int number = 1; number <= 9; number++) {
            Act act = AuditFixture.act(number);
            press.run(() -> press.audit().record(act));
            press.clock.advance(Duration.ofHours(1));
        }
    }

    @Test
    void pages_are_newest_first_and_leave_nothing_out() {
        List<String> seen = new ArrayList<>();
        Optional<AuditCursor> next = Optional.of(AuditCursor.START);
        while (next.isPresent()) {
            AuditPage page = audit.inspecting().page(AuditFilter.NONE, parsed(next.get()), 2);
            assertThat(page.entries()).hasSizeBetween(1, 2);
            page.entries().forEach(entry -> seen.add(entry.subject().id()));
            next = page.next();
        }

        assertThat(seen).containsExactly("c9", "c8", "c7", "c6", "c5", "c4", "c3", "c2", "c1");
    }

    private static AuditCursor parsed(AuditCursor cursor) {
        return cursor.equals(AuditCursor.START)
                ? cursor
                : AuditCursor.parse(cursor.token()).orElseThrow();
    }

    @Test
    void a_page_costs_three_statements() {
        audit.entries();

        assertThat(press.statements(() -> audit.inspecting().page(AuditFilter.NONE, AuditCursor.START, 5)))
                .isLessThanOrEqualTo(3);
    }

    @Test
    void entries_are_found_by_who_what_when_and_by_words() {
        assertThat(found(filter("staff 0", "", ""))).containsExactly("c9", "c6", "c3");
        assertThat(found(filter("", "COMMENT_REJECTED", ""))).containsExactly("c9", "c7", "c5", "c3", "c1");
        assertThat(found(filter("staff 0", "COMMENT_REJECTED", ""))).containsExactly("c9", "c3");
        assertThat(found(filter("", "", "7"))).containsExactly("c7");
        assertThat(found(filter("", "", "peNDing"))).hasSize(9);
        assertThat(found(filter("", "", "%"))).isEmpty();
        assertThat(found(filter("", "", "p_nding"))).isEmpty();
        assertThat(found(filter("reader", "", ""))).isEmpty();
    }

    @Test
    void entries_are_found_by_what_it_was_done_to_and_when() {
        assertThat(found(new AuditFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Subject.Kind.COMMENT),
                        " c4 ",
                        Optional.empty(),
                        Optional.empty(),
                        "")))
                .containsExactly("c4");
        assertThat(found(new AuditFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Optional.of(begin.plus(Duration.ofHours(2))),
                        Optional.of(begin.plus(Duration.ofHours(4))),
                        "")))
                .containsExactly("c4", "c3");
    }

    @Test
    void an_export_has_what_the_filter_shows_sealed_or_not() {
        audit.sealing().seal();
        audit.given(1);

        assertThat(audit.exported(filter("staff 0", "", "")).lines()).hasSize(3 + 2);
        assertThat(audit.exported(AuditFilter.NONE).lines()).hasSize(9 + 1 + 2 + 2); // the two exports themselves
        assertThat(audit.table(filter("", "COMMENT_REJECTED", "")).split("\r\n", -1))
                .hasSize(1 + 6 + 1);
    }

    private List<String> found(AuditFilter filter) {
        return audit.entries(filter).stream().map(entry -> entry.subject().id()).toList();
    }

    private static AuditFilter filter(String who, String deed, String text) {
        Optional<Actor> by = who.isEmpty()
                ? Optional.empty()
                : Optional.of(who.equals("reader") ? Actor.READER : Actor.staff(Long.parseLong(who.substring(6))));
        return new AuditFilter(
                by,
                deed.isEmpty() ? Optional.empty() : Optional.of(Deed.valueOf(deed)),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                text);
    }
}
