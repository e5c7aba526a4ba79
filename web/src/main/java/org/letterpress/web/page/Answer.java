package org.letterpress.web.page;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Ends a page's request with something other than the page. */
public final class Answer {
    private static final int UNPROCESSABLE = 422;

    private Answer() {}

    public static void notFound() {
        error(HttpServletResponse.SC_NOT_FOUND);
    }

    public static void gone() {
        error(HttpServletResponse.SC_GONE);
    }

    private static void error(int status) {
        try {
            context().responseSendError(status, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** After a form was taken: 303, so that a reload does not send it again. */
    public static void seeOther(String location) {
        redirect(HttpServletResponse.SC_SEE_OTHER, location);
    }

    public static void movedPermanently(String location) {
        redirect(HttpServletResponse.SC_MOVED_PERMANENTLY, location);
    }

    private static void redirect(int status, String location) {
        ExternalContext external = context();
        external.setResponseStatus(status);
        external.setResponseHeader("Location", location);
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** The page itself, saying what is wrong with its form (RFC 9110, 15.5.21). */
    public static void unprocessable() {
        context().setResponseStatus(UNPROCESSABLE);
    }

    /** The page itself, saying who was first. */
    public static void conflict() {
        context().setResponseStatus(HttpServletResponse.SC_CONFLICT);
    }

    public static HttpServletResponse servletResponse() {
        return (HttpServletResponse) context().getResponse();
    }

    /** That of the page. */
    public static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    private static ExternalContext context() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
