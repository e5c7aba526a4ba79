package org.letterpress.transfer;

/** What a run does next; each stage can be taken up again after a crash. */
enum ImportStage {
    UPLOADING,
    READING,
    /** Putting replies under what they answer, where the file had them in another order. */
    STITCHING,
    UNDOING,
    ENDED
}
