package org.letterpress.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.letterpress.transfer.TransferFixture.account;
import static org.letterpress.transfer.TransferFixture.imported;
import static org.letterpress.transfer.TransferFixture.totals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.ThreadEntry;
import org.letterpress.text.Slug;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportedThreadsTest {
    @RegisterExtension
    static final Press press = new Press();

    @Test
    void threads_stand_as_they_stood_whatever_the_order_in_the_file() {
        imported(press, WxrFixture.file("wxr-1.2.xml"));

        assertThat(thread("a-wet-spring"))
                .containsExactly(
                        "1 Cleo O’Hara: The first word.\nAnd a second.",
                        "2 Dan: A reply.",
                        "3 Eve: A reply to the reply.",
                        "1 Anonymous: No name.",
                        "1 Kit: Whose child am I?",
                        "1 Lou: Round we go",
                        "2 Max: and round",
                        "1 Oz: Not an address.");
        assertThat(thread("a-wet-spring-2"))
                .containsExactly("1 Pia: Same number, other post.", "1 Quin: My parent is on another post.");
    }

    @Test
    void every_status_is_kept() {
        imported(press, WxrFixture.file("wxr-1.2.xml"));

        assertThat(statuses("Fay")).containsExactly(CommentStatus.PENDING);
        assertThat(statuses("Gus")).containsExactly(CommentStatus.SPAM);
        assertThat(statuses("Hal")).containsExactly(CommentStatus.REJECTED);
        assertThat(statuses("Ida")).containsExactly(CommentStatus.REJECTED);
        assertThat(statuses("Eve")).containsExactly(CommentStatus.APPROVED);
    }

    @Test
    void ten_levels_of_the_real_file_stand_in_a_line() throws IOException {
        var real = WxrFixture.real();
        Assumptions.assumeTrue(real.isPresent(), "the theme unit test data is not here");

        imported(press, Files.newInputStream(real.orElseThrow()));

        assertThat(thread("template-comments"))
                .filteredOn(line -> line.contains("Comment Depth"))
                .extracting(line -> line.replaceFirst(" .*: ", " ").replaceFirst("(Depth \\d\\d)[^\\e]*", "$1"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10)
                        .mapToObj(level -> level + " Comment Depth %02d".formatted(level))
                        .toList());
        assertThat(thread("template-comments")).hasSize(19);
    }

    @Test
    void ten_levels_in_reversed_order_stand_in_a_line() {
        List<String> comments = chain(10);
        Collections.reverse(comments);

        imported(press, export(comments));

        assertThat(thread("t")).containsExactlyElementsOf(line(10));
    }

    @Test
    void a_line_longer_than_a_chunk_stands_whatever_the_order_and_the_numbers() {
        List<String> reversed = chain(1_100);
        Collections.reverse(reversed);
        imported(press, export(reversed));
        assertThat(depths("t"))
                .isEqualTo(IntStream.rangeClosed(1, 1_100).boxed().toList());
    }

    @Test
    void parents_with_higher_numbers_than_their_replies_are_found_too() {
        List<String> comments = new ArrayList<>();
        for (int id = 1; id <= 30; id++) {
            comments.add(comment(id, id == 30 ? 0 : id + 1));
        }
        Collections.shuffle(comments, new Random(7));

        imported(press, export(comments));

        assertThat(depths("t")).isEqualTo(IntStream.rangeClosed(1, 30).boxed().toList());
    }

    @Test
    void a_shuffled_forest_stands_as_the_ordered_one() {
        Random random = new Random(42);
        List<String> comments = new ArrayList<>();
        for (int id = 1; id <= 700; id++) {
            comments.add(comment(id, random.nextInt(4) == 0 ? 0 : random.nextInt(id)));
        }
        imported(press, export(comments));
        List<String> ordered = new ArrayList<>(parents());
        TransferFixture.importing(press).undo(newest(), TransferFixture.ADMIN);
        TransferFixture.work(press);
        assertThat(parents()).isEmpty();

        Collections.shuffle(comments, random);
        imported(press, export(comments));

        assertThat(parents()).isEqualTo(ordered);
    }

    @Test
    void circles_are_opened_at_their_first_comment() {
        List<String> comments = List.of(
                comment(1, 3),
                comment(2, 1),
                comment(3, 2),
                comment(4, 4),
                comment(5, 2),
                comment(6, 5),
                comment(7, 99));

        long run = imported(press, export(comments));

        assertThat(parents()).containsExactly("1 of -", "2 of 1", "3 of 2", "4 of -", "5 of 2", "6 of 5", "7 of -");
        assertThat(totals(press, run))
                .containsEntry("NOTED comment: PARENT_IN_CIRCLE", 2L)
                .containsEntry("NOTED comment: PARENT_MISSING", 1L);
        assertThat(account(press, run)).containsExactly(8L, 8L, 0L, 0L);
    }

    @Test
    void many_circles_are_opened_in_one_go() {
        List<String> comments = new ArrayList<>();
        for (int id = 1; id <= 1_200; id += 2) {
            comments.add(comment(id, id + 1));
            comments.add(comment(id + 1, id));
        }

        long run = imported(press, export(comments));

        assertThat(totals(press, run)).containsEntry("NOTED comment: PARENT_IN_CIRCLE", 600L);
    }

    private static List<String> chain(int length) {
        return new ArrayList<>(IntStream.rangeClosed(1, length)
                .mapToObj(id -> comment(id, id - 1))
                .toList());
    }

    private static List<String> line(int length) {
        return IntStream.rangeClosed(1, length)
                .mapToObj(id -> id + " R" + id + ": c" + id)
                .toList();
    }

    private static String comment(int id, int parent) {
        return ("<wp:comment><wp:comment_id>%d</wp:comment_id><wp:comment_author>R%d</wp:comment_author>"
                        + "<wp:comment_date_gmt>2020-01-01 10:00:00</wp:comment_date_gmt>"
                        + "<wp:comment_content>c%d</wp:comment_content><wp:comment_approved>1</wp:comment_approved>"
                        + "<wp:comment_parent>%d</wp:comment_parent></wp:comment>")
                .formatted(id, id, id, parent);
    }

    private static InputStream export(List<String> comments) {
        return WxrFixture.bytes(WxrFixture.export("<item><title>T</title><wp:post_id>1</wp:post_id>"
                + "<wp:status>publish</wp:status><wp:post_date_gmt>2020-01-01 09:00:00</wp:post_date_gmt>"
                + String.join("", comments) + "</item>"));
    }

    private static long newest() {
        return press.in(() -> new Imports(press.em())
                .newest(null, 1, TransferFixture.ADMIN)
                .get(0)
                .id());
    }

    private static List<ThreadEntry> entries(String slug) {
        return press.in(() -> press.comments()
                .threads(
                        Objects.requireNonNull(press.articles()
                                .bySlug(new Slug(slug))
                                .orElseThrow()
                                .id()),
                        1)
                .entries());
    }

    private static List<String> thread(String slug) {
        return entries(slug).stream()
                .map(entry -> entry.depth() + " " + entry.comment().author() + ": "
                        + entry.comment().body().plainText().strip())
                .toList();
    }

    private static List<Integer> depths(String slug) {
        return entries(slug).stream().map(ThreadEntry::depth).toList();
    }

    /** Each comment with the one it answers, by number. */
    private static List<String> parents() {
        return press.in(() -> press.em()
                .createQuery("select c from Comment c", Comment.class)
                .getResultStream()
                .map(comment -> number(comment) + " of "
                        + comment.parentId()
                                .flatMap(press.comments()::byId)
                                .map(parent -> String.valueOf(number(parent)))
                                .orElse("-"))
                .sorted(Comparator.comparingInt(line -> Integer.parseInt(line.replaceFirst(" .*", ""))))
                .toList());
    }

    private static int number(Comment comment) {
        return Integer.parseInt(comment.byline().name().substring(1));
    }

    private static List<CommentStatus> statuses(String author) {
        return press.in(() -> press.em()
                .createQuery("select c from Comment c where c.signature.name = :author", Comment.class)
                .setParameter("author", author)
                .getResultStream()
                .map(Comment::status)
                .toList());
    }
}
