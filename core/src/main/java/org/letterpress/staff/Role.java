package org.letterpress.staff;

/** What a member of the staff may do; a person can have several. {@link #ADMIN} includes all others. */
public enum Role {
    MODERATOR,
    EDITOR,
    TREASURER,
    ADMIN
}
