/** Moderation: what waits, who decided what, and how two moderators do not trample on each other. */
@NullMarked
package org.letterpress.moderation;

import org.jspecify.annotations.NullMarked;
