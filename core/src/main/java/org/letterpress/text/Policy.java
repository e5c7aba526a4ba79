package org.letterpress.text;

/**
 * What a kind of writer may write: strangers in comments, editors in articles.
 *
 * <p>None allows images, for the site shows only its own; nor {@code id}, {@code class}, {@code style} or
 * {@code target}; nor any element whose content browsers parse in a mode of its own.
 */
public enum Policy {
    COMMENT(CommentText.MAX_BYTES),
    /** A comment as the desk shows it, with marks and hosts put in: see {@link MarkedText}. */
    DESK(4 * CommentText.MAX_BYTES),
    ARTICLE(512 * 1024);

    /** Raised whenever a policy changes, so that stored texts can be made anew from their source. */
    private static final int VERSION = 2;

    /**
     * One typed character becomes five at most (an ampersand, an equals sign); links and tables stay below six. Only
     * runs of opening braces, which the sanitizer separates by comments, could exceed that, and are refused.
     */
    private static final int GROWTH = 6;

    private final int maxSourceBytes;

    Policy(int maxSourceBytes) {
        this.maxSourceBytes = maxSourceBytes;
    }

    /** The version to store beside a sanitised text. */
    public int version() {
        return VERSION;
    }

    /** The most that may be typed or imported, in bytes of UTF-8. */
    public int maxSourceBytes() {
        return maxSourceBytes;
    }

    /** The most that a sanitised text may take, in bytes of UTF-8: what a column has to hold. */
    public int maxStoredBytes() {
        return GROWTH * maxSourceBytes;
    }
}
