/**
 * What a site's own rules find in a comment before a person reads it. An ordered list of screens, each a pure function of
 * the facts that a {@link org.letterpress.screening.Suspect} brings along; none of them decides, none asks the database.
 */
@NullMarked
package org.letterpress.screening;

import org.jspecify.annotations.NullMarked;
