package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one city states about one dimension: coded categories and a note in the portal's own words.
 *
 * @param missing why there is nothing, or null
 */
public record ProfileCell(
        ProfileDimension dimension,
        @Nullable Missing missing,
        Stand asOf,
        SourcePlace source,
        @Nullable String note,
        List<Category> categories) {

    public ProfileCell {
        categories = List.copyOf(categories);
    }

    public boolean has(String code) {
        return categories.stream().anyMatch(category -> category.code().equals(code));
    }

    /** Whether both say the same, in whatever order; where it is said counts for nothing. */
    boolean saysAs(ProfileCell other) {
        return missing == other.missing
                && asOf.equals(other.asOf)
                && Objects.equals(note, other.note)
                && Set.copyOf(categories).equals(Set.copyOf(other.categories));
    }

    /**
     * A coded statement.
     *
     * @param code see docs/methodology.md for the list
     * @param rechtskreis set where the source ties the statement to one
     */
    public record Category(
            String code,
            @Nullable Rechtskreis rechtskreis,
            @Nullable String note) {}
}
