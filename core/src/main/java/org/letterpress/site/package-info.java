/** The site as a whole: its database schema, its settings and its transactions. */
@NullMarked
package org.letterpress.site;

import org.jspecify.annotations.NullMarked;
