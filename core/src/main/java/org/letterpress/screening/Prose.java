package org.letterpress.screening;

import org.letterpress.text.RichText;

/**
 * What a comment says.
 *
 * @param source exactly as typed
 * @param rendered as it would be shown
 */
public record Prose(String source, RichText rendered) {}
