package org.letterpress.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TransportTest {
    private static final String PROXY = "10.1.2.3";
    private static final String X = "X-Forwarded-Proto";

    private final Transport transport = new Transport(Asked.trusting("10.0.0.0/8"));

    @Test
    void a_trusted_proxy_says_whether_its_client_spoke_tls() {
        assertThat(isSecure(PROXY, X, "https")).isTrue();
        assertThat(isSecure(PROXY, X, "HTTPS")).isTrue();
        assertThat(isSecure(PROXY, "Forwarded", "for=203.0.113.7;proto=https")).isTrue();
        assertThat(isSecure(PROXY, X, "http")).isFalse();
        assertThat(isSecure(PROXY)).isFalse();
    }

    @Test
    void of_a_chain_the_word_of_the_last_counts() {
        assertThat(isSecure(PROXY, X, "https, http")).isFalse();
        assertThat(isSecure(PROXY, X, "http, https")).isTrue();
    }

    @Test
    void what_a_stranger_claims_is_not_listened_to() {
        assertThat(isSecure("203.0.113.7", X, "https")).isFalse();
        assertThat(isSecure("203.0.113.7", "Forwarded", "proto=https")).isFalse();
    }

    @Test
    void what_contradicts_itself_is_not_believed() {
        assertThat(isSecure(PROXY, X, "https", "Forwarded", "proto=http")).isFalse();
    }

    private boolean isSecure(String peer, String... headers) {
        return transport.isSecure(Asked.request(peer, headers));
    }
}
