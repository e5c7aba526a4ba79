/** The providers of payments, each over its own HTTP interface, without a library of theirs. */
@NullMarked
package org.letterpress.provider;

import org.jspecify.annotations.NullMarked;
