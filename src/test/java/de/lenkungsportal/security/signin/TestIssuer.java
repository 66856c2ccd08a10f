package de.lenkungsportal.security.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** A small OpenID Connect issuer in this process: signs anyone in, with the claims that a test sets. */
public final class TestIssuer {

    private final HttpServer server;
    private final RSAKey key;
    private volatile Map<String, Object> claims = Map.of();
    private volatile String nonce = "";

    public TestIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("probe").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", this::metadata);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/jwks", call -> json(call, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    public void close() {
        server.stop(0);
    }

    public void says(Map<String, Object> newClaims) {
        claims = newClaims;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void metadata(HttpExchange call) throws IOException {
        json(call, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/jwks", "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"], "response_types_supported": ["code"]}
                """.formatted(address()));
    }

    private void authorize(HttpExchange call) throws IOException {
        var query = UriComponentsBuilder.fromUri(call.getRequestURI()).build().getQueryParams();
        nonce = String.valueOf(query.getFirst("nonce"));
        String target =
                java.net.URLDecoder.decode(String.valueOf(query.getFirst("redirect_uri")), StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Location", target + "?code=code&state=" + query.getFirst("state"));
        call.sendResponseHeaders(302, -1);
        call.close();
    }

    private void token(HttpExchange call) throws IOException {
        var now = Instant.now();
        var builder = new JWTClaimsSet.Builder()
                .issuer(address())
                .audience("portal")
                .subject("subject-1")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", java.net.URLDecoder.decode(nonce, StandardCharsets.UTF_8));
        claims.forEach(builder::claim);
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("probe").build(), builder.build());
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IOException(e);
        }
        json(
                call,
                "{\"access_token\": \"access\", \"token_type\": \"Bearer\", \"expires_in\": 300, \"id_token\": \"%s\"}"
                        .formatted(jwt.serialize()));
    }

    private static void json(HttpExchange call, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
