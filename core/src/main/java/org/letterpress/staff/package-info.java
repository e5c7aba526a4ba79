/** The people of the house: who they are, what they may do, how they sign in. */
@NullMarked
package org.letterpress.staff;

import org.jspecify.annotations.NullMarked;
