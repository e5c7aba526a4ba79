package org.letterpress.web.page;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/**
 * Lets a page's form post to the address in the address bar, not to that of its view, which nobody can reach. No page has a
 * form of another's.
 */
public class PrettyActions extends ViewHandlerWrapper {

    public PrettyActions(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        CurrentRoute current = CDI.current().select(CurrentRoute.class).get();
        return current.route()
                .map(route -> Paths.encode(current.getPath()))
                .orElseGet(() -> super.getActionURL(context, viewId));
    }
}
