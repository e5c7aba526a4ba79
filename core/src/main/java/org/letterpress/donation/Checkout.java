package org.letterpress.donation;

import java.net.URI;

/**
 * Where the payer pays.
 *
 * @param order the provider's name for it
 * @param place absolute, https (or a path on this site for the test provider)
 */
public record Checkout(String order, URI place) {}
