package org.letterpress.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;

/** Many comments at once. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommentRaceTest {
    private static final int SENT = 50;
    private static final Circumstances NEIGHBOURS = new Circumstances("192.0.2.0/24", null, false, null, false);

    @RegisterExtension
    static final Press press = new Press();

    @Test
    void fifty_of_the_same_key_make_one_comment_and_get_one_receipt() throws Exception {
        long article = ArticleFixture.given(press, "Pressed twice");
        CommentSubmission same = new CommentSubmission(
                new CommentSubmission.Target(article, null), "Once", "Bo", "bo@example.org", null, "a key");

        List<Receipt> receipts = atOnce(number -> () -> press.commenting().submit(same, NEIGHBOURS));

        assertThat(receipts).hasSize(SENT);
        assertThat(receipts)
                .extracting(Receipt::comment)
                .containsOnly(receipts.get(0).comment());
        assertThat(receipts)
                .extracting(Receipt::token)
                .containsOnly(receipts.get(0).token());
        assertThat(stored(article)).isEqualTo(1);
    }

    @Test
    void comments_from_one_network_do_not_get_in_each_others_way() throws Exception {
        long article = ArticleFixture.given(press, "Lively");

        List<Receipt> receipts = atOnce(number -> () -> press.commenting()
                .submit(
                        CommentFixture.submission(article, "We all wrote from here, says number " + number),
                        NEIGHBOURS));

        assertThat(receipts)
                .extracting(Receipt::comment)
                .doesNotHaveDuplicates()
                .hasSize(SENT);
        assertThat(stored(article)).isEqualTo(SENT);
    }

    private static long stored(long article) {
        return press.in(() -> press.em()
                .createQuery("select count(c) from Comment c where c.articleId = :article", Long.class)
                .setParameter("article", article)
                .getSingleResult());
    }

    private static List<Receipt> atOnce(Sender sender) throws Exception {
        CyclicBarrier start = new CyclicBarrier(SENT);
        ExecutorService senders = Executors.newFixedThreadPool(SENT);
        try {
            List<Future<Receipt>> sent = IntStream.range(0, SENT)
                    .mapToObj(number -> senders.submit(() -> {
                        start.await();
                        return sender.of(number).call();
                    }))
                    .toList();
            List<Receipt> receipts = new ArrayList<>();
            for (Future<Receipt> one : sent) {
                receipts.add(one.get());
            }
            return receipts;
        } finally {
            senders.shutdownNow();
        }
    }

    private interface Sender {
        Callable<Receipt> of(int number);
    }
}
