@NullMarked
package org.letterpress.transfer;

import org.jspecify.annotations.NullMarked;
