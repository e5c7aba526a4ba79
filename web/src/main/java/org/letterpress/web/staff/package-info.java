/** Signing in, setting up, and the people of the house. */
@NullMarked
package org.letterpress.web.staff;

import org.jspecify.annotations.NullMarked;
