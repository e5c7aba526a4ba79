/** The newest articles, for feed readers. */
@NullMarked
package org.letterpress.web.feed;

import org.jspecify.annotations.NullMarked;
