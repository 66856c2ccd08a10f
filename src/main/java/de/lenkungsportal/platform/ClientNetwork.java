package de.lenkungsportal.platform;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The network from which a request came. An IPv6 client has a whole network to write from, so its first 64 bits count.
 *
 * @param prefix in hexadecimal digits, or the word itself where it is no address
 */
public record ClientNetwork(String prefix) {

    /** @param address as the request names it */
    public static ClientNetwork of(@Nullable String address) {
        if (address == null) {
            return new ClientNetwork("");
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return new ClientNetwork(HexFormat.of().formatHex(bytes.length > 4 ? Arrays.copyOf(bytes, 8) : bytes));
        } catch (IllegalArgumentException noAddress) {
            return new ClientNetwork(address);
        }
    }
}
