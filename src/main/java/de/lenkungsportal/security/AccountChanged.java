package de.lenkungsportal.security;

import java.util.UUID;

/** An account was changed, so its sessions and remembered credentials end. Published in the transaction of the change. */
public record AccountChanged(UUID id) {}
