package de.lenkungsportal.subscription;

import de.lenkungsportal.security.Role;

/** What a digest is about: one topic for each audience. */
public enum DigestTopic {
    /** For those who read the portal. */
    ROUND_TABLES("kalender-und-mail"),
    /** For Bildungsträger. */
    PLANNED_MEASURES("geplante-massnahmen");

    private final String view;

    DigestTopic(String view) {
        this.view = view;
    }

    /** Path of the view where it is ordered. */
    public String view() {
        return view;
    }

    /** The one topic that this role may order. */
    public static DigestTopic of(Role role) {
        return role == Role.PROVIDER ? PLANNED_MEASURES : ROUND_TABLES;
    }
}
