package org.letterpress.transfer;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The records of a file in chunks, each with its item, while what concerns the whole blog is remembered. */
final class ExportStream implements AutoCloseable {
    private static final int MOST_RECORDS = 500;
    private static final int HEAVIEST = 4_000_000;

    private final WxrReader reader;
    private final Blog blog = new Blog();
    private Post post = Post.NONE;
    private @Nullable ExportNotReadable broken;

    /** Throws {@link ExportNotReadable} when the beginning already shows that this is no export. */
    ExportStream(InputStream export) {
        this.reader = new WxrReader(export);
    }

    Blog blog() {
        return blog;
    }

    /** Passes over what was done before, and learns from it. */
    void skip(long records) {
        for (long i = 0; i < records && read().isPresent(); i++) {
            // reading is learning
        }
    }

    /** The next records, none at the end; {@link ExportNotReadable} once everything before the fault was given. */
    List<Entry> chunk() {
        if (broken != null) {
            throw broken;
        }
        List<Entry> chunk = new ArrayList<>();
        int weight = 0;
        try {
            Optional<Entry> next = read();
            while (next.isPresent()) {
                chunk.add(next.get());
                weight += next.get().weight();
                next = chunk.size() < MOST_RECORDS && weight < HEAVIEST ? read() : Optional.empty();
            }
        } catch (ExportNotReadable fault) {
            broken = fault;
        }
        return chunk.isEmpty() && broken != null ? chunk() : chunk;
    }

    private Optional<Entry> read() {
        return reader.next().map(record -> {
            if (record instanceof WxrRecord.Site site) {
                blog.learn(site);
            } else if (record instanceof WxrRecord.Author author) {
                blog.learn(author);
            } else if (record instanceof WxrRecord.Term term) {
                blog.learn(term);
            } else if (record instanceof WxrRecord.Item item) {
                post = Post.of(item);
                blog.learn(item, post);
            }
            return new Entry(record, post);
        });
    }

    /** What is to be said about the file as a whole, at its end. */
    void account(Tally tally) {
        blog.account(tally);
        tally.noted("file", Reason.CHARACTERS_REPLACED, reader.mended());
        tally.noted("file", Reason.ELEMENTS_TOO_LATE, reader.lateElements());
    }

    @Override
    public void close() {
        reader.close();
    }
}
