package org.letterpress.outbox;

import java.util.List;
import java.util.Locale;

/**
 * What letters there are, and what each must say. Those that go to an address nobody has confirmed yet hold nothing that a
 * stranger typed: the house does not carry a stranger's words to people who never asked for them.
 */
public enum LetterKind {
    /** Asks whether a comment was theirs. */
    CONFIRM_ADDRESS("article", Letter.LINK),

    /** Where the receipt of a comment is kept, for somebody who confirmed the address. */
    RECEIPT("article", Letter.LINK),

    COMMENT_APPROVED("article", Letter.LINK),

    COMMENT_REFUSED("article", Letter.LINK),

    /** As {@link #COMMENT_REFUSED}, with the reason that the moderator gave. */
    COMMENT_REFUSED_BECAUSE("article", Letter.LINK, Letter.REASON),

    /** Its author is asked for another text. */
    COMMENT_RETURNED("article", Letter.LINK),

    /** As {@link #COMMENT_RETURNED}, with the reason that the moderator gave. */
    COMMENT_RETURNED_BECAUSE("article", Letter.LINK, Letter.REASON),

    /** A new text has taken the place of what a comment said. */
    EDIT_APPROVED("article", Letter.LINK),
    /** What a comment said before stays. */
    EDIT_REFUSED("article", Letter.LINK),
    /** As {@link #EDIT_REFUSED}, with the reason that the moderator gave. */
    EDIT_REFUSED_BECAUSE("article", Letter.LINK, Letter.REASON),
    /** To who subscribed; has an unsubscribe address. */
    REPLY_ARRIVED("article", Letter.LINK, "author", Letter.EXCERPT),

    /** Asks whether they want to hear of replies. */
    CONFIRM_SUBSCRIPTION("article", Letter.LINK),

    /** Asks whether they want a copy of what is stored about them. */
    CONFIRM_DATA_EXPORT(Letter.LINK),

    /** Asks whether they want what is stored about them to be erased. */
    CONFIRM_DATA_ERASURE(Letter.LINK),

    /** To a donor: where the transfer that they promised has to go. */
    GIFT_PROMISED("fund", "amount", Letter.LINK),

    /** To a donor: the money is there, and where the receipt is. */
    GIFT_RECEIVED("fund", "amount", Letter.LINK),

    /** To a donor: some or all of it has gone back. */
    GIFT_REFUNDED("fund", "amount", Letter.LINK),

    /** To a donor: the money did not come. */
    GIFT_FAILED("fund", "amount", Letter.LINK),

    /** To a donor: payments of a recurring gift fail again and again. */
    PLEDGE_FAILING("fund", "amount", Letter.LINK),

    /** To a donor: what they gave in a year. */
    GIFTS_OF_YEAR("year", Letter.LINK),

    /** To a treasurer: payments of a recurring gift fail again and again. */
    PLEDGE_FAILS(Letter.LINK),

    /** To a treasurer: a payment is not what it should be. */
    GIFT_NEEDS_LOOK(Letter.LINK),

    /** To a moderator: one comment waits for a person. */
    COMMENT_WAITS("article", Letter.LINK, Letter.WAITING, "author", Letter.EXCERPT, Letter.FINDINGS),

    /** To a moderator: several wait, of which it lists some. */
    COMMENTS_WAIT(
            List.of(Letter.COUNT, Letter.MORE),
            List.of("article", Letter.LINK, Letter.WAITING, "author", Letter.EXCERPT, Letter.FINDINGS));

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> parameters;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> entry;

    LetterKind(String... parameters) {
        this(List.of(parameters), List.of());
    }

    LetterKind(List<String> parameters, List<String> entry) {
        this.parameters = parameters;
        this.entry = entry;
    }

    /** The names of what such a letter must say, in the order in which texts number them. */
    public List<String> parameters() {
        return parameters;
    }

    /** The names of what each entry of its list says, in the order in which texts number them; empty when it has no list. */
    public List<String> entry() {
        return entry;
    }

    /** Its name in resource bundles, for example {@code reply-arrived}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
