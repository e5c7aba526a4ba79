package org.letterpress.web.staff;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.letterpress.staff.SignInToken;

/**
 * The cookie that carries a sign-in: out of reach of scripts and of other sites, and under TLS bound to this host alone (RFC
 * 6265bis, 4.1.3.2).
 */
final class SignInCookie {
    private static final String NAME = "letterpress";
    private static final Duration KEPT = Duration.ofDays(30);

    private SignInCookie() {}

    static Optional<SignInToken> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name(request)))
                .map(Cookie::getValue)
                .map(SignInToken::parse)
                .flatMap(Optional::stream)
                .findFirst();
    }

    static void write(SignInToken token, HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(token.value(), KEPT, request));
    }

    static void delete(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie("", Duration.ZERO, request));
    }

    private static Cookie cookie(String value, Duration age, HttpServletRequest request) {
        Cookie cookie = new Cookie(name(request), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) age.toSeconds());
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + NAME : NAME;
    }
}
