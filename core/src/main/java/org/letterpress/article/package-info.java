/** Articles: written, published at a permanent address, found again by month, day and tag. */
@NullMarked
package org.letterpress.article;

import org.jspecify.annotations.NullMarked;
