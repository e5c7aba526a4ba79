package org.letterpress.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, 192.0.2.0/24",
        "255.255.255.255, 255.255.255.0/24",
        "0.0.0.1, 0.0.0.0/24",
        "2001:db8:7:1:2:3:4:5, 2001:db8:7::/48",
        "2001:DB8:0:1::5, 2001:db8::/48",
        "2001:0:7:1::5, 2001:0:7::/48",
        "0:0:7:1::5, 0:0:7::/48",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, ffff:ffff:ffff::/48",
        "::1, ::/48",
        "fe80::1, fe80::/48",
        "::ffff:192.0.2.77, 192.0.2.0/24",
        "2002:c000:024d::1, 192.0.2.0/24"
    })
    void an_address_is_cut_to_its_network(String address, String network) throws UnknownHostException {
        assertThat(Network.of(InetAddress.getByName(address)).value()).isEqualTo(network);
    }

    @Test
    void a_mapped_address_that_was_not_unwrapped_is_the_same_network() throws UnknownHostException {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, -64, 0, 2, 77};

        assertThat(Network.of(Inet6Address.getByAddress(null, mapped, -1)).value())
                .isEqualTo("192.0.2.0/24");
    }

    @Test
    void what_differs_only_in_what_is_cut_off_is_one_network_and_all_of_them_are_canonical()
            throws UnknownHostException {
        Random random = new Random(2026);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            if (i % 2 == 0) {
                bytes[4] = 0;
                bytes[5] = 0;
            }
            bytes[0] = 0x2A;
            Network network = Network.of(InetAddress.getByAddress(bytes));
            bytes[6 + random.nextInt(10)]++;

            assertThat(Network.of(InetAddress.getByAddress(bytes))).isEqualTo(network);
            assertThat(Network.parse(network.value())).contains(network);
            assertThat(network.value()).hasSizeLessThanOrEqualTo(Network.MAX_LENGTH);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "192.0.2.77",
                "192.0.2.77/24",
                "192.0.2.0/32",
                "192.000.2.0/24",
                "2001:db8::1/48",
                "2001:DB8::/48",
                "2001:0db8::/48",
                "2001:db8:7:1::/48",
                "example.org",
                "192.0.2.0/24\n"
            })
    void a_whole_address_is_no_network(String text) {
        assertThat(Network.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Network(text));
    }
}
