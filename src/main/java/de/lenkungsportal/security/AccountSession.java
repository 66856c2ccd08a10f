package de.lenkungsportal.security;

import java.time.Instant;
import java.util.UUID;

/**
 * Where an account is signed in.
 *
 * @param lastSeenAt in steps of five minutes
 */
public record AccountSession(UUID id, Device device, Instant signedInAt, Instant lastSeenAt) {

    /**
     * What the browser says of itself, and where it is.
     *
     * @param browser name without version, empty when unknown
     * @param system name without version, empty when unknown
     * @param network see {@link de.lenkungsportal.platform.ClientNetwork}; empty when unknown
     */
    public record Device(String browser, String system, String network) {}
}
