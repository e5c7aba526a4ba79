/** What is known about people: shown to them, erased for them, and forgotten in time. */
@NullMarked
package org.letterpress.privacy;

import org.jspecify.annotations.NullMarked;
