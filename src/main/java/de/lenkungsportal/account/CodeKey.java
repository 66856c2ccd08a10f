package de.lenkungsportal.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The key of an app for one-time codes, told once.
 *
 * @param secret in Base32
 */
public record CodeKey(String username, String secret) {

    private static final String ISSUER = "Lenkungsportal";

    /** The address that apps read from a picture, see github.com/google/google-authenticator/wiki/Key-Uri-Format. */
    public String uri() {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(ISSUER, URLEncoder.encode(username, StandardCharsets.UTF_8), secret, ISSUER);
    }

    /** For those who type it: in groups of four. */
    public String grouped() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Masks the key, so that it cannot appear in a log. */
    @Override
    public String toString() {
        return "CodeKey";
    }
}
