package org.letterpress.web.page;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.letterpress.Discreet;
import org.letterpress.site.DatabaseReach;
import org.letterpress.staff.NotPermitted;
import org.letterpress.staff.Staff;

/**
 * Leads each address to its page, if the one who asks may see it. Views are reached in no other way; an address that was
 * an article's, here or on the site it came from, leads to the article.
 */
public class Router extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(Router.class.getName());
    private static final Pattern NEEDS_NO_DATABASE = Pattern.compile("^/(?:assets|errors)/");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    @Inject
    private transient CurrentRoute current;

    @Inject
    private transient CurrentStaff staff;

    @Inject
    private transient FormerAddresses former;

    @Inject
    private transient DatabaseReach database;

    @Inject
    private transient Unavailable unavailable;

    @Inject
    @Any
    private transient Instance<Page> pages;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.of(request);
        if (!NEEDS_NO_DATABASE.matcher(path).find() && !database.answers()) {
            beWithout(path, request, response);
            return;
        }
        Optional<String> moved = former.redirect(path, request);
        if (moved.isPresent()) {
            movePermanently(response, moved.get());
            return;
        }
        Optional<Route.Match> match = Route.of(path);
        if (match.isPresent()) {
            enter(match.get(), request, response);
        } else if (isView(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A form that was sent is shown again, with all that was typed. */
    private void beWithout(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<Route.Match> match = Route.of(path);
        Optional<String> refuge = match.flatMap(found -> refuge(found.route(), request));
        if (refuge.isEmpty()) {
            unavailable.answer(request, response);
            return;
        }
        current.enter(match.orElseThrow(), response);
        flee(refuge.get(), request, response);
    }

    private Optional<String> refuge(Route route, HttpServletRequest request) {
        return pages.select(new PageOf.Literal(route)).stream().findFirst().flatMap(page -> refuge(page, request));
    }

    /** With a slash behind it the container would say that a directory may not be listed. */
    private static boolean isView(String path) {
        return path.endsWith(".xhtml") || path.endsWith(".xhtml/");
    }

    private void enter(Route.Match match, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        current.enter(match, response);
        Route.Audience audience = match.route().audience();
        Optional<Staff> who = staff.person();
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (audience.mustSignIn() && who.isEmpty()) {
            askToSignIn(match, request, response);
        } else if (who.isPresent() && !audience.admits(who.get())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            keepFromCaches(audience, response);
            show(match.route(), request, response);
        }
    }

    private void show(Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Instance<Page> page = pages.select(new PageOf.Literal(route));
        if (page.isUnsatisfied()) {
            request.getRequestDispatcher(route.view()).forward(request, response);
        } else if (opened(page.get(), request, response)) {
            show(page.get(), route, request, response);
        }
    }

    /** What fails while a form is taken, wherever it does, leaves what was typed in the form. */
    private static void show(Page page, Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            request.getRequestDispatcher(route.view()).forward(request, response);
        } catch (RuntimeException | ServletException failure) {
            Optional<String> refuge = refuge(page, request).filter(view -> !response.isCommitted());
            if (refuge.isEmpty()) {
                throw failure;
            }
            LOG.log(Level.SEVERE, "A page could not be shown; its form was shown again", Discreet.of(failure));
            response.resetBuffer(); // with the headers that keep the page safe
            flee(refuge.get(), request, response);
        }
    }

    private static Optional<String> refuge(Page page, HttpServletRequest request) {
        return page.refuge().filter(view -> request.getMethod().equals("POST"));
    }

    private static void flee(String refuge, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        request.getRequestDispatcher(refuge).forward(request, response);
    }

    /** @return whether the page is still to be shown */
    private boolean opened(Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            return current.answer(page.open());
        } catch (NotPermitted refusal) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "A page could not be opened", Discreet.of(failure));
            flee(refuge(page, request).orElseThrow(() -> failure), request, response);
            return false;
        }
    }

    private static void askToSignIn(Route.Match match, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getMethod().equals("POST")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        keepFromCaches(match.route().audience(), response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/login?next=" + URLEncoder.encode(match.path(), StandardCharsets.UTF_8));
    }

    private static void keepFromCaches(Route.Audience audience, HttpServletResponse response) {
        response.setHeader("Cache-Control", audience == Route.Audience.EVERYBODY ? "no-cache" : "no-store");
    }

    private static void movePermanently(HttpServletResponse response, String location) {
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", location);
    }
}
