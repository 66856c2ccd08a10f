package de.lenkungsportal.security;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** The network that an address belongs to, as far as one client can choose addresses in it: IPv4 /24, IPv6 /48. */
final class ClientNetwork {

    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 6;

    private ClientNetwork() {}

    /** The first bytes in hexadecimal digits; what is no address is one network of its own. */
    static String of(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? IPV4_BYTES : IPV6_BYTES));
        } catch (IllegalArgumentException e) {
            return "unknown";
        }
    }
}
