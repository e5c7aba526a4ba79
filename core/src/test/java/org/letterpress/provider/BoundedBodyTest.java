package org.letterpress.provider;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BoundedBodyTest {
    private final AtomicInteger cancelled = new AtomicInteger();
    private final BoundedBody body = new BoundedBody(4);
    private final CompletableFuture<byte[]> bytes = body.getBody().toCompletableFuture();

    private void receive(String... parts) {
        body.onSubscribe(new Subscription() {
            @Override
            public void request(long many) {}

            @Override
            public void cancel() {
                cancelled.incrementAndGet();
            }
        });
        for (String part : parts) {
            body.onNext(List.of(ByteBuffer.wrap(part.getBytes(US_ASCII))));
        }
    }

    @Test
    void as_long_as_is_expected_it_is_whole_at_its_end() {
        receive("ab", "cd");
        assertThat(bytes).isNotDone();

        body.onComplete();

        assertThat(bytes).isCompletedWithValueMatching(all -> new String(all, US_ASCII).equals("abcd"));
        assertThat(cancelled).hasValue(0);
    }

    @Test
    void one_byte_more_and_it_is_given_up_at_once() {
        receive("ab", "cde", "f");

        assertThat(bytes).isCompletedExceptionally();
        assertThat(cancelled).hasValue(1);
    }
}
