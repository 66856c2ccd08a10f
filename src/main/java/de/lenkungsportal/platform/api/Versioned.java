package de.lenkungsportal.platform.api;

/** A single record over HTTP that is written by version: its version is the ETag, and a write names it in {@code If-Match}. */
public interface Versioned extends Tagged {

    int version();

    @Override
    default String tag() {
        return "\"" + version() + "\"";
    }
}
