package org.letterpress.comment;

import java.time.Duration;
import org.letterpress.Refusal;

/** An address has got as many letters as it is to get for now, whoever asks for another. */
public class TooManyLetters extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Duration after;

    TooManyLetters(Duration after) {
        super("Too many letters to one address");
        this.after = after;
    }

    /** Whether no other leaves today; else another does in a few minutes. */
    public boolean isForADay() {
        return after.compareTo(Confirmation.DAY) >= 0;
    }
}
