package org.letterpress.web.comment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.Circumstances;
import org.letterpress.web.page.ClientAddress;

/** Who sends this request, as far as comments keep it: the network and the program. */
@RequestScoped
public class Sender {
    @Inject
    private HttpServletRequest request;

    @Inject
    private ClientAddress address;

    /** @param fillTime null when the form did not prove it */
    Circumstances byForm(@Nullable Duration fillTime, boolean trapSprung) {
        return new Circumstances(network(), agent(), true, fillTime, trapSprung);
    }

    public Circumstances byProgram() {
        return new Circumstances(network(), agent(), false, null, false);
    }

    private String network() {
        return address.networkOf(request).value();
    }

    private @Nullable String agent() {
        return request.getHeader("User-Agent");
    }
}
