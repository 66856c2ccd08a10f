package de.lenkungsportal.platform;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * The network from which a request came: the first 24 bits of an IPv4 address, the first 48 of an IPv6 address. One client can
 * choose addresses in it, so limits count it; it names a provider or a town hall and no person, so records may keep it.
 *
 * @param prefix in CIDR notation, for example {@code 192.0.2.0/24} or {@code 2001:db8:1::/48}; empty for what is no address
 */
public record ClientNetwork(String prefix) {

    public static final ClientNetwork UNKNOWN = new ClientNetwork("");

    /** @param address as the request names it */
    public static ClientNetwork of(@Nullable String address) {
        if (address == null) {
            return UNKNOWN;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return new ClientNetwork(
                    bytes.length == 4
                            ? "%d.%d.%d.0/24".formatted(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff)
                            : "%x:%x:%x::/48".formatted(group(bytes, 0), group(bytes, 2), group(bytes, 4)));
        } catch (IllegalArgumentException noAddress) {
            return UNKNOWN;
        }
    }

    private static int group(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    }
}
