package org.letterpress.donation;

import java.util.List;
import java.util.Optional;

/**
 * Some of those who gave in a year.
 *
 * @param next a donor's id, behind which the next page begins; empty on the last
 */
public record YearlyPage(List<YearlyLine> lines, Optional<Long> next) {}
