package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.ingest.ImportLog.Written;
import de.lenkungsportal.ingest.ImportedKind;
import java.util.List;

/**
 * What an import wrote.
 *
 * @param measures that are new
 * @param runs that are new, of new measures and of those that were there
 * @param changed measures and runs that say something else
 */
public record MeasureImportResult(int measures, int runs, int changed) {

    static MeasureImportResult of(List<Written> written) {
        return new MeasureImportResult(
                added(written, ImportedKind.MEASURE), added(written, ImportedKind.MEASURE_RUN), (int)
                        written.stream().filter(each -> !each.isNew()).count());
    }

    private static int added(List<Written> written, ImportedKind kind) {
        return (int) written.stream()
                .filter(each -> each.isNew() && each.kind() == kind)
                .count();
    }
}
