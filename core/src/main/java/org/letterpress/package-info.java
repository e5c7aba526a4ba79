/** What every package of Letterpress shares: how a use case says no, and how an instant is stored. */
@NullMarked
package org.letterpress;

import org.jspecify.annotations.NullMarked;
