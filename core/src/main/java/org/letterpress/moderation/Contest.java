package org.letterpress.moderation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.letterpress.comment.Comment;
import org.letterpress.moderation.Decision.About;
import org.letterpress.staff.Staff;

/**
 * Who decided what an author asks to have reviewed, and so neither decides about that text again nor takes the answer back:
 * not while the review is open, and not after somebody else has answered it or held the comment for it. Who has only put
 * other words in its place has decided nothing.
 */
final class Contest {
    /** All decisions on where the comment stands, the newest first. */
    private final List<Decision> all;

    /** Those that nobody has taken back. */
    private final List<Decision> standing;

    private Contest(List<Decision> all) {
        this.all = all;
        this.standing = standing(all);
    }

    /** @param decisions all about the comment, the newest first */
    static boolean isAgainst(Staff moderator, Comment comment, List<Decision> decisions) {
        Contest contest = new Contest(decisions.stream()
                .filter(decision -> decision.about() != About.TEXT)
                .toList());
        Optional<Decision> contested =
                comment.isUnderAppeal() ? contest.standing.stream().findFirst() : contest.reviewed();
        return contested.filter(decision -> isBy(moderator, decision)).isPresent()
                || (comment.isUnderAppeal() && contest.wasRestoredBy(moderator));
    }

    private static List<Decision> standing(List<Decision> decisions) {
        Set<Long> undone = new HashSet<>();
        List<Decision> standing = new ArrayList<>();
        for (Decision decision : decisions) {
            if (!undone.contains(decision.id())) {
                decision.undoes().ifPresentOrElse(undone::add, () -> standing.add(decision));
            }
        }
        return standing;
    }

    /** What the last review was asked about, as long as the text is the same: an edit that was decided since is another. */
    private Optional<Decision> reviewed() {
        for (int i = 0; i + 1 < standing.size() && standing.get(i).about() == About.COMMENT; i++) {
            if (standing.get(i).answersAppeal()) {
                return Optional.of(standing.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** Whether this moderator took back what had let the comment through, so that the author was refused again. */
    private boolean wasRestoredBy(Staff moderator) {
        Optional<Decision> last = all.stream().findFirst().filter(decision -> isBy(moderator, decision));
        return last.flatMap(Decision::undoes)
                .flatMap(this::byId)
                .filter(undone -> !undone.answersAppeal())
                .isPresent();
    }

    private Optional<Decision> byId(long id) {
        return all.stream()
                .filter(decision -> Long.valueOf(id).equals(decision.id()))
                .findFirst();
    }

    private static boolean isBy(Staff moderator, Decision decision) {
        return decision.moderatorId().filter(id -> id == moderator.id()).isPresent();
    }
}
