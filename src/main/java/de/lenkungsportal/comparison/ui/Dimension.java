package de.lenkungsportal.comparison.ui;

import de.lenkungsportal.figure.ProfileDimension;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can stand in a column of the comparison: figures first, then the coded text rows. */
sealed interface Dimension extends Serializable {

    /** What the view shows when the address names no columns. */
    List<Dimension> DEFAULT = List.of(
            FigureColumn.CASELOAD_SGB_II,
            FigureColumn.CASELOAD_SGB_III,
            FigureColumn.STAFF,
            FigureColumn.CLIENTS_PER_STAFF,
            new OfProfile(ProfileDimension.INVOLVEMENT));

    /** A column of figures. */
    enum FigureColumn implements Dimension {
        CASELOAD_SGB_II,
        CASELOAD_SGB_III,
        STAFF,
        CLIENTS_PER_STAFF;

        @Override
        public String code() {
            return name();
        }

        @Override
        public @Nullable ProfileDimension profile() {
            return null;
        }
    }

    /** A column of categories. */
    record OfProfile(ProfileDimension profile) implements Dimension {

        @Override
        public String code() {
            return profile.code();
        }
    }

    /** As the address names it. */
    String code();

    /** The text row behind this column, or null for a figure. */
    @Nullable ProfileDimension profile();

    /** Every column there is. */
    static List<Dimension> all(Collection<ProfileDimension> profile) {
        return Stream.concat(
                        Arrays.<Dimension>stream(FigureColumn.values()),
                        profile.stream().map(OfProfile::new))
                .toList();
    }

    /** The column that the address names, whatever the case of its letters. */
    static Optional<Dimension> of(String word, Collection<ProfileDimension> profile) {
        return all(profile).stream()
                .filter(each -> each.code().equalsIgnoreCase(word))
                .findFirst();
    }
}
