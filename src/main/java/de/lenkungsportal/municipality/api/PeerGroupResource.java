package de.lenkungsportal.municipality.api;

import de.lenkungsportal.municipality.PeerGroup;
import de.lenkungsportal.municipality.PeerGroupContent;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A peer group as the API says it.
 *
 * @param members keys of the cities and Kreise in it
 */
record PeerGroupResource(
        String id, int version, String name, @Nullable String description, List<String> members) implements Versioned {

    static final Columns<PeerGroupResource> COLUMNS = Columns.of(PeerGroupResource.class);

    static PeerGroupResource of(PeerGroup group) {
        return new PeerGroupResource(
                group.id(),
                group.version(),
                group.name(),
                group.content().description(),
                List.copyOf(new TreeSet<>(group.members())));
    }

    /**
     * The body of a new peer group or of a change.
     *
     * @param reason why it is changed
     */
    record PeerGroupInput(
            @Schema(maxLength = 120) @Nullable String name,

            @Schema(maxLength = 500) @Nullable String description,

            @Nullable Set<String> members,

            @Schema(maxLength = 500) @Nullable String reason) {

        PeerGroupContent content() {
            return new PeerGroupContent(
                    Objects.requireNonNullElse(name, ""), description, members == null ? Set.of() : members);
        }
    }
}
