package org.letterpress.outbox;

/**
 * A letter on its way out.
 *
 * @param reference 32 hexadecimal digits, the same at every try, so that a letter which arrives twice can be known for one
 * @param siteAddress scheme and host of the site, without a trailing slash
 */
public record Envelope(String reference, String siteAddress, Letter letter) {}
