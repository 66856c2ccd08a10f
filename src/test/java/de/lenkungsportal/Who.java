package de.lenkungsportal;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the access matrix. Example objects of the table belong to Dortmund, so that one coordinator asks for
 * their own and the other for a foreign one.
 */
public enum Who {
    ANONYMOUS(null),
    STEERING("lenkung"),
    COORDINATOR_OWN("koordination-dortmund"),
    COORDINATOR_FOREIGN("koordination-koeln"),
    PROVIDER("traeger"),
    ADMIN("admin");

    public static final Set<Who> EVERYONE = EnumSet.allOf(Who.class);
    public static final Set<Who> SIGNED_IN = EnumSet.complementOf(EnumSet.of(ANONYMOUS));
    public static final Set<Who> READERS = EnumSet.complementOf(EnumSet.of(ANONYMOUS, PROVIDER));

    public static final Set<Who> ADMINS = EnumSet.of(ADMIN);
    public static final Set<Who> NOBODY = EnumSet.noneOf(Who.class);

    private final @Nullable String username;

    Who(@Nullable String username) {
        this.username = username;
    }

    /** The demo account, or null for nobody. */
    public @Nullable String username() {
        return username;
    }
}
