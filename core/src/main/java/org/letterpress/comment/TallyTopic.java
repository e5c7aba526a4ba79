package org.letterpress.comment;

import java.util.List;
import java.util.stream.Stream;

/**
 * Of what comments are counted: those in a tray, those of an author with a status, those from a network.
 *
 * @param name as the triggers write it
 */
public record TallyTopic(String name) {

    /** The comments that lie there. */
    public static TallyTopic of(Tray tray) {
        return new TallyTopic("tray:" + tray);
    }

    /** The comments with that status under that e-mail address, in the form in which addresses are compared. */
    public static TallyTopic of(CommentStatus status, String emailKey) {
        return new TallyTopic("author:" + status + ":" + emailKey);
    }

    /** All that {@link TallySums#author} wants to know about an author. */
    public static List<TallyTopic> ofAuthor(String emailKey) {
        return Stream.of(CommentStatus.values())
                .map(status -> of(status, emailKey))
                .toList();
    }

    /** All that is counted of who wrote a comment, and of where it was sent from. */
    public static Stream<TallyTopic> about(Comment comment) {
        return Stream.concat(
                comment.emailKey().stream().flatMap(key -> ofAuthor(key).stream()),
                comment.network().stream().map(TallyTopic::ofNetwork));
    }

    /** The comments that were sent from there. */
    public static TallyTopic ofNetwork(String sender) {
        return new TallyTopic("network:" + sender);
    }
}
