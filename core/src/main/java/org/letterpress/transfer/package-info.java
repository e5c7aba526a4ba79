/** Whole sites on the move: WordPress exports come in, in restartable chunks and with a full account. */
@NullMarked
package org.letterpress.transfer;

import org.jspecify.annotations.NullMarked;
