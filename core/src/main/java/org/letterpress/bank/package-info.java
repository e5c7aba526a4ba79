/**
 * Transfers between banks: the account that is paid to, references that survive them, codes that phones read, and the
 * statements in which banks say what came. Values and readers alone; nothing here is stored or decided.
 */
@NullMarked
package org.letterpress.bank;

import org.jspecify.annotations.NullMarked;
