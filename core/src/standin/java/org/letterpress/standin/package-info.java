/** Stand-ins for the providers of payments, made from their public descriptions: real servers for the tests to talk to. */
@NullMarked
package org.letterpress.standin;

import org.jspecify.annotations.NullMarked;
