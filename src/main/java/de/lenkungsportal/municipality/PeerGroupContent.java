package de.lenkungsportal.municipality;

import de.lenkungsportal.platform.Input;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a peer group is.
 *
 * @param members keys of the cities and Kreise in it
 */
public record PeerGroupContent(String name, @Nullable String description, Set<String> members) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DESCRIPTION = 500;

    public PeerGroupContent {
        members = Set.copyOf(members);
    }

    /** @param known keys of the cities and Kreise that there are */
    PeerGroupContent checked(Input input, Set<String> known) {
        input.require(!members.isEmpty(), "members", "area.group.problem.members");
        input.require(known.containsAll(members), "members", "area.group.problem.unknown");
        return new PeerGroupContent(
                input.name("name", name, LONGEST_NAME, "area.group.problem.name"),
                input.optional("description", description, LONGEST_DESCRIPTION),
                members);
    }
}
