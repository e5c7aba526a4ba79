package org.letterpress.text;

/**
 * Where an entry of a {@link WordList} was found.
 *
 * @param start in the text that was searched, in UTF-16 units
 * @param end after the last unit, and what nobody sees behind it
 * @param entry as it stands in the list
 */
public record WordMatch(int start, int end, String entry) {}
