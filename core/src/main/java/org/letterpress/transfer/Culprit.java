package org.letterpress.transfer;

/**
 * One record that a finding is about.
 *
 * @param line where it begins in the file, 0 when that is not known any more
 * @param excerpt the title of its article: never what a reader wrote, nor who
 */
record Culprit(String key, int line, String excerpt) {
    private static final int LONGEST_EXCERPT = 200;

    public Culprit {
        excerpt = excerpt.length() <= LONGEST_EXCERPT ? excerpt : excerpt.substring(0, LONGEST_EXCERPT - 1) + "…";
    }
}
