package org.letterpress.ear;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment that the site has taken.
 *
 * @param article its address
 * @param id as the public will know it
 * @param receipt the address that only its author knows
 */
record Posted(String article, String id, String receipt) {
    private static final Pattern LOCATION = Pattern.compile("([^?]+)\\?receipt=([^#]+)#comment-(.+)");

    /** Posts it, as a reader does whose browser keeps nothing and runs nothing. */
    static Posted by(Client reader, String article, Draft draft) {
        return of(reader.post(draft.in(reader.get(article))).shouldLeadTo(article + "?receipt="));
    }

    /** @param location where the site leads to after it has taken a comment */
    static Posted of(String location) {
        Matcher matcher = LOCATION.matcher(location);
        if (!matcher.matches()) {
            throw new AssertionError("Not the way back from a comment: " + location);
        }
        return new Posted(matcher.group(1), matcher.group(3), "/receipt/" + matcher.group(2));
    }

    /** The article with the author's own comment, for the author. */
    String ownView() {
        return article + "?receipt=" + receipt.substring("/receipt/".length());
    }
}
