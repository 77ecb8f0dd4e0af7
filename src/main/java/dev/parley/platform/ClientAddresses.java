package dev.parley.platform;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the client's address: the peer of the connection, or, while that is a trusted proxy, the address which that
 * proxy wrote at the end of X-Forwarded-For, and so on from right to left. What stands further left anybody can write.
 * Made at the start, so that a mistake in the setting ends that and not the first request.
 */
@Startup
@ApplicationScoped
public class ClientAddresses {

    /** One whole address in its usual notation: no ranges, prefixes, names for all, octal or hexadecimal numbers. */
    private static final IPAddressStringParameters PLAIN = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowPrefix(false)
            .allowMask(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .allowBinary(false)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder()
            .allowBase85(false)
            .allowBinary(false)
            .getParentBuilder()
            .toParams();

    private final List<IPAddress> trusted;

    ClientAddresses(WebConfig config) {
        this.trusted = config.trustedProxies().orElse(List.of()).stream()
                .map(ClientAddresses::network)
                .toList();
    }

    private static IPAddress network(String text) {
        try {
            return new IPAddressString(text.strip()).toAddress().toPrefixBlock();
        } catch (AddressStringException e) {
            throw new CannotStart("PARLEY_TRUSTED_PROXIES has an entry that is no network: " + text, e);
        }
    }

    public ClientAddress of(HttpServerRequest request) {
        IPAddress client = parse(request.remoteAddress().hostAddress());
        if (client == null) {
            return ClientAddress.unknown();
        }
        List<String> hops = hops(request);
        for (int i = hops.size() - 1; i >= 0 && isTrusted(client); i--) {
            IPAddress hop = parse(hops.get(i).strip());
            if (hop == null) {
                break;
            }
            client = hop;
        }
        return ClientAddress.of(client);
    }

    private static List<String> hops(HttpServerRequest request) {
        return request.headers().getAll("X-Forwarded-For").stream()
                .flatMap(line -> List.of(line.split(",", -1)).stream())
                .toList();
    }

    private boolean isTrusted(IPAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static @Nullable IPAddress parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        IPAddress address = new IPAddressString(text, PLAIN).getAddress();
        return address == null ? null : ClientAddress.plain(address);
    }
}
