package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.ingest.CellType;
import de.lenkungsportal.ingest.SheetRow;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.measure.EntryMode;
import de.lenkungsportal.measure.RunContent;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a run in a file of measures. */
class RunColumns {

    private static final int MOST = 100_000;

    private final TargetColumn<LocalDate> start;
    private final TargetColumn<LocalDate> end;
    private final TargetColumn<EntryMode> entry;
    private final TargetColumn<Integer> places;
    private final TargetColumn<Integer> taken;
    private final TargetColumn<Integer> waiting;

    RunColumns(ImportColumns columns, ImportWords words) {
        CellType<Integer> count = CellType.whole(0, MOST);
        start = columns.optional("startsOn", "run.start", CellType.day(), "Start", "von", "ab", "Beginn am");
        end = columns.optional("endsOn", "run.end", CellType.day(), "Ende", "bis", "Ende am");
        entry = columns.optional("entryMode", "run.entry", CellType.one(words.entry()), "Laufender Einstieg");
        places = columns.optional("places", "column.places", count, "Platzzahl", "Anzahl Plätze");
        taken = columns.optional("taken", "run.taken", count, "Belegte Plätze", "besetzt");
        waiting = columns.optional("waiting", "run.waiting", count, "Warteliste", "wartend");
    }

    /**
     * Components that the row says something of; the Stand is that of the measure.
     *
     * @param ofMeasure components of the measure that the row says something of
     */
    Set<String> said(SheetRow row, Set<String> ofMeasure) {
        var said = new HashSet<String>();
        List.of(start, end, places, taken, waiting).stream()
                .filter(row::says)
                .map(TargetColumn::key)
                .forEach(said::add);
        if (row.says(entry)) {
            said.add("entry");
        }
        if (ofMeasure.contains("asOf")) {
            said.add("asOf");
        }
        return said;
    }

    /** Null where the row says nothing of a run. An entry that is not stated stays so. */
    @Nullable RunContent content(SheetRow row, Stand asOf, Basis basis) {
        boolean isEmpty = List.of(start, end, entry, places, taken, waiting).stream()
                .allMatch(column -> row.text(column).isEmpty());
        return isEmpty
                ? null
                : new RunContent(
                        row.value(start),
                        row.value(end),
                        Objects.requireNonNullElse(row.value(entry), EntryMode.NOT_STATED),
                        row.value(places),
                        row.value(taken),
                        row.value(waiting),
                        null,
                        asOf,
                        null,
                        basis == Basis.CORRECTED ? Basis.STATED : basis);
    }
}
