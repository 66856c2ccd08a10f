package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureFilter.Publication;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.RunContent;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of lists of measures that say something of everything but of status and publication. */
final class ImportRows {

    static final Answers ANSWERS = Answers.of("massnahmen.csv");

    private ImportRows() {}

    static MeasureImportRow of(int number, MeasureContent content, @Nullable RunContent run) {
        return new MeasureImportRow(
                number, "", content, null, null, run, components(MeasureContent.class), components(RunContent.class));
    }

    static MeasureImportRow with(MeasureImportRow row, MeasureStatus status, Publication publication) {
        return new MeasureImportRow(
                row.number(), row.id(), row.content(), status, publication, row.run(), row.said(), row.saidOfRun());
    }

    /** The same that names a measure by its id and says something of these components alone. */
    static MeasureImportRow saying(String id, MeasureImportRow row, String... components) {
        return new MeasureImportRow(
                row.number(),
                id,
                row.content(),
                row.status(),
                row.publication(),
                row.run(),
                Set.of(components),
                row.saidOfRun());
    }

    private static Set<String> components(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("provider") && !name.equals("source"))
                .collect(Collectors.toSet());
    }
}
