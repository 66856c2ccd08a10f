package de.lenkungsportal.security;

import java.util.UUID;

/**
 * Whatever opens something for an account without its password ends: its password was reset, its role was changed or it was
 * deactivated. Published in the transaction of the change; whoever keeps such secrets listens and deletes them in it.
 */
public record AccountWithdrawn(UUID id, String username) {}
