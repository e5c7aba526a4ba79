package org.letterpress.transfer;

/** What became of a record. Created, skipped and quarantined add up to what was read; notes are beside that. */
public enum Outcome {
    CREATED,
    SKIPPED,
    QUARANTINED,
    NOTED
}
