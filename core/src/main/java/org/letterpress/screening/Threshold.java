package org.letterpress.screening;

import java.util.Locale;

/** A number that decides when a screen finds something, with its default and its range. */
public enum Threshold {
    /** Links that a comment may have. */
    LINKS(1, 0, 100),
    /** Days for which a text is remembered as a repeat. */
    REPEAT_DAYS(30, 0, 365),
    /** Letters from which a text said by two authors is no chance; shorter ones are only compared with their own. */
    REPEAT_LETTERS(40, 10, 1000),
    /** The minutes in which {@link Traffic} is counted. */
    FLOOD_MINUTES(10, 1, 1440),
    /** Comments from one network in that time before the next one is remarkable. */
    FLOOD_NETWORK(5, 1, 1000),
    /** Comments under one e-mail address in that time before the next one is remarkable. */
    FLOOD_EMAIL(3, 1, 1000),
    /** Seconds that nobody undercuts who reads and types; 0 for no limit. */
    FILL_SECONDS(3, 0, 60),
    /** Hours after which a form is stale. */
    FILL_HOURS(48, 1, 720),
    /** Approved comments that make an author known. */
    TRUST_APPROVED(1, 1, 100),
    /** Days after the last approved comment for which that lasts. */
    TRUST_DAYS(180, 1, 3650),
    /** Rejected comments and spam that are overlooked. */
    REFUSED(0, 0, 100),
    /** Earlier spam from which an author without approved comments is taken for a spammer. */
    SPAM(3, 1, 100),
    /** Percent of the letters that may be capitals; 100 for no limit. */
    CAPITALS_PERCENT(70, 30, 100),
    /** Times that a character may be repeated. */
    RUN(20, 5, 1000),
    /** Decided comments of either kind that the classifier needs before it says anything. */
    CLASSIFIER_SAMPLES(100, 20, 100_000),
    /** Percent of its findings that are right, at the least and with 95 % confidence, before it says anything. */
    CLASSIFIER_PERCENT(80, 50, 99);

    private final int byDefault;
    private final int min;
    private final int max;

    Threshold(int byDefault, int min, int max) {
        this.byDefault = byDefault;
        this.min = min;
        this.max = max;
    }

    public int byDefault() {
        return byDefault;
    }

    public int min() {
        return min;
    }

    public int max() {
        return max;
    }

    public boolean allows(int value) {
        return min <= value && value <= max;
    }

    /** Its name in the text form and in message keys, such as {@code fill-seconds}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
