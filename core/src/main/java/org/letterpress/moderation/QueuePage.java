package org.letterpress.moderation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.letterpress.comment.Tray;

/**
 * A page of the queue.
 *
 * @param next where the page after it starts; empty on the last
 * @param counts how many comments lie in each tray; none is missing from the map
 * @param partly whether the search ended, for this page, before all was looked through: the next page goes on with it
 */
public record QueuePage(List<QueueCard> cards, Optional<QueueCursor> next, Map<Tray, Long> counts, boolean partly) {}
