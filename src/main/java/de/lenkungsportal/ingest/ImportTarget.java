package de.lenkungsportal.ingest;

import de.lenkungsportal.platform.NotFoundException;
import java.util.List;
import java.util.Optional;

/**
 * Kind of file that a feature imports. Check and write run outside the thread of the view, as the person who asked, so the
 * services that they call judge the access.
 */
public interface ImportTarget {

    /** In the order in which people read them. */
    List<TargetColumn<?>> columns();

    /** Whether the page of the import has a template of its own, so that a bare one would only be a second. */
    default boolean hasOwnTemplate() {
        return false;
    }

    /** Maximum rows per file. */
    default int mostRows() {
        return ImportLimits.MOST_ROWS;
    }

    /** How wide tables are read; empty where such files have one row for each record. */
    default Optional<Spread> spread() {
        return Optional.empty();
    }

    /** Columns that the lines around a table may fill for all rows. */
    default List<TargetColumn<?>> facts() {
        return columns().stream()
                .filter(column -> column.need() == Need.REQUIRED)
                .toList();
    }

    /** Why a row whose cells are good is left out without being wrong, as a key of a German sentence; empty where it is not. */
    default Optional<String> leavesOut(SheetRow row) {
        return Optional.empty();
    }

    /**
     * What only the feature can see: repeated rows, unknown objects, what is stored already. Writes nothing.
     *
     * @param rows all rows whose cells are good, in the order of the file
     * @param answers what the person chose so far
     */
    TargetCheck check(List<SheetRow> rows, Answers answers, ImportProgress progress);

    /**
     * What else is wrong with rows that have bad cells, so that people learn all of it at once: the rules for the cells that can be
     * read. A cell that cannot be read has no value; of a column that is known to be wrong nothing more is told.
     *
     * @param rows in the order of the file
     */
    default List<RowProblem> alsoWrong(List<SheetRow> rows) {
        return List.of();
    }

    /**
     * Writes the rows. Runs inside one transaction that ingest opens and rolls back on any error and on cancelling; large
     * targets write in batches and call {@link ImportProgress#at(int)} after each.
     *
     * @param rows that are new or were chosen as revisions, in the order of the file
     */
    ImportOutcome write(List<SheetRow> rows, Answers answers, ImportProgress progress);

    /** The imports that the current user may take back, the newest first. */
    default List<PastImport> past() {
        return List.of();
    }

    /**
     * Takes back what an import wrote, in one transaction that ingest opens.
     *
     * @throws NotFoundException when it is none of {@link #past()}, or was taken back before
     */
    default ImportOutcome undo(String id, ImportProgress progress) {
        throw new NotFoundException("import", id);
    }
}
