/** Gifts as treasurers see them: all of them, one of them, and what they add up to. */
@NullMarked
package org.letterpress.web.ledger;

import org.jspecify.annotations.NullMarked;
