package org.letterpress.article;

import java.util.List;
import java.util.Optional;

/**
 * Some articles of the register, newest first.
 *
 * @param next where the following ones begin; empty on the last page
 */
public record RegisterPage(List<RegisterLine> lines, Optional<RegisterCursor> next) {}
