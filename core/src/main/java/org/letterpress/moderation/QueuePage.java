package org.letterpress.moderation;

import java.util.List;
import java.util.Optional;

/**
 * A page of the queue.
 *
 * @param next where the page after it starts; empty on the last
 */
public record QueuePage(List<QueueCard> cards, Optional<QueueCursor> next) {}
