package de.lenkungsportal.security;

import java.io.Serializable;

/** A municipality that the portal begins with for a user. */
public record Home(String ags, String name) implements Serializable {}
