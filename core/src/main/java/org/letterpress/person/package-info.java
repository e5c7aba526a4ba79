/** What every package that keeps something about people says about that. */
@NullMarked
package org.letterpress.person;

import org.jspecify.annotations.NullMarked;
