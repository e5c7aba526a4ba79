package org.letterpress.transfer;

/** Where an import run stands, as the outside sees it. */
public enum ImportState {
    /** Uploading, reading, or undoing. */
    RUNNING,
    DONE,
    /** The file broke off or was no export; what came before is kept. */
    FAILED,
    UNDONE
}
