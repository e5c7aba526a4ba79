package org.letterpress.transfer;

/** What WordPress's status of a post means here. */
enum PostStatus {
    PUBLISHED,
    SCHEDULED,
    DRAFT,
    TRASHED,
    /** The export does not say. */
    NONE,
    UNKNOWN;

    static PostStatus of(String status) {
        return switch (status) {
            case "publish" -> PUBLISHED;
            case "future" -> SCHEDULED;
            case "draft", "pending", "private" -> DRAFT;
            case "trash" -> TRASHED;
            case "" -> NONE;
            default -> UNKNOWN;
        };
    }
}
