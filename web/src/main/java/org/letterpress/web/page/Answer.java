package org.letterpress.web.page;

import jakarta.faces.context.FacesContext;

/** Ends the request of a Faces form with something other than its page. */
public final class Answer {
    private Answer() {}

    /** After a form was taken: 303, so that a reload does not send it again. */
    public static void seeOther(String location) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().setResponseStatus(303);
        context.getExternalContext().setResponseHeader("Location", location);
        context.responseComplete();
    }
}
