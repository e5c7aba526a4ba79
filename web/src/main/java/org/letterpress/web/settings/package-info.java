/** What staff can set while the site runs. */
@NullMarked
package org.letterpress.web.settings;

import org.jspecify.annotations.NullMarked;
