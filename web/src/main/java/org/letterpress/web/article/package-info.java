/** The pages of articles: newest, one, by month, day and tag. */
@NullMarked
package org.letterpress.web.article;

import org.jspecify.annotations.NullMarked;
