/** Letters as mail: their words, their form, and the way to a mail server. */
@NullMarked
package org.letterpress.web.mail;

import org.jspecify.annotations.NullMarked;
