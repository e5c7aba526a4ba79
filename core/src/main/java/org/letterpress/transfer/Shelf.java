package org.letterpress.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.letterpress.comment.Comment;
import org.letterpress.comment.Comments;

/** The comments of a chunk, put in an order in which each comes after what it answers. */
final class Shelf {
    /** WordPress nests ten levels at most; what is deeper within one chunk waits for {@link Stitching}. */
    private static final int MOST_LEVELS = 10;

    private final Map<String, Origin> here;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    /** {@code here}: what earlier chunks and imports have stored, by key. */
    Shelf(Map<String, Origin> here) {
        this.here = here;
    }

    boolean has(String key) {
        return here.containsKey(key) || drafts.containsKey(key);
    }

    void put(Draft draft) {
        drafts.put(draft.key(), draft.parentKey().map(key -> below(key, draft)).orElse(draft));
    }

    private Draft below(String parentKey, Draft draft) {
        Draft parent = drafts.get(parentKey);
        if (parent != null) {
            int level = parent.level() + 1;
            return parent.isWaiting() || level == MOST_LEVELS ? draft.waiting() : draft.onLevel(level);
        }
        Origin earlier = here.get(parentKey);
        return earlier == null || earlier.isWaiting() ? draft.waiting() : draft;
    }

    /** The drafts of each level, from the lowest. */
    List<List<Draft>> levels() {
        List<List<Draft>> levels = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            while (levels.size() <= draft.level()) {
                levels.add(new ArrayList<>());
            }
            levels.get(draft.level()).add(draft);
        }
        return levels;
    }

    /** The ids of comments that are answered here and were stored before. */
    List<Long> answered() {
        return drafts.values().stream()
                .filter(draft -> !draft.isWaiting())
                .flatMap(draft -> draft.parentKey().stream())
                .map(here::get)
                .filter(Objects::nonNull)
                .map(Origin::targetId)
                .toList();
    }

    /** What it is to be put under now. */
    Optional<Comment> parent(Draft draft, Comments comments) {
        if (draft.isWaiting()) {
            return Optional.empty();
        }
        return draft.parentKey().flatMap(key -> {
            Draft parent = drafts.get(key);
            return parent != null
                    ? parent.stored()
                    : comments.byId(Objects.requireNonNull(here.get(key)).targetId());
        });
    }
}
