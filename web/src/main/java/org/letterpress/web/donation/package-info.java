/** Pages of those who give: the form, the gift and its receipt, the wall of donors; and what is done by itself about gifts. */
@NullMarked
package org.letterpress.web.donation;

import org.jspecify.annotations.NullMarked;
