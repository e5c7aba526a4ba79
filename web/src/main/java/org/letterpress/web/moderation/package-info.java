/** The moderators' queue. */
@NullMarked
package org.letterpress.web.moderation;

import org.jspecify.annotations.NullMarked;
