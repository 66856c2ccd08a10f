package de.lenkungsportal.measure.offer;

import de.lenkungsportal.measure.offer.PlannedMeasure.Period;
import de.lenkungsportal.report.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of planned measures as a table: one row for each run, one for a measure without any. */
final class PlannedSheet {

    private static final Period NO_PERIOD = new Period(null, null, null, null);

    private PlannedSheet() {}

    static Sheet of(PlannedWords words, String heading, List<PlannedMeasure> measures) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (PlannedMeasure measure : measures) {
            for (Period period : measure.periods().isEmpty() ? List.of(NO_PERIOD) : measure.periods()) {
                rows.add(row(words, measure, period));
            }
        }
        return new Sheet(
                "geplante-massnahmen",
                List.of(heading),
                List.of(
                        "id",
                        "title",
                        "description",
                        "kind",
                        "status",
                        "municipalities",
                        "target_groups",
                        "steps",
                        "entry_level",
                        "exit_level",
                        "run_municipality",
                        "start",
                        "end",
                        "places",
                        "legal_bases",
                        "contact",
                        "published_on",
                        "basis",
                        "own_message",
                        "own_capacity"),
                rows);
    }

    private static List<@Nullable Object> row(PlannedWords words, PlannedMeasure measure, Period period) {
        Interest own = measure.interest();
        return Arrays.asList(
                measure.id(),
                measure.title(),
                measure.description(),
                words.messages().label(measure.kind()),
                words.messages().label(measure.status()),
                String.join(", ", measure.municipalities()),
                words.labels(measure.targetGroups()),
                words.labels(measure.steps()),
                words.entry(measure),
                words.exit(measure),
                period.municipality(),
                period.start(),
                period.end(),
                period.places(),
                String.join(", ", measure.legalBases()),
                measure.contact(),
                measure.publishedOn(),
                words.messages().label(measure.basis()),
                own == null ? null : own.message(),
                own == null ? null : own.capacity());
    }
}
