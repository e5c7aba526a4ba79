package org.letterpress.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.letterpress.web.site.Environment;

/** Requests without TLS from some machine, with headers, and which machines are believed. */
final class Asked {
    private Asked() {}

    static TrustedProxies trusting(String proxies) {
        return new TrustedProxies(new Environment() {
            @Override
            public Optional<String> value(Name name) {
                return Optional.of(proxies);
            }
        });
    }

    /** @param headers a name and a value, in turns */
    static HttpServletRequest request(String peer, String... headers) {
        Map<String, List<String>> all = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.computeIfAbsent(headers[i].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(headers[i + 1]);
        }
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> peer;
                    case "getScheme" -> "http";
                    case "isSecure" -> false;
                    case "getHeader" -> "news.example:9080";
                    case "getHeaders" ->
                        Collections.enumeration(
                                all.getOrDefault(arguments[0].toString().toLowerCase(Locale.ROOT), List.of()));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
