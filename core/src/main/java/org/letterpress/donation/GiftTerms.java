package org.letterpress.donation;

import org.jspecify.annotations.Nullable;
import org.letterpress.money.Money;

/**
 * What a gift is: for what, how much, by which way.
 *
 * @param articleId the article from which the donor came; null for none
 * @param live false for a gift in a test mode, which is in no total
 * @param dedication up to 200 characters; null for none
 */
record GiftTerms(
        long fundId,
        @Nullable Long articleId,
        PaymentMethod method,
        boolean live,
        Money amount,
        @Nullable String dedication) {

    GiftTerms of(Money other) {
        return new GiftTerms(fundId, articleId, method, live, other, dedication);
    }
}
