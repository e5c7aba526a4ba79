package org.letterpress.donation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.letterpress.bank.BankAccount;

/**
 * How a site takes gifts.
 *
 * @param account where transfers go; empty for no transfers
 * @param issuer who issues receipts, up to {@value #MAX_ISSUER} characters
 * @param amounts that are offered, 1 to {@value #MOST_AMOUNTS}, each from 1 to a million, in whole units of whatever currency
 */
public record GiftTermsOfSite(Optional<BankAccount> account, String issuer, List<Long> amounts) {
    public static final int MAX_ISSUER = 1_000;
    public static final int MOST_AMOUNTS = 8;
    static final String DEFAULT_AMOUNTS = "10,25,50,100";

    private static final long MOST = 1_000_000;

    /** @throws IllegalArgumentException when one breaks its rule */
    public GiftTermsOfSite {
        amounts = amounts.stream().distinct().sorted().toList();
        boolean fit = issuer.length() <= MAX_ISSUER
                && !amounts.isEmpty()
                && amounts.size() <= MOST_AMOUNTS
                && amounts.stream().allMatch(amount -> amount >= 1 && amount <= MOST);
        if (!fit) {
            throw new IllegalArgumentException("Not how a site can take gifts");
        }
    }

    String written() {
        return amounts.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
