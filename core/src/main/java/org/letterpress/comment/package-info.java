/** Comments: submitted by readers without an account, shown in threads once approved, followed by their receipts. */
@NullMarked
package org.letterpress.comment;

import org.jspecify.annotations.NullMarked;
