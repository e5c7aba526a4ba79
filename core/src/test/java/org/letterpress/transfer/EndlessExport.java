package org.letterpress.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An export of one post and any number of comments, made while it is read. */
final class EndlessExport {
    private static final String ITEM = """
            <item><title>Busy</title><link>https://blog.example/2020/02/02/busy/</link><dc:creator>writer</dc:creator>
            <content:encoded><![CDATA[Talk to me.]]></content:encoded><wp:post_id>1</wp:post_id>
            <wp:post_date>2020-02-02 12:00:00</wp:post_date><wp:post_date_gmt>2020-02-02 12:00:00</wp:post_date_gmt>
            <wp:post_name>busy</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
            """;
    private static final String COMMENT = """
            <wp:comment><wp:comment_id>%d</wp:comment_id><wp:comment_author><![CDATA[Reader %d]]></wp:comment_author>
            <wp:comment_author_email>reader%d@blog.example</wp:comment_author_email>
            <wp:comment_date>2020-02-03 12:00:00</wp:comment_date>
            <wp:comment_date_gmt>2020-02-03 12:00:00</wp:comment_date_gmt>
            <wp:comment_content><![CDATA[I have read this with <em>care</em>, number %d, and I agree.

            Or most of it.]]></wp:comment_content>
            <wp:comment_approved>1</wp:comment_approved><wp:comment_parent>%d</wp:comment_parent></wp:comment>
            """;

    private EndlessExport() {}

    /** Every tenth comment begins a thread, the others answer the one before. */
    static InputStream of(int comments) {
        String whole = WxrFixture.export("@");
        Stream<String> head = Stream.of(whole.substring(0, whole.indexOf('@')) + ITEM);
        Stream<String> tail = Stream.of("</item>" + whole.substring(whole.indexOf('@') + 1));
        Stream<String> body = IntStream.rangeClosed(1, comments).mapToObj(EndlessExport::comment);
        return new Joined(Stream.concat(head, Stream.concat(body, tail)).iterator());
    }

    private static String comment(int id) {
        return COMMENT.formatted(id, id, id, id, id % 10 == 1 ? 0 : id - 1);
    }

    /** The bytes of texts that are made one after the other. */
    private static final class Joined extends InputStream {
        private final Iterator<String> texts;
        private InputStream current = InputStream.nullInputStream();

        Joined(Iterator<String> texts) {
            this.texts = texts;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int got = current.read(target, offset, length);
            while (got < 0 && texts.hasNext()) {
                current = new ByteArrayInputStream(texts.next().getBytes(StandardCharsets.UTF_8));
                got = current.read(target, offset, length);
            }
            return got;
        }
    }
}
