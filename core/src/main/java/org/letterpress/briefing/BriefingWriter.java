package org.letterpress.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.letterpress.article.Articles;
import org.letterpress.comment.Comment;
import org.letterpress.comment.Findings;
import org.letterpress.outbox.Letter;
import org.letterpress.outbox.LetterKind;
import org.letterpress.outbox.Outbox;
import org.letterpress.screening.Finding;
import org.letterpress.site.SiteSecret;
import org.letterpress.staff.StaffCard;

/**
 * Writes to moderators what waits, with a link of its own for each comment. Neither the author's address nor where a comment
 * comes from is in a letter.
 */
@ApplicationScoped
class BriefingWriter {
    /** In code points. */
    private static final int LONG_EXCERPT = 1_000;

    private static final int SHORT_EXCERPT = 300;
    private static final int MOST_FINDINGS = 5;
    private static final int LONGEST_FINDING = 160;

    private Articles articles;
    private Findings findings;
    private DecisionLinks links;
    private SiteSecret secret;
    private Outbox outbox;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    BriefingWriter() {}

    @Inject
    BriefingWriter(
            Articles articles, Findings findings, DecisionLinks links, SiteSecret secret, Outbox outbox, Clock clock) {
        this.articles = articles;
        this.findings = findings;
        this.links = links;
        this.secret = secret;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A letter about each. */
    void writeEach(List<Waiting> waiting, StaffCard to) {
        Map<Long, List<Finding>> found = findings(waiting);
        for (Waiting one : waiting) {
            Letter letter = Letter.of(LetterKind.COMMENT_WAITS, to.email());
            for (Map.Entry<String, String> said :
                    said(one, to, LONG_EXCERPT, found).entrySet()) {
                letter = letter.with(said.getKey(), said.getValue());
            }
            post(letter.about(topic(one.comment())), to);
        }
    }

    /** One letter about all of them, in place of an earlier one that has not left; {@code more} wait beside them. */
    void writeList(List<Waiting> waiting, long more, StaffCard to) {
        Map<Long, List<Finding>> found = findings(waiting);
        Letter letter = Letter.of(LetterKind.COMMENTS_WAIT, to.email())
                .with(Letter.COUNT, Long.toString(waiting.size() + more))
                .with(Letter.MORE, Long.toString(more));
        for (Waiting one : waiting) {
            letter = letter.withEntry(said(one, to, SHORT_EXCERPT, found));
        }
        cancelList(to.id());
        post(letter.about(listTopic(to.id())), to);
    }

    private Map<Long, List<Finding>> findings(List<Waiting> waiting) {
        return findings.of(waiting.stream().map(Waiting::id).toList());
    }

    private Map<String, String> said(Waiting waiting, StaffCard to, int longest, Map<Long, List<Finding>> found) {
        LinkToken token = LinkToken.random();
        links.add(new DecisionLink(token, to.id(), waiting, clock.instant()));
        Map<String, String> said = new LinkedHashMap<>();
        said.put("article", title(waiting.comment()));
        said.put(Letter.LINK, token.path());
        said.put(Letter.WAITING, waiting.how());
        said.put("author", waiting.comment().byline().name());
        said.put(Letter.EXCERPT, waiting.text().excerpt(longest));
        said.put(Letter.FINDINGS, words(found.getOrDefault(waiting.id(), List.of())));
        return said;
    }

    private String title(Comment comment) {
        return articles.byId(comment.articleId()).orElseThrow().headline().title();
    }

    private static String words(List<Finding> findings) {
        return findings.stream()
                .limit(MOST_FINDINGS)
                .map(finding -> cut(finding.forModerator()))
                .collect(Collectors.joining(" · "));
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_FINDING
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_FINDING - 1)) + "…";
    }

    private void post(Letter letter, StaffCard to) {
        outbox.post(letter.endedAt(EndToken.of(to.id(), secret).path()), clock.instant());
    }

    /** Un-sends the letters about one comment; whether there was one that had not left. */
    boolean cancel(Comment comment) {
        return outbox.cancel(topic(comment)) > 0;
    }

    /** Un-sends the letter with a list; whether there was one that had not left. */
    boolean cancelList(long staffId) {
        return outbox.cancel(listTopic(staffId)) > 0;
    }

    /** Un-sends everything to a moderator. */
    void cancelAll(long staffId) {
        outbox.cancelEndedAt(EndToken.of(staffId, secret).path());
    }

    private static String topic(Comment comment) {
        return "waiting:" + comment.publicId();
    }

    private static String listTopic(long staffId) {
        return "waiting-for:" + staffId;
    }
}
