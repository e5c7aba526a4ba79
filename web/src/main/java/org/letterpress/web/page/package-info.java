/** How every request finds its page, and what every answer carries: routes, roles, origins and security headers. */
@NullMarked
package org.letterpress.web.page;

import org.jspecify.annotations.NullMarked;
