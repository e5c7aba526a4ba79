package org.letterpress.article;

/** Which comments wait for a person before the world sees them. */
public enum Holding {
    ALL,
    /** Those of authors that the site does not know yet, and those in which a screen finds something. */
    FIRST_TIMERS,
    /** Only those in which a screen finds something. */
    FINDINGS
}
