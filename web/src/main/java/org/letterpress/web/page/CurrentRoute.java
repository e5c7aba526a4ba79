package org.letterpress.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The address that this request asked for, as its page needs it. */
@Named("route")
@RequestScoped
public class CurrentRoute {
    private Route.@Nullable Match match;

    void enter(Route.Match newMatch) {
        this.match = newMatch;
    }

    /** The path as the reader sees it in the address bar; that of the home page on error pages. */
    public String getPath() {
        return match == null ? "/" : match.path();
    }

    public Optional<Route> route() {
        return Optional.ofNullable(match).map(Route.Match::route);
    }

    /** @throws IllegalStateException when the route has no such part */
    public String parameter(String name) {
        String value = match == null ? null : match.parameters().get(name);
        if (value == null) {
            throw new IllegalStateException("The address has no " + name);
        }
        return value;
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable(match).map(found -> found.parameters().get(name));
    }
}
