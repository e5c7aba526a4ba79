/** Gifts of money: how they are promised, paid, taken back and accounted for. */
@NullMarked
package org.letterpress.donation;

import org.jspecify.annotations.NullMarked;
