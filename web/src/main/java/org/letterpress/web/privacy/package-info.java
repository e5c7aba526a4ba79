/** The pages about what is known of people. */
@NullMarked
package org.letterpress.web.privacy;

import org.jspecify.annotations.NullMarked;
