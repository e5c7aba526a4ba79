package org.letterpress.audit;

import java.util.Optional;

/**
 * What came of verifying a chain.
 *
 * @param verified how many entries are in order, up to the first that is not
 * @param waiting how many entries are not sealed yet, and so not verified
 * @param flaw empty when everything is in order
 */
public record ChainReport(long verified, long waiting, Head head, Optional<Flaw> flaw) {
    public boolean isWhole() {
        return flaw.isEmpty();
    }
}
