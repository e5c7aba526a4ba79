package org.letterpress.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClientAddressTest {
    private static final String PROXIES = "10.0.0.0/8, 192.0.2.1 2001:db8:aa::/48\n::1";
    private static final String X = "X-Forwarded-For";
    private static final String RFC = "Forwarded";

    @Test
    void it_is_the_other_end_of_the_connection() {
        assertThat(sender("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(sender("2001:db8:7::5")).isEqualTo("2001:db8:7:0:0:0:0:5");
        assertThat(sender("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(sender("fe80::1%eth0")).isEqualTo("fe80:0:0:0:0:0:0:1");
    }

    @Test
    void what_a_stranger_claims_is_not_listened_to() {
        assertThat(sender("203.0.113.7", X, "198.51.100.9")).isEqualTo("203.0.113.7");
        assertThat(sender("203.0.113.7", RFC, "for=198.51.100.9")).isEqualTo("203.0.113.7");
        assertThat(sender("192.0.2.2", X, "198.51.100.9")).isEqualTo("192.0.2.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "192.0.2.1", "::1", "2001:db8:aa:1::2", "::ffff:10.1.2.3"})
    void a_trusted_proxy_says_who_asked_it(String proxy) {
        assertThat(sender(proxy, X, "198.51.100.9")).isEqualTo("198.51.100.9");
        assertThat(sender(proxy, RFC, "for=198.51.100.9;proto=https")).isEqualTo("198.51.100.9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.9, 203.0.113.7 | 203.0.113.7",
                "198.51.100.9, 203.0.113.7, 10.9.9.9 | 203.0.113.7",
                "198.51.100.9,203.0.113.7,10.9.9.9,192.0.2.1 | 203.0.113.7",
                "10.1.1.1, 203.0.113.7 | 203.0.113.7",
                "10.1.1.1, 10.9.9.9 | 10.1.1.1",
                "203.0.113.7, | 203.0.113.7",
                "'203.0.113.7, ,  ,' | 203.0.113.7",
                "evil, 203.0.113.7 | 203.0.113.7",
                "203.0.113.7:4711 | 203.0.113.7",
                "[2001:db8:7::5]:4711 | 2001:db8:7:0:0:0:0:5",
                "[2001:db8:7::5] | 2001:db8:7:0:0:0:0:5",
                "2001:db8:7::5 | 2001:db8:7:0:0:0:0:5",
                "::ffff:203.0.113.7 | 203.0.113.7"
            })
    void of_the_senders_the_last_that_is_no_proxy_counts(String header, String expected) {
        assertThat(sender("10.1.2.3", X, header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.7, unknown",
                "203.0.113.7, evil.example",
                "localhost",
                "203.0.113.7, 256.1.1.1",
                "1.2.3",
                "0x7f.0.0.1",
                "010.0.0.1",
                "2130706433",
                "[203.0.113.7]",
                "2001:db8:::5",
                "2001:db8:g::5",
                "[2001:db8:7::5",
                "203.0.113.7:port",
                "127.0.0.1\u0000",
                "\u0662\u0660\u0663.0.113.7",
                "'; drop table article; --",
                ",,,"
            })
    void what_no_proxy_would_write_ends_the_search(String header) {
        assertThat(sender("10.1.2.3", X, header)).isEqualTo("10.1.2.3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "for=203.0.113.7 | 203.0.113.7",
                "For=\"203.0.113.7\" | 203.0.113.7",
                "For=\"203.0.113.7:4711\";by=203.0.113.60;proto=http | 203.0.113.7",
                "FOR=\"[2001:db8:7::5]:4711\" | 2001:db8:7:0:0:0:0:5",
                "for=\"[2001:db8:7::5]:_port\" | 2001:db8:7:0:0:0:0:5",
                "for=\"\\2\\03.0.113.7\" | 203.0.113.7",
                "for=198.51.100.9, for=203.0.113.7 | 203.0.113.7",
                "for=198.51.100.9 , proto=https;for=203.0.113.7 , for=10.9.9.9 | 203.0.113.7",
                "for=\"_a,for=9.9.9.9;\";x=y, for=203.0.113.7 | 203.0.113.7",
                "for=203.0.113.7;for=198.51.100.9 | 203.0.113.7",
                "for=203.0.113.7, for=unknown | 10.1.2.3",
                "for=203.0.113.7, for=_hidden | 10.1.2.3",
                "for=203.0.113.7, proto=https | 10.1.2.3",
                "for=\"203.0.113.7 | 10.1.2.3",
                "for=\"open, for=203.0.113.7 | 10.1.2.3",
                "for=203.0.113.7 for=198.51.100.9 | 10.1.2.3",
                "for==203.0.113.7 | 10.1.2.3",
                "203.0.113.7 | 10.1.2.3",
                "; | 10.1.2.3"
            })
    void the_standard_header_is_read_by_its_grammar(String header, String expected) {
        assertThat(sender("10.1.2.3", RFC, header)).isEqualTo(expected);
    }

    @Test
    void several_lines_are_one_list() {
        assertThat(sender("10.1.2.3", X, "198.51.100.9", X, "203.0.113.7", X, "10.9.9.9"))
                .isEqualTo("203.0.113.7");
        assertThat(sender("10.1.2.3", RFC, "for=198.51.100.9", RFC, "for=203.0.113.7"))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void headers_that_contradict_each_other_are_not_believed() {
        assertThat(sender("10.1.2.3", X, "198.51.100.9, 203.0.113.7", RFC, "for=203.0.113.7"))
                .isEqualTo("203.0.113.7");
        assertThat(sender("10.1.2.3", X, "203.0.113.7", RFC, "for=198.51.100.9"))
                .isEqualTo("10.1.2.3");
    }

    @Test
    void a_very_long_header_is_read_in_no_time() {
        String hops = "for=\"[2001:db8:7::5]:4711\";proto=https, ".repeat(50_000);

        assertThat(sender("10.1.2.3", RFC, hops + "for=203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(sender("10.1.2.3", RFC, hops + "\"")).isEqualTo("10.1.2.3");
        assertThat(sender("10.1.2.3", RFC, "for=\"" + "\\".repeat(100_000))).isEqualTo("10.1.2.3");
        assertThat(sender("10.1.2.3", X, "10.9.9.9, ".repeat(100_000) + "203.0.113.7"))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void only_the_network_is_for_keeping() {
        HttpServletRequest request = Asked.request("10.1.2.3", X, "203.0.113.7");

        assertThat(clientAddress(PROXIES).networkOf(request).value()).isEqualTo("203.0.113.0/24");
        assertThat(clientAddress(PROXIES).networkOf(Asked.request("a pipe")).value())
                .isEqualTo("0.0.0.0/24");
    }

    @Test
    void nobody_is_trusted_who_is_not_named() {
        assertThat(sender(clientAddress(""), "127.0.0.1", X, "203.0.113.7")).isEqualTo("127.0.0.1");
        assertThat(sender(
                        clientAddress("localhost, 10.0.0.0/33, 10.0.0.0/, /8, ::/129, 10.0.0/8"),
                        "10.1.2.3",
                        X,
                        "203.0.113.7"))
                .isEqualTo("10.1.2.3");
        assertThat(sender(clientAddress("0.0.0.0/0"), "8.8.8.8", X, "203.0.113.7"))
                .isEqualTo("203.0.113.7");
        assertThat(sender(clientAddress("10.0.0.128/25"), "10.0.0.127", X, "203.0.113.7"))
                .isEqualTo("10.0.0.127");
        assertThat(sender(clientAddress("10.0.0.129/25"), "10.0.0.200", X, "203.0.113.7"))
                .isEqualTo("203.0.113.7");
        assertThat(sender(clientAddress("::/0"), "10.0.0.200", X, "203.0.113.7"))
                .isEqualTo("10.0.0.200");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-Proto | https | https://news.example:9080",
                "X-Forwarded-Proto | http, HTTPS | https://news.example:9080",
                "X-Forwarded-Host | www.news.example | http://www.news.example",
                "X-Forwarded-Host | evil.example, www.news.example:80 | http://www.news.example",
                "X-Forwarded-Host | [2001:db8::80] | http://[2001:db8::80]",
                "Forwarded | for=1.2.3.4;proto=https;host=www.news.example | https://www.news.example",
                "Forwarded | host=evil.example, proto=https;host=\"www.news.example:443\" | https://www.news.example"
            })
    void proxies_say_what_address_was_asked_for(String name, String value, String expected) {
        assertThat(new Forwarding(Asked.request("10.1.2.3", name, value)).origin())
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "X-Forwarded-Proto | javascript",
                "X-Forwarded-Host | evil.example/path",
                "X-Forwarded-Host | user@evil.example",
                "X-Forwarded-Host | evil.example\"><script>",
                "X-Forwarded-Host | evil.example:99999999",
                "Forwarded | proto=\"https",
                "Forwarded | for=203.0.113.7",
                "X-Forwarded-For | 203.0.113.7"
            })
    void what_is_no_address_is_no_address(String name, String value) {
        assertThat(new Forwarding(Asked.request("10.1.2.3", name, value)).origin())
                .isEmpty();
    }

    @Test
    void addresses_that_contradict_each_other_are_not_believed() {
        HttpServletRequest request = Asked.request("10.1.2.3", "X-Forwarded-Host", "a.example", RFC, "host=b.example");

        assertThat(new Forwarding(request).origin()).isEmpty();
    }

    private static String sender(String peer, String... headers) {
        return sender(clientAddress(PROXIES), peer, headers);
    }

    private static String sender(ClientAddress clientAddress, String peer, String... headers) {
        return clientAddress.of(Asked.request(peer, headers)).getHostAddress();
    }

    private static ClientAddress clientAddress(String proxies) {
        return new ClientAddress(Asked.trusting(proxies));
    }
}
