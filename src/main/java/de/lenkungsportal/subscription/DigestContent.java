package de.lenkungsportal.subscription;

/**
 * What the digest of a topic says: a package-private Spring bean of the feature that knows it. It runs with the rights of the
 * reader and asks the feature's own services, which decide what this user may read. A constant number of queries.
 */
public interface DigestContent {

    DigestTopic topic();

    /** The digest of the current user; a topic that says what is open today need not look at the window. */
    Digest write(NewsWindow window);
}
