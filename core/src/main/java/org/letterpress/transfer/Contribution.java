package org.letterpress.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.letterpress.comment.Byline;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentStatus;
import org.letterpress.text.Policy;
import org.letterpress.text.TextTooLong;
import org.letterpress.text.Writing;

/** A comment of the export read as the comment it will be; nothing is stored yet. */
final class Contribution {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Fields comment;
    private final Optional<String> parentKey;
    private final Byline byline;
    private final Writing body;
    private final CommentStatus status;
    private final Optional<WordPressDate> date;
    private final List<Reason> notes = new ArrayList<>();

    /** Throws {@link Quarantined} when it breaks a limit that cannot be kept without loss. */
    Contribution(WxrRecord.Comment record, Post post, Rulebook rules) {
        this.comment = record.fields();
        this.parentKey = parentKey(record, post);
        String content = comment.get("comment_content");
        if (!comment.oversized().isEmpty() || content.length() > Policy.COMMENT.maxSourceBytes()) {
            throw new Quarantined(Reason.TEXT_TOO_LONG);
        }
        Byname byname = new Byname(rules.validator());
        this.byline = byname.of(comment);
        this.body = writing(content, rules.markup().comment(content));
        this.status = status(comment.get("comment_approved"));
        notes.addAll(byname.notes());
        if (parentKey.isPresent() && parentKey.get().equals(key(record, post))) {
            notes.add(Reason.PARENT_IN_CIRCLE);
        }
        this.date = WordPressDate.ofComment(comment);
        if (date.isEmpty()) {
            notes.add(Reason.NO_DATE);
        }
    }

    private static Writing writing(String source, String html) {
        try {
            Writing writing = Writing.of(Policy.COMMENT, source, html);
            if (!Words.areIn(html) && writing.rendered(Policy.COMMENT).isBlank()) {
                throw new Quarantined(Reason.NO_TEXT);
            }
            return writing;
        } catch (TextTooLong tooLong) {
            throw new Quarantined(Reason.TEXT_TOO_LONG);
        }
    }

    private CommentStatus status(String approved) {
        return switch (approved) {
            case "1", "approve", "approved" -> CommentStatus.APPROVED;
            case "0", "hold" -> CommentStatus.PENDING;
            case "spam" -> CommentStatus.SPAM;
            case "trash", "post-trashed" -> CommentStatus.REJECTED;
            default -> {
                notes.add(Reason.UNKNOWN_STATUS);
                yield CommentStatus.PENDING;
            }
        };
    }

    /** As a comment under the article, answering nothing yet. Without a date it counts as posted {@code now}. */
    Comment under(long articleId, Instant now) {
        Instant posted = date.map(WordPressDate::instant).orElse(now);
        Comment made = new Comment(articleId, byline, body, posted);
        made.keepDecision(status);
        return made;
    }

    /** The key of what it answers; empty for a comment on the article itself. */
    Optional<String> parentKey() {
        return parentKey;
    }

    static Optional<String> parentKey(WxrRecord.Comment record, Post post) {
        String parent = record.fields().get("comment_parent");
        return parent.isEmpty() || parent.equals("0") ? Optional.empty() : Optional.of(key(post.key(), parent));
    }

    /** The blog's number, by which parents come before their replies; what has none comes first. */
    long number() {
        String id = comment.get("comment_id");
        return NUMBER.matcher(id).matches() ? Long.parseLong(id) : 0;
    }

    List<Reason> notes() {
        return List.copyOf(notes);
    }

    /** Its name on the blog: the item's and its own, since numbers repeat across items in some exports. */
    static String key(WxrRecord.Comment record, Post post) {
        Fields fields = record.fields();
        String own = fields.has("comment_id")
                ? fields.get("comment_id")
                : SourceKey.hash(fields.get("comment_author") + "\n" + fields.get("comment_date") + "\n"
                        + fields.get("comment_content"));
        return key(post.key(), own);
    }

    private static String key(String articleKey, String own) {
        return articleKey + " comment " + SourceKey.fitting(own);
    }
}
