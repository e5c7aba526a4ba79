package org.letterpress.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The address that this request asked for, as its page needs it, and how the page answers it. */
@Named("route")
@RequestScoped
public class CurrentRoute {
    private Route.@Nullable Match match;
    private @Nullable HttpServletResponse response;

    void enter(Route.Match newMatch, HttpServletResponse newResponse) {
        this.match = newMatch;
        this.response = newResponse;
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
        return optional(name).orElseThrow(() -> new IllegalStateException("The address has no " + name));
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable(match).map(found -> found.parameters().get(name));
    }

    /** For cookies, and pages that write their answer by themselves; whether the page is shown, and with what status, is for {@link #answer}. */
    public HttpServletResponse response() {
        if (response == null) {
            throw new IllegalStateException("This request has no page");
        }
        return response;
    }

    /** Says that no cache, shared or the browser's own, may keep this answer. */
    public void keepFromCaches() {
        response().setHeader("Cache-Control", "no-store");
    }

    /** @return whether the page is still to be shown */
    boolean answer(Outcome outcome) {
        if (outcome instanceof Outcome.Redirect redirect) {
            response().setStatus(redirect.code());
            response().setHeader("Location", redirect.location());
            return false;
        }
        if (outcome instanceof Outcome.Download file) {
            send(file);
            return false;
        }
        if (outcome == Outcome.WRITTEN) {
            return false;
        }
        if (outcome == Outcome.NOT_FOUND || outcome == Outcome.GONE) {
            sendError(((Outcome.Status) outcome).code());
            return false;
        }
        if (outcome != Outcome.SHOWN) {
            response().setStatus(((Outcome.Status) outcome).code());
        }
        return true;
    }

    private void send(Outcome.Download file) {
        response().setContentType(file.type() + ";charset=UTF-8");
        response().setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        try {
            response().getOutputStream().write(file.content().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sendError(int status) {
        try {
            response().sendError(status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
