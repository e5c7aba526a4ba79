package org.letterpress.web.settings;

import java.time.Instant;
import java.util.List;

/**
 * A rule that runs in shadow, as the page shows it.
 *
 * @param changes what it would change
 * @param found what it has found, in a sentence; lines the same told apart; latest the last comments it was found in
 */
public record ShadowLine(
        long rule,
        List<String> changes,
        String madeBy,
        Instant madeAt,
        String found,
        List<String> lines,
        List<AffectedLine> latest) {}
