package org.letterpress.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.article.Articles;
import org.letterpress.comment.Findings;
import org.letterpress.moderation.Decided;
import org.letterpress.moderation.Moderating;
import org.letterpress.moderation.ReasonCode;
import org.letterpress.moderation.Ruling;
import org.letterpress.moderation.Verdict;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;
import org.letterpress.staff.StaffCard;
import org.letterpress.staff.StaffMembers;

/**
 * Lets a moderator decide by the link of a letter, without signing in: once, about what the letter said, and as long as they
 * are a moderator.
 */
@ApplicationScoped
@Transactional
public class DecidingByLetter {
    private DecisionLinks links;
    private WaitingComments waiting;
    private StaffMembers members;
    private Articles articles;
    private Findings findings;
    private Moderating moderating;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    DecidingByLetter() {}

    @Inject
    DecidingByLetter(
            DecisionLinks links,
            WaitingComments waiting,
            StaffMembers members,
            Articles articles,
            Findings findings,
            Moderating moderating,
            Clock clock) {
        this.links = links;
        this.waiting = waiting;
        this.members = members;
        this.articles = articles;
        this.findings = findings;
        this.moderating = moderating;
        this.clock = clock;
    }

    /** What the link asks; empty when it does nothing any more, or never did. */
    public Optional<Question> question(LinkToken token) {
        return links.good(token, clock.instant())
                .filter(link -> moderator(link).isPresent())
                .flatMap(link -> waiting.byId(link.commentId()).map(now -> question(now, link)));
    }

    private Question question(Waiting now, DecisionLink link) {
        return Question.of(
                now,
                link,
                articles.byId(now.comment().articleId()).orElseThrow().headline(),
                findings.of(now.id()));
    }

    /**
     * Carries out what its reader answers, after which the link is used up.
     *
     * @throws LinkEnded when it does nothing any more, or never did
     * @throws org.letterpress.moderation.AlreadyDecided when the comment is not what the letter said any more
     * @throws org.letterpress.moderation.AnotherMustReview when its author asked for another opinion
     */
    public Decided decide(LinkToken token, Answer answer) {
        DecisionLink link = links.good(token, clock.instant()).orElseThrow(LinkEnded::new);
        Staff moderator = moderator(link).orElseThrow(LinkEnded::new);
        // The comment first, as everybody does who changes both.
        Waiting now = waiting.lockedById(link.commentId()).orElseThrow(LinkEnded::new);
        DecisionLink mine = links.lockedGood(link, clock.instant()).orElseThrow(LinkEnded::new);
        Decided decided = moderating.decide(answer.ruling(now, mine), moderator);
        mine.use(clock.instant());
        return decided;
    }

    private Optional<Staff> moderator(DecisionLink link) {
        return members.active(link.staffId()).map(StaffCard::staff).filter(staff -> staff.may(Role.MODERATOR));
    }

    /**
     * What its reader answers.
     *
     * @param code why, where the comment is refused; null for none
     * @param reason for its author; null or blank for none
     */
    public record Answer(
            Verdict verdict,
            @Nullable ReasonCode code,
            @Nullable String reason) {

        private Ruling ruling(Waiting now, DecisionLink link) {
            return new Ruling(now.comment().publicId(), link.versionOf(now), verdict, code, reason);
        }
    }
}
