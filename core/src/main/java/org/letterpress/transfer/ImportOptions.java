package org.letterpress.transfer;

/**
 * How to import.
 *
 * @param dryRun reports what would be done and writes no article and no comment
 */
public record ImportOptions(boolean dryRun) {}
