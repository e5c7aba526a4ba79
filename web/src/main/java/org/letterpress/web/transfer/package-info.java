/** The desk for imports. */
@NullMarked
package org.letterpress.web.transfer;

import org.jspecify.annotations.NullMarked;
