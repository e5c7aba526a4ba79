package org.letterpress.staff;

/**
 * What somebody of the staff may do has changed, perhaps to nothing: fired within the transaction.
 *
 * @param id the person's
 */
public record StaffChanged(long id) {}
