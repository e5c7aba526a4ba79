package org.letterpress.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.audit.Actor;
import org.letterpress.privacy.Answering;
import org.letterpress.privacy.RequestToken;
import org.letterpress.privacy.Requesting;
import org.letterpress.privacy.Wish;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Route;

/** Where the link of a letter leads: to a copy of what is stored about its reader, or to the erasure of it. */
@Named
@PageOf(Route.PRIVACY_REQUEST)
@RequestScoped
public class PrivacyRequestPage implements Page {
    @Inject
    private CurrentRoute route;

    @Inject
    private Requesting requesting;

    @Inject
    private Answering answering;

    @Inject
    private PersonalCopy copy;

    @Inject
    private Parameters parameters;

    private Requesting.@Nullable Confirmed request;
    private Map<String, Long> counts = Map.of();

    @Override
    public Outcome open() {
        Optional<RequestToken> token = RequestToken.parse(route.parameter("token"));
        Optional<Requesting.Confirmed> found = token.flatMap(requesting::find);
        request = found.orElse(null);
        return found.isEmpty() ? Outcome.NOT_FOUND : answer(token.orElseThrow(), found.get());
    }

    private Outcome answer(RequestToken token, Requesting.Confirmed found) {
        return switch (parameters.posted("act").orElse("")) {
            case "export" -> exported(found);
            case "erase" ->
                requesting.confirmErasure(token)
                        ? Outcome.seeOther(Route.PRIVACY.template() + "?erasing=yes")
                        : Outcome.NOT_FOUND;
            default -> shown(found);
        };
    }

    private Outcome exported(Requesting.Confirmed found) {
        copy.answer(found.person(), Actor.READER, route.response());
        return Outcome.WRITTEN;
    }

    private Outcome shown(Requesting.Confirmed found) {
        counts = answering.count(found.person());
        return Outcome.SHOWN;
    }

    public Requesting.Confirmed getRequest() {
        if (request == null) {
            throw new IllegalStateException("Not opened");
        }
        return request;
    }

    public boolean isErasure() {
        return getRequest().wish() == Wish.ERASURE;
    }

    public List<KindLines.Line> getLines() {
        return KindLines.of(counts);
    }

    public String getPath() {
        return route.getPath();
    }
}
