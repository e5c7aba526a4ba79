package org.letterpress.briefing;

import jakarta.validation.Validation;
import java.util.List;
import org.letterpress.FakeEvents;
import org.letterpress.Press;
import org.letterpress.article.Articles;
import org.letterpress.comment.Authoring;
import org.letterpress.comment.CommentUseCases;
import org.letterpress.comment.Commenting;
import org.letterpress.comment.Findings;
import org.letterpress.moderation.Decisions;
import org.letterpress.moderation.Moderating;
import org.letterpress.moderation.ModerationUseCases;
import org.letterpress.outbox.Letter;
import org.letterpress.staff.StaffChanged;
import org.letterpress.staff.Staffing;

/** All that happens to comments, with the letters to moderators that it causes, put together as the container does. */
final class NewsDesk {
    private final Press press;
    private final CommentUseCases comments;
    private final ModerationUseCases moderation;
    private final FakeEvents<StaffChanged> changed = new FakeEvents<>();

    NewsDesk(Press press) {
        this.press = press;
        comments = new CommentUseCases(
                press.em(),
                Validation.buildDefaultValidatorFactory().getValidator(),
                press.transactions(),
                press.clock);
        moderation = new ModerationUseCases(press.em(), press.clock);
        moderation.observe(comments.screened());
        Noticing noticing =
                new Noticing(wishes(), links(), press.staffMembers(), writer(), press.outbox(), press.clock);
        comments.screened().observedBy(noticing::onScreened);
        comments.appealed().observedBy(noticing::onAppealed);
        comments.takenBack().observedBy(noticing::onTakenBack);
        moderation.decided().observedBy(noticing::onDecided);
        changed.observedBy(noticing::onChanged);
    }

    CommentUseCases comments() {
        return comments;
    }

    Commenting commenting() {
        return comments.commenting();
    }

    Authoring authoring() {
        return comments.authoring();
    }

    Moderating moderating() {
        return moderation.moderating();
    }

    Staffing staffing() {
        return press.staffing(changed);
    }

    ChoosingLetters choosing() {
        return new ChoosingLetters(wishes(), writer(), comments.secret(), press.clock, press.audit());
    }

    DecidingByLetter deciding() {
        return new DecidingByLetter(
                links(),
                waiting(),
                press.staffMembers(),
                new Articles(press.em()),
                new Findings(press.em()),
                moderating(),
                press.clock);
    }

    Briefing briefing() {
        return new Briefing(
                wishes(),
                links(),
                waiting(),
                press.staffMembers(),
                writer(),
                press.outbox(),
                press.transactions(),
                press.clock);
    }

    private Wishes wishes() {
        return new Wishes(press.em());
    }

    private DecisionLinks links() {
        return new DecisionLinks(press.em());
    }

    private WaitingComments waiting() {
        return new WaitingComments(press.em(), press.comments(), new Decisions(press.em()));
    }

    private BriefingWriter writer() {
        return new BriefingWriter(
                new Articles(press.em()),
                new Findings(press.em()),
                links(),
                comments.secret(),
                press.outbox(),
                press.clock);
    }

    /** What waits to leave for somebody whose address is {@code name@example.org}, the oldest first. */
    List<Letter> lettersTo(String name) {
        return press.in(() -> press.outbox().lettersTo(name + "@example.org", 100));
    }
}
