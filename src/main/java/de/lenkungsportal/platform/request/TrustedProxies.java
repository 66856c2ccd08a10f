package de.lenkungsportal.platform.request;

import de.lenkungsportal.platform.StartProblem;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** The proxies whose word on a client's address counts: single addresses and networks (CIDR), IPv4 and IPv6. */
public record TrustedProxies(List<IpAddressMatcher> networks) {

    private static final Pattern ADDRESS = Pattern.compile("(\\d+(\\.\\d+){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(/|$)");
    private static final String SETTING = "portal.trusted-proxies";

    /** An address with a port, as some proxies write it: 192.0.2.1:4711 or [2001:db8::1]:4711. */
    private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+):[0-9]+|\\[([0-9A-Fa-f:.]+)](?::[0-9]+)?");

    /** @throws StartProblem when an entry is no address and no network */
    public static TrustedProxies of(Environment environment) {
        return new TrustedProxies(
                Arrays.stream(environment.getProperty(SETTING, "").split(",", -1))
                        .map(String::strip)
                        .filter(entry -> !entry.isEmpty())
                        .map(TrustedProxies::network)
                        .toList());
    }

    private static IpAddressMatcher network(String entry) {
        try {
            // Java also reads 10.0.0 as an address, which nobody means.
            if (!ADDRESS.matcher(entry).lookingAt()) {
                throw new IllegalArgumentException(entry);
            }
            return new IpAddressMatcher(entry);
        } catch (IllegalArgumentException e) {
            throw new StartProblem("start.proxyUnusable", entry);
        }
    }

    /**
     * The address of the client: the rightmost of the chain that is no trusted proxy. What stands left of it was written by
     * the client, and what is no address ends the chain.
     *
     * @param peer the other end of the connection
     * @param chain the values of X-Forwarded-For in their order
     */
    String client(String peer, List<String> chain) {
        String client = withoutZone(peer);
        for (String entry :
                Arrays.asList(String.join(",", chain).split(",", -1)).reversed()) {
            Optional<String> before = trusts(client) ? literal(entry.strip()) : Optional.empty();
            if (before.isEmpty()) {
                return client;
            }
            client = before.get();
        }
        return client;
    }

    /** A link-local IPv6 address ends with the name of its interface here. */
    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    private boolean trusts(String address) {
        return networks.stream().anyMatch(network -> network.matches(address));
    }

    private static Optional<String> literal(String entry) {
        var withPort = WITH_PORT.matcher(entry);
        String address =
                !withPort.matches() ? entry : withPort.group(1) != null ? withPort.group(1) : withPort.group(2);
        try {
            return Optional.of(InetAddress.ofLiteral(address).getHostAddress());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
