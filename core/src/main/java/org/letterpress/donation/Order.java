package org.letterpress.donation;

import org.letterpress.money.Money;

/**
 * What a provider is asked to take.
 *
 * @param gift our name for it, which the provider hands back with whatever it says about it
 * @param attempt names this try of the donor: asked twice under one name, the provider does it once
 * @param about for the payer's statement: the fund
 * @param back a whole address on this site to which the payer returns, paid or not
 */
public record Order(String gift, String attempt, Money amount, Rhythm rhythm, String about, String back) {}
