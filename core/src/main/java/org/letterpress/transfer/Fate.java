package org.letterpress.transfer;

/** What happened to a record, of which kind, and why: the same fates are counted together. */
record Fate(Outcome outcome, String kind, Reason reason) {
    private static final int LONGEST_KIND = 60;

    public Fate {
        kind = kind.length() <= LONGEST_KIND ? kind : kind.substring(0, LONGEST_KIND);
    }
}
