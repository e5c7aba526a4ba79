/** The packaged application in a running server, seen from outside: by programs over HTTP, by readers in a browser. */
@NullMarked
package org.letterpress.ear;

import org.jspecify.annotations.NullMarked;
