package de.lenkungsportal.platform.request;

import de.lenkungsportal.platform.PortalAddress;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Settles where a request comes from and where it went to, before anything else reads it. The client's address comes from
 * X-Forwarded-For, and only from trusted proxies. Scheme, host and port come from the portal's address alone. All headers
 * that claim anything of this are removed, so that no library believes them.
 *
 * <p>A Host header with another name is answered with 421 (RFC 9110, 15.5.20). Who is on this machine may also ask for it by
 * its own names, for checks and for the demo, and reaches it as asked.
 */
class RequestOrigin extends ValveBase {

    private static final String CHAIN = "X-Forwarded-For";
    private static final int MISDIRECTED = 421;

    private final TrustedProxies proxies;
    private final @Nullable URI address;
    private final String refusal;

    /**
     * @param address null where none is set: then the portal has the names of this machine alone
     * @param refusal the sentence for who asks for another host
     */
    RequestOrigin(TrustedProxies proxies, @Nullable URI address, String refusal) {
        super(true);
        this.proxies = proxies;
        this.address = address;
        this.refusal = refusal;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
        String client = proxies.client(request.getRemoteAddr(), Collections.list(headers.values(CHAIN)));
        request.setRemoteAddr(client);
        request.setRemoteHost(client);
        claims(headers).forEach(headers::removeHeader);
        String host = Objects.requireNonNullElse(request.getServerName(), "").toLowerCase(Locale.ROOT);
        if (isThisMachine(host, client)) {
            getNext().invoke(request, response);
        } else if (address != null && host.equals(address.getHost())) {
            settle(request, address);
            getNext().invoke(request, response);
        } else {
            response.setStatus(MISDIRECTED);
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream().write(refusal.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void settle(Request request, URI address) {
        boolean secure = "https".equals(address.getScheme());
        int port = address.getPort() > 0 ? address.getPort() : secure ? 443 : 80;
        request.setSecure(secure);
        request.getCoyoteRequest().scheme().setString(address.getScheme());
        request.getCoyoteRequest().serverName().setString(address.getHost());
        request.getCoyoteRequest().setServerPort(port);
    }

    private static List<String> claims(MimeHeaders headers) {
        return Collections.list(headers.names()).stream()
                .filter(name -> {
                    String lower = name.toLowerCase(Locale.ROOT);
                    return lower.startsWith("x-forwarded-") || lower.equals("forwarded") || lower.equals("x-real-ip");
                })
                .toList();
    }

    private boolean isThisMachine(String host, String client) {
        return PortalAddress.LOOPBACK.contains(host)
                && (address == null || InetAddress.ofLiteral(client).isLoopbackAddress());
    }
}
