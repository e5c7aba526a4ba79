/** JSON for programs, under {@code /api/v1}; errors are problem details (RFC 9457). */
@NullMarked
package org.letterpress.web.api;

import org.jspecify.annotations.NullMarked;
