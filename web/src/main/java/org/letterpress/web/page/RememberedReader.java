package org.letterpress.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.letterpress.text.EmailAddress;
import org.letterpress.text.PersonName;
import org.letterpress.text.WebsiteAddress;

/**
 * How a reader signs, kept in the reader's own browser for a year and only there, because the reader has asked for it. It
 * fills a form's fields in and proves nothing.
 */
@RequestScoped
public class RememberedReader {
    private static final String NAME = "reader";
    private static final Duration KEPT = Duration.ofDays(365);
    /** What browsers keep (RFC 6265, 6.1), less the cookie's name and attributes. */
    private static final int MAX_LENGTH = 3900;

    @Inject
    private Transport transport;

    @Inject
    private HttpServletRequest request;

    /** As a comment is signed; each part may be empty. */
    public record Signature(String name, String email, String website) {

        String encoded() {
            return Stream.of(name, email, website)
                    .map(part -> Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                    .reduce((one, other) -> one + "." + other)
                    .orElseThrow();
        }

        /** Empty when it is not what {@link #encoded} has made, or longer than the fields. */
        static Optional<Signature> parse(String text) {
            String[] parts = text.split("\\.", -1);
            if (text.length() > MAX_LENGTH || parts.length != 3) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Signature(decode(parts[0]), decode(parts[1]), decode(parts[2])))
                        .filter(Signature::fits);
            } catch (IllegalArgumentException | CharacterCodingException e) {
                return Optional.empty();
            }
        }

        private static String decode(String part) throws CharacterCodingException {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }

        private boolean fits() {
            return name.codePointCount(0, name.length()) <= PersonName.MAX_LENGTH
                    && email.length() <= EmailAddress.MAX_LENGTH
                    && website.length() <= WebsiteAddress.MAX_LENGTH
                    && (name + email + website).chars().noneMatch(Character::isISOControl);
        }
    }

    /** Empty when the reader has not asked to be remembered. */
    public Optional<Signature> signature() {
        return cookie().map(Cookie::getValue).flatMap(Signature::parse);
    }

    /** Whether the browser holds anything, readable or not. */
    public boolean isKnown() {
        return cookie().isPresent();
    }

    private Optional<Cookie> cookie() {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name()))
                .findFirst();
    }

    /** What does not fit in a cookie is not kept. */
    public void keep(Signature signature, HttpServletResponse response) {
        String value = signature.encoded();
        if (value.length() <= MAX_LENGTH) {
            response.addCookie(cookie(value, KEPT));
        }
    }

    /** Sets nothing where nothing is to be removed. */
    public void forget(HttpServletResponse response) {
        if (isKnown()) {
            response.addCookie(cookie("", Duration.ZERO));
        }
    }

    private Cookie cookie(String value, Duration age) {
        Cookie cookie = new Cookie(name(), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(transport.isSecure(request));
        cookie.setMaxAge((int) age.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** Under TLS bound to this host alone (RFC 6265bis, 4.1.3.2). */
    private String name() {
        return transport.isSecure(request) ? "__Host-" + NAME : NAME;
    }
}
