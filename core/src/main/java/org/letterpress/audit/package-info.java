/** Who changed what and when: written with each change, chained by hashes, verified by anybody with an export. */
@NullMarked
package org.letterpress.audit;

import org.jspecify.annotations.NullMarked;
