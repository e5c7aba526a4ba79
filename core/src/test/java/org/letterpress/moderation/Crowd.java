package org.letterpress.moderation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import javax.sql.DataSource;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.Tray;
import org.letterpress.text.Policy;

/**
 * Generated comments, as many as one wants, stored straight into the database: most of them approved, a few waiting, by
 * authors some of whom write very much, with what screens found in them and what was decided. Always the same ones.
 */
final class Crowd {
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration APART = Duration.ofSeconds(100);
    private static final int AT_ONCE = 500;
    private static final int AN_ARTICLE = 50;

    private static final String ARTICLE =
            "insert into article (id, slug, title, author, status, published_at, published_on, comments_open, body_source,"
                    + " body_html, body_policy, created_at, changed_at, version)"
                    + " values (?, ?, 'The ferry', 'Ed', 'PUBLISHED', ?, ?, true, 'It sails.', '<p>It sails.</p>', 1, ?, ?, 1)";
    private static final String COMMENT =
            "insert into article_comment (id, public_id, article_id, root_id, thread_at, posted_at, author_name,"
                    + " author_email, email_key, sender, body_source, body_html, body_policy, status, tray, version)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, " + Policy.COMMENT.version() + ", ?, ?, 1)";
    private static final String FINDING =
            "insert into comment_finding (id, comment_id, position, screen, advice, for_moderator, for_author, marks,"
                    + " found_at) values (?, ?, 0, 'links', 'HOLD', 'Two links', 'It has links', '', ?)";
    private static final String DECISION =
            "insert into decision (id, comment_id, from_status, to_status, moderator_id, moderator_name, seen_version,"
                    + " decided_at) values (?, ?, 'PENDING', ?, 7, 'Mo', 1, ?)";

    private static final String COUNT =
            "insert into tray_move (id, to_tray, comments) select min(id), tray, count(*) from article_comment group by tray";
    private static final String COUNT_BY_AUTHOR = "insert into author_move (id, email_key, to_status, comments, since)"
            + " select min(id), email_key, status, count(*), min(posted_at) from article_comment"
            + " where email_key is not null group by email_key, status";

    private final Random random = new Random(4);
    private final int comments;

    Crowd(int comments) {
        this.comments = comments;
    }

    /** Where the queue is half read. */
    QueueCursor middle() {
        return new QueueCursor(postedAt(comments / 2), comments / 2);
    }

    private static Instant postedAt(int id) {
        return FIRST.plus(APART.multipliedBy(id));
    }

    void store(DataSource database) {
        try (Connection connection = database.getConnection();
                PreparedStatement article = connection.prepareStatement(ARTICLE);
                PreparedStatement comment = connection.prepareStatement(COMMENT);
                PreparedStatement finding = connection.prepareStatement(FINDING);
                PreparedStatement decision = connection.prepareStatement(DECISION)) {
            connection.setAutoCommit(false);
            for (int id = 1; id <= comments; id++) {
                if (id % AN_ARTICLE == 1) {
                    set(
                            article,
                            id,
                            "ferry-" + id,
                            at(id),
                            new java.sql.Date(postedAt(id).toEpochMilli()),
                            at(id),
                            at(id));
                }
                CommentStatus status = status(id);
                add(comment, id, status);
                if (status == CommentStatus.PENDING || status == CommentStatus.SPAM || id % 5 == 0) {
                    set(finding, id, id, at(id));
                }
                if (status != CommentStatus.PENDING && status != CommentStatus.WITHDRAWN) {
                    set(decision, id, id, status.name(), at(id));
                }
                if (id % AT_ONCE == 0 || id == comments) {
                    send(connection, article, comment, finding, decision);
                }
            }
            count(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void count(Connection connection) throws SQLException {
        try (Statement count = connection.createStatement()) {
            count.execute(COUNT);
            count.execute(COUNT_BY_AUTHOR);
            connection.commit();
        }
    }

    private static void send(Connection connection, PreparedStatement... statements) throws SQLException {
        for (PreparedStatement statement : statements) {
            statement.executeBatch();
        }
        connection.commit();
    }

    private void add(PreparedStatement comment, int id, CommentStatus status) throws SQLException {
        String body = "It sails at noon, they say, number " + id + ". " + "But who knows? ".repeat(random.nextInt(30));
        String author = "reader" + few(comments / 4) + "@example.org";
        int network = few(comments / 8);
        String sender = "10." + network / 250 % 250 + "." + network % 250 + ".0/24";
        Tray tray = status == CommentStatus.SPAM && id % 100 == 15 ? Tray.REVIEW : Tray.valueOf(status.name());
        int article = (id - 1) / AN_ARTICLE * AN_ARTICLE + 1;
        set(
                comment,
                id,
                "%016d".formatted(id),
                article,
                id,
                at(id),
                at(id),
                "Reader",
                author,
                author,
                sender,
                body,
                "<p>" + body + "</p>",
                status.name(),
                tray.name());
    }

    /** A few of them come much more often than the others. */
    private int few(int of) {
        double part = random.nextDouble();
        return (int) (of * part * part * part);
    }

    private static CommentStatus status(int id) {
        int part = id % 100;
        if (part < 4) {
            return CommentStatus.PENDING;
        }
        if (part < 9) {
            return CommentStatus.REJECTED;
        }
        if (part < 20) {
            return CommentStatus.SPAM;
        }
        return part == 20 ? CommentStatus.WITHDRAWN : CommentStatus.APPROVED;
    }

    private static Timestamp at(int id) {
        return Timestamp.from(postedAt(id));
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
