/** What treasurers do beside the ledger: funds, statements of the bank, payments to place, gifts by hand, letters of a year. */
@NullMarked
package org.letterpress.web.treasury;

import org.jspecify.annotations.NullMarked;
