/** What a person typed, made safe to show: sanitised HTML, slugs and the limits both keep. */
@NullMarked
package org.letterpress.text;

import org.jspecify.annotations.NullMarked;
