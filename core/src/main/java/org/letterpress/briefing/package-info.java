/** Letters to moderators about what waits for them, and what they decide by the links in these. */
@NullMarked
package org.letterpress.briefing;

import org.jspecify.annotations.NullMarked;
