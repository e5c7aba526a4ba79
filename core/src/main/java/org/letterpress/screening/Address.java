package org.letterpress.screening;

/**
 * A web address in a text, with or without its scheme.
 *
 * @param start in UTF-16 units
 * @param end after the last unit
 * @param host in lower case
 */
record Address(int start, int end, String host) {}
