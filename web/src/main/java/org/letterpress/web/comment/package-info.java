/** The reply form and the commenter's receipt. */
@NullMarked
package org.letterpress.web.comment;

import org.jspecify.annotations.NullMarked;
