package org.letterpress.donation;

/**
 * Who is paid at a provider.
 *
 * @param account as the provider calls it; empty when there is only one that its credentials can mean
 * @param live false for a provider's test mode, where no money moves
 */
public record Payee(String account, boolean live) {}
