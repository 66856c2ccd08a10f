package de.lenkungsportal.ingest;

import java.util.List;

/**
 * Kind of file that a feature imports. Check and write run outside the thread of the view, as the person who asked, so the
 * services that they call judge the access.
 */
public interface ImportTarget {

    /** In the order in which people read them. */
    List<TargetColumn<?>> columns();

    /** Maximum rows per file. */
    default int mostRows() {
        return ImportLimits.MOST_ROWS;
    }

    /**
     * What only the feature can see: repeated rows, unknown objects. Writes nothing. Cells were read already.
     *
     * @param rows all rows whose cells are good, in the order of the file
     */
    List<RowProblem> check(List<SheetRow> rows, ImportProgress progress);

    /**
     * Writes the rows. Runs inside one transaction that ingest opens and rolls back on any error and on cancelling; large
     * targets write in batches and call {@link ImportProgress#at(int)} after each.
     *
     * @param rows without bad ones, in the order of the file
     */
    ImportOutcome write(List<SheetRow> rows, ImportProgress progress);
}
