/** What a person typed: made safe to show, within limits, and compared with lists of words. */
@NullMarked
package org.letterpress.text;

import org.jspecify.annotations.NullMarked;
