package org.letterpress.screening;

/**
 * How many comments came in lately, this one not counted: within {@link Threshold#FLOOD_MINUTES}.
 *
 * @param fromNetwork from the same cut-off network address
 * @param fromEmail under the same e-mail address
 */
public record Traffic(int fromNetwork, int fromEmail) {
    public static final Traffic QUIET = new Traffic(0, 0);

    public Traffic {
        if (fromNetwork < 0 || fromEmail < 0) {
            throw new IllegalArgumentException("Counts are not negative");
        }
    }
}
