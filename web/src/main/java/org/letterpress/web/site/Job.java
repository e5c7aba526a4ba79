package org.letterpress.web.site;

import java.time.Duration;

/** Something that is done again and again; {@link Jobs} schedules every bean that is one, on every server. */
public interface Job {

    /** What it does, to follow "Could not" in a log. */
    String name();

    /** Between the end of one run and the beginning of the next. */
    Duration pause();

    void run();
}
