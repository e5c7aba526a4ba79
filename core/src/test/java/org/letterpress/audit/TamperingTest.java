package org.letterpress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.letterpress.Press;
import org.letterpress.audit.Flaw.Reason;
import org.letterpress.text.AddressKey;

/** What whoever can write to the database cannot hide. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TamperingTest {
    private static final AddressKey MAUD = AddressKey.of("maud@example.org");

    @RegisterExtension
    static final Press press = new Press();

    private final AuditFixture audit = new AuditFixture(press);

    @BeforeEach
    void ten_entries() {
        audit.given(10);
        audit.sealing().seal();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_entry set deed = 'COMMENT_HELD' where chain_position = 4 | CHANGED",
                "update audit_entry set deed = 'NO_SUCH_DEED' where chain_position = 4 | CHANGED",
                "update audit_entry set actor_id = '9' where chain_position = 4 | CHANGED",
                "update audit_entry set actor_kind = 'SITE' where chain_position = 4 | CHANGED",
                "update audit_entry set subject_id = 'c99' where chain_position = 4 | CHANGED",
                "update audit_entry set happened_at = '2026-05-14 09:59:59' where chain_position = 4 | CHANGED",
                "update audit_entry set hash = '0000' where chain_position = 4 | CHANGED",
                "update audit_fact set content = 'APPROVED' where content = 'PENDING' and entry_id ="
                        + " (select id from audit_entry where chain_position = 4) | VALUE",
                "update audit_fact set salt = 'x' where name = 'from' and entry_id ="
                        + " (select id from audit_entry where chain_position = 4) | VALUE",
                "update audit_fact set salt = null where name = 'from' and entry_id ="
                        + " (select id from audit_entry where chain_position = 4) | VALUE",
                "update audit_fact set name = 'to' where name = 'from' and entry_id ="
                        + " (select id from audit_entry where chain_position = 4) | CHANGED",
                "update audit_fact set place = 9 where name = 'number' and entry_id ="
                        + " (select id from audit_entry where chain_position = 4) | CHANGED",
                "delete from audit_fact where name = 'from' and entry_id ="
                        + " (select id from audit_entry where chain_position = 4) | CHANGED",
                "update audit_entry set chain_position = null where chain_position = 4 | MISSING"
            })
    void a_changed_row_shows(String sql, Reason reason) {
        execute(sql);

        assertThat(verify().flaw()).contains(new Flaw(4, reason));
        assertThat(verify().verified()).isEqualTo(3);
    }

    @Test
    void a_row_that_is_taken_away_shows() {
        execute("delete from audit_fact where entry_id = (select id from audit_entry where chain_position = 7)");
        execute("delete from audit_entry where chain_position = 7");

        assertThat(verify().flaw()).contains(new Flaw(7, Reason.MISSING));
    }

    @Test
    void rows_that_have_changed_places_show() {
        execute("update audit_entry set chain_position = 99 where chain_position = 3");
        execute("update audit_entry set chain_position = 3 where chain_position = 4");
        execute("update audit_entry set chain_position = 4 where chain_position = 99");

        assertThat(verify().flaw()).contains(new Flaw(3, Reason.CHANGED));
    }

    @Test
    void a_row_that_was_put_behind_the_head_shows() {
        audit.given(1);
        execute("update audit_entry set chain_position = 11, hash = 'x' where chain_position is null");

        assertThat(verify().flaw()).contains(new Flaw(11, Reason.BEYOND));
    }

    @Test
    void an_end_that_is_cut_off_shows() {
        execute("delete from audit_fact where entry_id = (select id from audit_entry where chain_position = 10)");
        execute("delete from audit_entry where chain_position = 10");

        assertThat(verify().flaw()).contains(new Flaw(10, Reason.TAIL));
    }

    @Test
    void an_end_that_is_cut_off_with_the_head_shows_to_who_kept_one() {
        Head kept = audit.verifying().head();
        String before = hash(9);
        execute("delete from audit_fact where entry_id = (select id from audit_entry where chain_position = 10)");
        execute("delete from audit_entry where chain_position = 10");
        execute("update audit_head set chain_position = 9, hash = '" + before + "'");

        assertThat(verify().flaw()).isEmpty();
        assertThat(audit.verifying().verify(Optional.of(kept)).flaw()).contains(new Flaw(10, Reason.TAIL));

        audit.given(1);
        audit.sealing().seal();
        assertThat(verify().flaw()).isEmpty();
        assertThat(audit.verifying().verify(Optional.of(kept)).flaw()).contains(new Flaw(10, Reason.HEAD));
    }

    @Test
    void what_is_personal_can_be_erased_and_the_chain_is_whole() {
        PersonalFacts facts = new PersonalFacts(press.em());
        press.run(() -> press.audit()
                .record(Act.of(Deed.DATA_EXPORTED, Actor.staff(4), Subject.of(Subject.Kind.PERSON, ""))
                        .personal("address", "maud@example.org", MAUD)
                        .with("records", 3)));
        Head before = verified(press.in(() -> facts.count(MAUD)), 1);

        assertThat(press.in(() -> facts.read(MAUD, 0, 10)))
                .singleElement()
                .satisfies(found -> assertThat(found.fields()).containsEntry("address", "maud@example.org"));
        assertThat(press.in(() -> facts.erase(MAUD, 10))).isEqualTo(1);

        assertThat(verified(press.in(() -> facts.count(MAUD)), 0)).isEqualTo(before);
        assertThat(press.database().everything()).doesNotContain("maud@example.org");
        List<Evidence> left = audit.entries(new AuditFilter(
                        Optional.empty(),
                        Optional.of(Deed.DATA_EXPORTED),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        ""))
                .get(0)
                .facts();
        assertThat(left).extracting(Evidence::isErased).containsExactly(true, false);
    }

    private Head verified(long count, long expected) {
        assertThat(count).isEqualTo(expected);
        ChainReport report = audit.verified();
        assertThat(report.flaw()).isEmpty();
        return report.head();
    }

    @Test
    void what_somebody_sealed_before_stays_true_while_more_is_done() {
        Head kept = audit.verifying().head();
        audit.given(5);
        audit.sealing().seal();

        assertThat(audit.verifying().verify(Optional.of(kept)).flaw()).isEmpty();
    }

    private ChainReport verify() {
        return audit.verifying().verify(Optional.empty());
    }

    private String hash(long position) {
        return audit.entries().stream()
                .filter(entry -> entry.place().position() == position)
                .map(entry -> entry.place().hash())
                .findFirst()
                .orElseThrow();
    }

    private static void execute(String sql) {
        try (Connection connection = press.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
