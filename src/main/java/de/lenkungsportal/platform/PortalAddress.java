package de.lenkungsportal.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address under which people reach the portal: every absolute link is built from it, none from a request. */
@Component
public class PortalAddress {

    /** The names of this machine itself, as they stand in an address. */
    public static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final String SETTING = "portal.address";

    private final Environment environment;

    PortalAddress(Environment environment) {
        this.environment = environment;
    }

    /** @param link inside the portal, with or without a leading slash; one that is absolute stays as it is */
    public String of(String link) {
        return link.startsWith("http://") || link.startsWith("https://")
                ? link
                : origin() + (link.startsWith("/") ? "" : "/") + link;
    }

    /** Scheme, host and port, without a slash at the end. Where none is set, the port that the portal listens on. */
    public String origin() {
        return configured(environment)
                .map(URI::toString)
                .orElseGet(() -> "http://localhost:"
                        + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080")));
    }

    /** @throws StartProblem when production has no address, or the address is not one that people can use */
    public static void check(Environment environment, boolean demo) {
        Optional<URI> address = configured(environment);
        if (!demo && address.isEmpty()) {
            throw new StartProblem("start.addressMissing");
        }
        address.filter(set -> !demo && !"https".equals(set.getScheme()) && !isLoopback(set))
                .ifPresent(set -> {
                    throw new StartProblem("start.addressNotSecure", set.toString());
                });
    }

    static boolean isLoopback(URI address) {
        return LOOPBACK.contains(address.getHost());
    }

    /**
     * The address that is set, lower case, without a slash at the end.
     *
     * @throws StartProblem unless it is http or https with a host, and nothing behind host and port
     */
    public static Optional<URI> configured(Environment environment) {
        String setting =
                Objects.requireNonNullElse(environment.getProperty(SETTING), "").strip();
        if (setting.isEmpty()) {
            return Optional.empty();
        }
        try {
            var address = new URI(setting.replaceFirst("/$", "").toLowerCase(Locale.ROOT));
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            boolean bare = "".equals(address.getRawPath())
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null;
            if (web && bare && address.getHost() != null) {
                return Optional.of(address);
            }
        } catch (URISyntaxException e) {
            throw new StartProblem("start.addressUnusable", setting);
        }
        throw new StartProblem("start.addressUnusable", setting);
    }
}
