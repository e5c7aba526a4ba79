package org.letterpress.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.letterpress.comment.Comment;
import org.letterpress.comment.Comments;
import org.letterpress.transfer.Origins.Place;

/**
 * Puts replies that came before what they answer in their places, pass after pass until none waits. On a blog a parent
 * has the lower number, so one pass in that order is the rule. What answers nothing that is here, or itself in a circle,
 * begins a thread.
 */
@ApplicationScoped
class Stitching {
    private static final int AT_ONCE = 500;
    private static final int LONGEST_CIRCLE = 10_000;

    private Comments comments;
    private Origins origins;
    private Imports imports;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Stitching() {}

    @Inject
    Stitching(Comments comments, Origins origins, Imports imports) {
        this.comments = comments;
        this.origins = origins;
        this.imports = imports;
    }

    void stitch(RunScope scope, Turn turn) {
        Pass pass = pass(scope, turn, false);
        while (pass.seen() > 0) {
            pass = pass(scope, turn, pass.settled() == 0);
        }
    }

    private Pass pass(RunScope scope, Turn turn, boolean breakCircles) {
        Pass whole = Pass.BEGINNING;
        Pass part;
        do {
            Place after = whole.last();
            part = turn.alone(run -> new Part(scope, breakCircles).settle(after));
            whole = whole.and(part);
        } while (part.seen() == AT_ONCE);
        return whole;
    }

    /** Some that wait, in one transaction. */
    private final class Part {
        private final RunScope scope;
        private final boolean breakCircles;
        private final Tally tally = new Tally();
        private final Map<String, Origin> parents = new LinkedHashMap<>();

        Part(RunScope scope, boolean breakCircles) {
            this.scope = scope;
            this.breakCircles = breakCircles;
        }

        Pass settle(Place after) {
            List<Origin> waiting = origins.waiting(scope.run(), after, AT_ONCE);
            if (waiting.isEmpty()) {
                return new Pass(0, 0, after);
            }
            Origin last = waiting.get(waiting.size() - 1);
            fetch(waiting);
            int settled = rounds(waiting);
            imports.report(scope.run(), tally);
            return new Pass(waiting.size(), settled, Place.of(last));
        }

        private void fetch(List<Origin> waiting) {
            List<String> keys = waiting.stream()
                    .flatMap(origin -> origin.waitsFor().stream())
                    .toList();
            parents.putAll(origins.byKeys(scope, OriginKind.COMMENT, keys));
            if (!scope.dry()) {
                List<Long> ids = new ArrayList<>();
                waiting.forEach(origin -> ids.add(origin.targetId()));
                parents.values().forEach(origin -> ids.add(origin.targetId()));
                origins.fetchComments(ids);
            }
        }

        /** Again as long as it helps: a chain within the part is settled from its head. */
        private int rounds(List<Origin> waiting) {
            int settled = 0;
            int before;
            do {
                before = settled;
                for (Origin origin : waiting) {
                    settled += origin.isWaiting() && settle(origin) ? 1 : 0;
                }
            } while (settled > before && settled < waiting.size());
            return settled;
        }

        private boolean settle(Origin origin) {
            Optional<Origin> parent = origin.waitsFor().map(parents::get);
            if (parent.isEmpty()) {
                begin(origin, Reason.PARENT_MISSING);
            } else if (!parent.get().isWaiting()) {
                attach(origin, parent.get());
            } else if (breakCircles) {
                inCircle(origin).ifPresent(member -> begin(member, Reason.PARENT_IN_CIRCLE));
            }
            return !origin.isWaiting();
        }

        private void attach(Origin origin, Origin parent) {
            Optional<Comment> answered = comments.byId(parent.targetId());
            Optional<Comment> answer = comments.byId(origin.targetId());
            if (answered.isPresent() && answer.isPresent()) {
                answer.get().answer(answered.get());
            }
            origin.settle();
        }

        private void begin(Origin origin, Reason why) {
            origin.settle();
            tally.noted(Kinds.COMMENT, why);
        }

        /** The first by number of a circle that {@code start} is in or hangs from; nothing when it hangs from none. */
        private Optional<Origin> inCircle(Origin start) {
            Map<String, Origin> path = new LinkedHashMap<>();
            Origin at = start;
            while (at.isWaiting() && !path.containsKey(at.key()) && path.size() < LONGEST_CIRCLE) {
                path.put(at.key(), at);
                Optional<Origin> above = at.waitsFor().flatMap(this::known);
                if (above.isEmpty()) {
                    return Optional.empty();
                }
                at = above.get();
            }
            return at.isWaiting() ? Optional.of(first(path, at)) : Optional.empty();
        }

        /** Each query makes the provider look for changes everywhere, so what is at hand is not asked for. */
        private Optional<Origin> known(String key) {
            Origin near = parents.get(key);
            return near != null ? Optional.of(near) : origins.byKey(scope, OriginKind.COMMENT, key);
        }

        private static Origin first(Map<String, Origin> path, Origin at) {
            boolean inside = false;
            Origin first = at;
            for (Origin member : path.values()) {
                inside = inside || member.key().equals(at.key());
                first = inside && member.sortNumber() < first.sortNumber() ? member : first;
            }
            return first;
        }
    }

    /** How far it came: how many waited, how many of these were settled, and the last one seen. */
    private record Pass(int seen, int settled, Place last) {
        static final Pass BEGINNING = new Pass(0, 0, Place.BEGINNING);

        Pass and(Pass next) {
            return new Pass(seen + next.seen, settled + next.settled, next.last);
        }
    }
}
