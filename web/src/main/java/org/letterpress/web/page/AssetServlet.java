package org.letterpress.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers {@code /assets/site.css}. An address with the current version may be kept for a year, any other is asked for anew. */
@WebServlet("/assets/*")
public class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern SHEET = Pattern.compile("/([a-z]+)\\.css");
    private static final String ONE_YEAR = "public, max-age=31536000, immutable";

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = SHEET.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        Optional<StoredBytes> sheet = path.matches() ? assets.find(path.group(1)) : Optional.empty();
        if (sheet.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean current = sheet.get().version().equals(request.getParameter("v"));
        response.setHeader("Cache-Control", current ? ONE_YEAR : "no-cache");
        sheet.get().answer(request, response);
    }
}
