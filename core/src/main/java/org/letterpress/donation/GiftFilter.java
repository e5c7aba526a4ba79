package org.letterpress.donation;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;

/**
 * Which gifts are looked for; what is empty asks for nothing.
 *
 * @param fund the slug of the fund that they are for
 * @param article the slug of the article from which their donors came
 * @param from the first instant at which they were paid
 * @param until the first instant that is too late
 * @param flagged those alone at which a treasurer should look
 * @param live whether they are of money, or given to try
 * @param text an e-mail address, the name of the gift here, at its provider or on its receipt, or a part of the donor's name,
 *     whatever the case
 */
public record GiftFilter(
        Optional<DonationState> state,
        String fund,
        Optional<PaymentMethod> method,
        String article,
        Optional<Instant> from,
        Optional<Instant> until,
        boolean flagged,
        Optional<Boolean> live,
        String text) {
    public static final GiftFilter NONE = new GiftFilter(
            Optional.empty(),
            "",
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            "");

    private static final String STATE = " and d.state = :state";
    private static final String FUND = " and d.fundId = (select f.id from Fund f where f.slug = :fund)";
    private static final String METHOD = " and d.method = :method";
    private static final String ARTICLE = " and d.articleId = (select a.id from Article a where a.slug = :article)";
    private static final String FROM = " and d.paidAt >= :from";
    private static final String UNTIL = " and d.paidAt < :until";
    private static final String FLAGGED = " and d.flag in :flags";
    private static final String LIVE = " and d.live = :live";

    public GiftFilter {
        fund = fund.strip();
        article = article.strip();
        text = text.strip();
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Constants, put together; what the text asks for, {@link GiftSearch} knows. */
    String clauses() {
        return (state.isPresent() ? STATE : "")
                + (fund.isEmpty() ? "" : FUND)
                + (method.isPresent() ? METHOD : "")
                + (article.isEmpty() ? "" : ARTICLE)
                + (from.isPresent() ? FROM : "")
                + (until.isPresent() ? UNTIL : "")
                + (flagged ? FLAGGED : "")
                + (live.isPresent() ? LIVE : "");
    }

    <T> TypedQuery<T> bound(TypedQuery<T> query) {
        state.ifPresent(it -> query.setParameter("state", it));
        method.ifPresent(it -> query.setParameter("method", it));
        from.ifPresent(instant -> query.setParameter("from", instant));
        until.ifPresent(instant -> query.setParameter("until", instant));
        live.ifPresent(it -> query.setParameter("live", it));
        if (!fund.isEmpty()) {
            query.setParameter("fund", fund);
        }
        if (!article.isEmpty()) {
            query.setParameter("article", article);
        }
        return flagged ? query.setParameter("flags", EnumSet.allOf(Mismatch.class)) : query;
    }

    /** Keeps whom it is about out of logs. */
    @Override
    public String toString() {
        return "GiftFilter[" + clauses() + "]";
    }
}
