/** Amounts of money: whole minor units of one currency, never a fraction of a cent and never a sum across currencies. */
@NullMarked
package org.letterpress.money;

import org.jspecify.annotations.NullMarked;
