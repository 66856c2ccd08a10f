package de.lenkungsportal.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Requests as they stand on the wire, with any Host header and any other. */
public final class Wire {

    private final int port;
    private final @Nullable SSLContext tls;

    private Wire(int port, @Nullable SSLContext tls) {
        this.port = port;
        this.tls = tls;
    }

    public static Wire plain(int port) {
        return new Wire(port, null);
    }

    /** @param trusted holds the certificate of the server */
    static Wire tls(int port, KeyStore trusted) throws GeneralSecurityException {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return new Wire(port, context);
    }

    public record Answer(int status, String text) {

        public String header(String name) {
            return Pattern.compile("(?im)^" + name + ": (.*?)\\r?$")
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElse("");
        }

        public List<String> addresses() {
            return Pattern.compile("https?://[^/\"\\s]+")
                    .matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .toList();
        }
    }

    public Answer get(String path, String host, String... headers) throws IOException {
        var request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        try (Socket socket = tls == null
                ? new Socket(InetAddress.getLoopbackAddress(), port)
                : tls.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(Integer.parseInt(text.split(" ", 3)[1]), text);
        }
    }
}
