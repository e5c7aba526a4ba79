package org.letterpress.comment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Comments of one tray that have something in common, oldest first, each with the version at which it was counted.
 *
 * @param extent whether these are all
 */
public record CommentGroup(List<Member> members, Extent extent) {
    /** So many at most, so that people can mean what they decide, and a server can hold it in memory. */
    public static final int MOST = 10_000;

    private static final Comparator<Member> OLDEST_FIRST =
            Comparator.comparing(Member::postedAt).thenComparing(Member::id);

    public CommentGroup {
        members = members.stream().sorted(OLDEST_FIRST).toList();
    }

    /** One of them, as it was when it was counted. */
    public record Member(long id, int version, Instant postedAt) {}

    /** How far the count goes. */
    public enum Extent {
        /** These are all there are, and their number is exact. */
        ALL,
        /** There are more than these. */
        MORE,
        /** There may be more, for not everything was looked at. */
        UNKNOWN
    }

    /** What a comment has in common with others. */
    public enum Grounds {
        /** It was signed by the same author, as far as that is known. */
        AUTHOR,
        /** It leads to the same host. */
        HOST,
        /** It says the same, or nearly. */
        ALIKE;

        public static Optional<Grounds> named(String name) {
            return List.of(values()).stream()
                    .filter(each -> each.name().equalsIgnoreCase(name))
                    .findFirst();
        }
    }
}
