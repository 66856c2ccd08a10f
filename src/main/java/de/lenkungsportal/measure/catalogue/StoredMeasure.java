package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.RunContent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A measure as an import finds it.
 *
 * @param lead AGS of the municipality that alone writes what the measure says, null where it belongs to none
 * @param publishedOn when it was published to providers, null while it is not
 * @param runs of the own municipality, with every count
 */
record StoredMeasure(
        String id,
        int version,
        MeasureContent content,
        @Nullable String lead,
        MeasureStatus status,
        @Nullable LocalDate publishedOn,
        List<Run> runs) {

    /** A run of the own municipality. */
    record Run(String id, int version, RunContent content) {}

    StoredMeasure {
        runs = List.copyOf(runs);
    }

    boolean isOfferedBy(String ags) {
        return content.municipalities().contains(ags);
    }

    /** The own run that begins on this day; runs of a measure are told apart by it. */
    Optional<Run> runFrom(@Nullable LocalDate start) {
        return runs.stream()
                .filter(run -> Objects.equals(run.content().startsOn(), start))
                .findFirst();
    }
}
