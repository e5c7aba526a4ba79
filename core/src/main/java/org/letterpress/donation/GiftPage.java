package org.letterpress.donation;

import java.util.List;
import java.util.Optional;

/**
 * Some gifts, newest first.
 *
 * @param next the place behind which the following page begins; empty on the last
 * @param partly whether the search ended, for this page, before all was looked through: the next page goes on with it
 */
public record GiftPage(List<GiftLine> gifts, Optional<Long> next, boolean partly) {
    public GiftPage {
        gifts = List.copyOf(gifts);
    }
}
