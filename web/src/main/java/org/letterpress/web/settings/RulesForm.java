package org.letterpress.web.settings;

import java.util.List;
import java.util.Optional;
import org.letterpress.comment.Amendment;

/** A form that changes rules by which comments are found or wait: what that would have done is shown first. */
interface RulesForm {

    /** What its button says that it does. */
    String act();

    /** The names of its fields, to be carried along while the effect is looked at. */
    List<String> fields();

    /**
     * What was typed; empty when it cannot be taken, as said through {@link org.letterpress.web.page.Problems}. It is read
     * anew at each step, whatever the page before has shown.
     */
    Optional<Amendment> amendment();
}
