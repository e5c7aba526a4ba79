package org.letterpress.privacy;

import org.letterpress.outbox.LetterKind;

/** What people can ask for about what is stored of them. */
public enum Wish {
    EXPORT(LetterKind.CONFIRM_DATA_EXPORT),
    ERASURE(LetterKind.CONFIRM_DATA_ERASURE);

    private final LetterKind letter;

    Wish(LetterKind letter) {
        this.letter = letter;
    }

    /** Asks whether it was them. */
    LetterKind letter() {
        return letter;
    }
}
