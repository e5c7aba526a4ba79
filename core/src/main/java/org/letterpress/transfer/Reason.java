package org.letterpress.transfer;

/** Why something was not taken over, or not as it was. */
public enum Reason {
    TAKEN_OVER("taken over"),
    ALREADY_HERE("already here"),
    KIND_NOT_TAKEN_OVER("this kind is not taken over"),
    NOT_A_COMMENT("a notice from another site, not a comment"),
    ITS_ITEM_NOT_TAKEN_OVER("what it comments on is not taken over"),
    ITS_ARTICLE_QUARANTINED("its article was not taken over"),
    NEVER_SAVED("the blog's own working copy, never saved as a post"),

    TEXT_TOO_LONG("the text is too long"),
    NO_TEXT("there is no text in it"),
    TITLE_TOO_LONG("the title is too long"),
    NAME_TOO_LONG("the author's name is too long"),
    NOT_STORABLE("the database refused it"),

    PASSWORD_BECAME_DRAFT("protected by a password on the blog: it is a draft here"),
    NO_STATUS_BECAME_DRAFT("it has no status: it is a draft here"),
    UNKNOWN_STATUS("its status is not known here: a draft, or a comment that waits"),
    NO_DATE("it has no date"),
    ADDRESS_TAKEN("its address was taken, so it got another"),
    FORMER_ADDRESS_TAKEN("a former address leads to another article already"),
    FORMER_ADDRESS_TOO_LONG("a former address is too long to keep"),
    LONG_EXCERPT_IN_TEXT("the excerpt is too long and stands at the head of the text"),
    LABEL_NOT_TAKEN_OVER("a label that is neither a tag nor a category, or too long"),
    NAME_MISSING("it has no author's name: it says Anonymous"),
    EMAIL_DROPPED("the e-mail address is none and was dropped"),
    WEBSITE_DROPPED("the website is no http or https address and was dropped"),
    PARENT_MISSING("what it answers is not under this article: it begins a thread"),
    PARENT_IN_CIRCLE("it answers itself in a circle: it begins a thread"),

    AUTHOR_NOT_USED("wrote no post that was taken over"),
    TERM_NOT_USED("no post that was taken over has it"),
    TERM_NOT_TAKEN_OVER("neither a tag nor a category"),
    CHARACTERS_REPLACED("characters that no XML file may hold were replaced"),
    ELEMENTS_TOO_LATE("elements of a post after its comments were not read"),

    REMOVED("removed again"),
    CHANGED_SINCE("kept: it was changed, commented on or decided about here");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** In English, to follow a kind and a colon. */
    public String words() {
        return words;
    }
}
