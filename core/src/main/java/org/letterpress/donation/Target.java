package org.letterpress.donation;

import org.jspecify.annotations.Nullable;

/**
 * What an event is about, locked.
 *
 * @param pledge null for what is given once
 * @param gift null for what is about a recurring gift as a whole
 */
record Target(@Nullable Pledge pledge, @Nullable Donation gift) {}
