/** Starting the application: its settings, schema, schedules and first content. */
@NullMarked
package org.letterpress.web.site;

import org.jspecify.annotations.NullMarked;
