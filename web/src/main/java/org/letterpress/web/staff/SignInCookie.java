package org.letterpress.web.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.letterpress.staff.SignInToken;
import org.letterpress.web.page.Transport;

/**
 * The cookie that carries a sign-in: out of reach of scripts and of other sites, and under TLS bound to this host alone (RFC
 * 6265bis, 4.1.3.2).
 */
@ApplicationScoped
class SignInCookie {
    private static final String NAME = "letterpress";
    private static final Duration KEPT = Duration.ofDays(30);

    private Transport transport;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    SignInCookie() {}

    @Inject
    SignInCookie(Transport transport) {
        this.transport = transport;
    }

    Optional<SignInToken> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name(request)))
                .map(Cookie::getValue)
                .map(SignInToken::parse)
                .flatMap(Optional::stream)
                .findFirst();
    }

    void write(SignInToken token, HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(token.value(), KEPT, request));
    }

    void delete(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie("", Duration.ZERO, request));
    }

    private Cookie cookie(String value, Duration age, HttpServletRequest request) {
        Cookie cookie = new Cookie(name(request), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(transport.isSecure(request));
        cookie.setMaxAge((int) age.toSeconds());
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    private String name(HttpServletRequest request) {
        return transport.isSecure(request) ? "__Host-" + NAME : NAME;
    }
}
