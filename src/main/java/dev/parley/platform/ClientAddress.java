package dev.parley.platform;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;

/**
 * Who is asking, as far as the network tells. Made by {@link ClientAddresses} alone, so that forwarded headers count
 * only where a trusted proxy wrote them (threat T12).
 *
 * @param address the single address in canonical text
 * @param network what limits count by: the address itself for IPv4, its /64 for IPv6, because one IPv6 household has
 *     at least a whole /64
 */
public record ClientAddress(String address, String network) {

    private static final int HOUSEHOLD_BITS = 64;

    static ClientAddress of(IPAddress ip) {
        IPAddress plain = plain(ip);
        String network = plain.isIPv4()
                ? plain.toCanonicalString()
                : plain.toPrefixBlock(HOUSEHOLD_BITS).toCanonicalString();
        return new ClientAddress(plain.toCanonicalString(), network);
    }

    /**
     * An IPv4 peer of a dual-stack socket arrives as ::ffff:a.b.c.d and is the same client; the zone of a link-local
     * address names our own network card.
     */
    static IPAddress plain(IPAddress ip) {
        if (!ip.isIPv6()) {
            return ip;
        }
        boolean mapped = ip.toIPv6().isIPv4Mapped();
        return mapped ? ip.toIPv6().getEmbeddedIPv4Address() : ip.toIPv6().removeZone();
    }

    static ClientAddress unknown() {
        return of(new IPAddressString("0.0.0.0").getAddress());
    }
}
