/** Everything that leaves the house: posted inside the transaction that is its reason, carried away afterwards. */
@NullMarked
package org.letterpress.outbox;

import org.jspecify.annotations.NullMarked;
