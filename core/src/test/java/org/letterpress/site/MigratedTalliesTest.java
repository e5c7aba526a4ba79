package org.letterpress.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.letterpress.TestDatabase;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class MigratedTalliesTest {
    private static final String ARTICLE =
            "insert into article (id, slug, title, author, status, comments_open, body_source, body_html, body_policy,"
                    + " created_at, changed_at, version) values (1, 'x', 'X', 'Ed', 'DRAFT', true, 'x', 'x', 1,"
                    + " current_timestamp, current_timestamp, 1)";
    private static final String COMMENT =
            "insert into article_comment (id, public_id, article_id, root_id, thread_at, posted_at, author_name,"
                    + " email_key, sender, body_source, body_html, body_policy, status, tray, version)"
                    + " values (%1$d, 'c%1$d', 1, %1$d, current_timestamp,"
                    + " {ts '2026-01-0%1$d 23:59:59'}, 'Bo', %2$s, %3$s, 'x', 'x', 1, '%4$s', '%4$s', 1)";

    @Test
    void comments_that_were_there_before_are_counted() throws SQLException {
        TestDatabase database = TestDatabase.fresh();
        OldSchema.migrate(database.dataSource(), "13");
        execute(database, ARTICLE);
        execute(database, comment(1, "'bo@x.org'", "'192.0.2.0/24'", "APPROVED"));
        execute(database, comment(2, "'bo@x.org'", "null", "APPROVED"));
        execute(database, comment(3, "null", "'192.0.2.0/24'", "PENDING"));

        Migrations.run(database.dataSource());

        assertThat(database.miscounted()).isEmpty();
        assertThat(sinceDay(database, "author:APPROVED:bo@x.org")).isEqualTo(20_454); // 2026-01-01
        execute(database, comment(4, "'bo@x.org'", "'192.0.2.0/24'", "SPAM"));
        execute(database, "update article_comment set status = 'SPAM', tray = 'SPAM', email_key = null where id < 3");
        execute(database, "update article_comment set email_key = 'cy@x.org', sender = null");
        execute(database, "update article_comment set version = 2");
        assertThat(database.miscounted()).isEmpty();
        execute(database, "delete from article_comment where id in (1, 3)");
        assertThat(database.miscounted()).isEmpty();
        database.drop();
    }

    private static String comment(int id, String emailKey, String sender, String status) {
        return COMMENT.formatted(id, emailKey, sender, status);
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static int sinceDay(TestDatabase database, String topic) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select min(since_day) from tally where topic = '" + topic + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
