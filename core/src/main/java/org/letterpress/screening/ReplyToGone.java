package org.letterpress.screening;

import java.util.Optional;
import org.letterpress.screening.Posting.Circumstance;

/** A reply to what the world no longer sees: alone it may make no sense, or quote what was taken down. */
final class ReplyToGone implements Screen {

    @Override
    public String name() {
        return "reply-to-gone";
    }

    @Override
    public Optional<Finding> examine(Suspect suspect) {
        return suspect.posting().is(Circumstance.REPLY_TO_GONE)
                ? Optional.of(Words.finding(Advice.HOLD, name()))
                : Optional.empty();
    }
}
