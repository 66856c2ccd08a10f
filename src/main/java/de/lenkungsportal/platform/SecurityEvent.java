package de.lenkungsportal.platform;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened at a door of the portal.
 *
 * @param actor user name of the account, or anonymous for a name that belongs to none
 * @param network coarse address as {@code 192.0.2.0/24}, null where there is none
 */
public record SecurityEvent(String actor, @Nullable String network, AuditEvent event) {}
