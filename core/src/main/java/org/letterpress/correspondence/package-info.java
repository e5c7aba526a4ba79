/** What passes between the house and those who comment: letters about their comments, subscriptions, and receipts. */
@NullMarked
package org.letterpress.correspondence;

import org.jspecify.annotations.NullMarked;
