package dev.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.support.FakeRequest;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threat T12. */
class ClientAddressesTest {

    private static final String FORWARDED = "X-Forwarded-For";

    private static ClientAddress client(FakeWebConfig config, String peer, String... headers) {
        return new ClientAddresses(config).of(FakeRequest.from(peer, headers));
    }

    @Nested
    class WithoutATrustedProxy {

        @Test
        void aThousandRandomHeadersOfOnePeerAreOneBucket() {
            Random random = new Random(12);
            Set<ClientAddress> buckets = new HashSet<>();

            for (int i = 0; i < 1_000; i++) {
                String made = random.nextInt(256) + "." + random.nextInt(256) + ".3." + random.nextInt(256);
                buckets.add(client(
                        FakeWebConfig.unset(),
                        "203.0.113.7",
                        FORWARDED,
                        made,
                        "Forwarded",
                        "for=" + made,
                        "X-Real-IP",
                        made,
                        "CF-Connecting-IP",
                        made));
            }

            assertThat(buckets).containsExactly(new ClientAddress("203.0.113.7", "203.0.113.7"));
        }

        @Test
        void aPeerOutsideTheTrustedNetworksIsBelievedNothing() {
            assertThat(client(FakeWebConfig.trusting("10.0.0.0/8"), "203.0.113.7", FORWARDED, "198.51.100.1")
                            .address())
                    .isEqualTo("203.0.113.7");
        }
    }

    @Nested
    class ThroughTrustedProxies {

        private final FakeWebConfig trusting = FakeWebConfig.trusting("10.0.0.0/8", " 2001:db8:ffff::1 ");

        @Test
        void theLastHopIsTheClient() {
            assertThat(client(trusting, "10.1.2.3", FORWARDED, "198.51.100.1, 203.0.113.9")
                            .address())
                    .isEqualTo("203.0.113.9");
        }

        @Test
        void hopsThatAreTrustedThemselvesAreWalkedThroughFromRightToLeft() {
            assertThat(client(trusting, "2001:db8:ffff::1", FORWARDED, "1.2.3.4, 203.0.113.9, 10.9.9.9, 10.8.8.8")
                            .address())
                    .isEqualTo("203.0.113.9");
        }

        @Test
        void severalHeaderLinesAreOneList() {
            assertThat(client(trusting, "10.1.2.3", FORWARDED, "1.2.3.4", FORWARDED, "203.0.113.9,10.9.9.9")
                            .address())
                    .isEqualTo("203.0.113.9");
        }

        @Test
        void withoutTheHeaderTheProxyItselfIsTheClient() {
            assertThat(client(trusting, "10.1.2.3").address()).isEqualTo("10.1.2.3");
        }

        @Test
        void aThousandForgedBeginningsAreOneBucket() {
            Set<ClientAddress> buckets = new HashSet<>();
            for (int i = 0; i < 1_000; i++) {
                buckets.add(
                        client(trusting, "10.1.2.3", FORWARDED, "1.2.3." + i % 256 + ", junk" + i + ", 203.0.113.9"));
            }

            assertThat(buckets).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "unknown",
                    "_hidden",
                    "*",
                    "1.2.3.*",
                    "1.2.3.0/24",
                    "1.2.3",
                    "16909060",
                    "0x01020304",
                    "01.02.03.04",
                    "1.2.3.4:80",
                    "1-2.3.4.5",
                    "example.org",
                    "'; drop table comment; --"
                })
        void theWalkEndsAtAHopThatIsNoPlainAddress(String hop) {
            assertThat(client(trusting, "10.1.2.3", FORWARDED, "1.2.3.4, " + hop)
                            .address())
                    .isEqualTo("10.1.2.3");
        }
    }

    @Nested
    class Buckets {

        @Test
        void ofIpv6IsTheHouseholdsSlash64() {
            ClientAddress one = client(FakeWebConfig.unset(), "2001:db8:1:2:3:4:5:6");
            ClientAddress other = client(FakeWebConfig.unset(), "2001:db8:1:2:ffff::1");
            ClientAddress neighbour = client(FakeWebConfig.unset(), "2001:db8:1:3::1");

            assertThat(one.address()).isEqualTo("2001:db8:1:2:3:4:5:6");
            assertThat(one.network()).isEqualTo("2001:db8:1:2::/64").isEqualTo(other.network());
            assertThat(neighbour.network()).isNotEqualTo(one.network());
        }

        @Test
        void ofIpv4WithinIpv6IsThatOfIpv4() {
            assertThat(client(FakeWebConfig.unset(), "::ffff:203.0.113.7"))
                    .isEqualTo(client(FakeWebConfig.unset(), "203.0.113.7"));
        }

        @Test
        void aTrustedIpv4ProxyOnADualStackSocketIsTrusted() {
            assertThat(client(FakeWebConfig.trusting("10.0.0.0/8"), "::ffff:10.1.2.3", FORWARDED, "::ffff:203.0.113.9")
                            .address())
                    .isEqualTo("203.0.113.9");
        }

        @Test
        void theZoneOfALinkLocalAddressIsNoPartOfIt() {
            assertThat(client(FakeWebConfig.trusting("10.1.2.3"), "10.1.2.3", FORWARDED, "fe80::1%eth0")
                            .address())
                    .isEqualTo("fe80::1");
        }

        @Test
        void everySpellingOfAnAddressIsTheSame() {
            assertThat(client(FakeWebConfig.trusting("10.1.2.3"), "10.1.2.3", FORWARDED, "2001:DB8:0:0::00AB"))
                    .isEqualTo(client(FakeWebConfig.unset(), "2001:db8::ab"));
        }
    }

    @Test
    void aTrustedNetworkThatIsNoneEndsTheStart() {
        assertThatThrownBy(() -> new ClientAddresses(FakeWebConfig.trusting("10.0.0.0/8", "proxy.example.org")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PARLEY_TRUSTED_PROXIES")
                .hasMessageContaining("proxy.example.org");
    }
}
