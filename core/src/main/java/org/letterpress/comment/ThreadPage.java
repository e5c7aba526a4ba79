package org.letterpress.comment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the threads under an article, in the order of reading: each thread as a whole, oldest first, every comment
 * followed by the answers to it.
 *
 * @param total the approved comments under the article, on all pages
 * @param number of this page, from 1
 * @param pages how many there are, at least 1
 */
public record ThreadPage(List<ThreadEntry> entries, long total, int number, int pages) {
    /** Threads on a page. */
    public static final int THREADS = 50;

    private static final Comparator<ThreadComment> BY_TIME =
            Comparator.comparing(ThreadComment::postedAt).thenComparing(ThreadComment::id);
    private static final Comparator<ThreadComment> BY_THREAD = Comparator.comparing(ThreadComment::threadAt)
            .thenComparing(ThreadComment::rootId)
            .thenComparing(BY_TIME);

    /**
     * Puts whole threads into the order of reading, without recursion: a chain of replies may be as long as it likes. A
     * comment whose parent is not among {@code comments} starts at the first level, where its thread stands.
     */
    static List<ThreadEntry> inOrder(List<ThreadComment> comments) {
        Map<Long, ThreadComment> byId = new HashMap<>();
        comments.forEach(comment -> byId.put(comment.id(), comment));
        Map<Long, List<ThreadComment>> answers = new HashMap<>();
        List<ThreadComment> starts = new ArrayList<>();
        comments.stream().sorted(BY_THREAD).forEach(comment -> {
            Long parent = comment.parentId();
            if (parent != null && byId.containsKey(parent)) {
                answers.computeIfAbsent(parent, id -> new ArrayList<>()).add(comment);
            } else {
                starts.add(comment);
            }
        });
        return walk(starts, answers);
    }

    private static List<ThreadEntry> walk(List<ThreadComment> starts, Map<Long, List<ThreadComment>> answers) {
        List<ThreadEntry> entries = new ArrayList<>();
        Deque<ThreadEntry> open = new ArrayDeque<>();
        push(open, starts, null);
        while (!open.isEmpty()) {
            ThreadEntry entry = open.pop();
            entries.add(entry);
            push(open, answers.getOrDefault(entry.comment().id(), List.of()), entry);
        }
        return List.copyOf(entries);
    }

    private static void push(Deque<ThreadEntry> open, List<ThreadComment> answers, @Nullable ThreadEntry parent) {
        for (int i = answers.size() - 1; i >= 0; i--) {
            open.push(new ThreadEntry(
                    answers.get(i), parent == null ? 1 : parent.depth() + 1, parent == null ? null : parent.comment()));
        }
    }
}
