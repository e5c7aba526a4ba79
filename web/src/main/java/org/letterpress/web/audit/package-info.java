/** What was done, by whom and when: shown, exported and verified. */
@NullMarked
package org.letterpress.web.audit;

import org.jspecify.annotations.NullMarked;
