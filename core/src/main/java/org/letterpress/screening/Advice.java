package org.letterpress.screening;

/** What a finding suggests; what is done is the site's policy. In order of weight. */
public enum Advice {
    /** Worth knowing for whoever decides; no reason to hold the comment. */
    NOTE,
    /** A person should read the comment before the world does. */
    HOLD,
    /** The comment is most probably spam. */
    SPAM
}
