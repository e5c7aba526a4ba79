package org.letterpress.moderation;

import java.util.List;
import java.util.Optional;

/**
 * A page of the queue.
 *
 * @param next where the page after it starts; empty on the last
 * @param partly whether the search ended, for this page, before all was looked through: the next page goes on with it
 */
public record QueuePage(List<QueueCard> cards, Optional<QueueCursor> next, boolean partly) {}
