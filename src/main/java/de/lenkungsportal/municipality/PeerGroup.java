package de.lenkungsportal.municipality;

import java.util.Set;

/** Municipalities that are compared with each other and asked together. A municipality can be in several. */
public record PeerGroup(String id, PeerGroupContent content, int version) {

    public String name() {
        return content.name();
    }

    /** Keys of the cities and Kreise in it. */
    public Set<String> members() {
        return content.members();
    }
}
