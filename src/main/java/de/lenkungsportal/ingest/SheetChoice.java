package de.lenkungsportal.ingest;

import de.lenkungsportal.ingest.sheet.RawRow;
import de.lenkungsportal.ingest.sheet.ReadFile;
import de.lenkungsportal.ingest.sheet.RefusedFileException;
import de.lenkungsportal.ingest.sheet.SheetTable;
import de.lenkungsportal.platform.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which sheet of a file is read.
 *
 * @param all in the order of the file
 * @param isCertain false where several sheets fit and nobody has chosen one
 */
public record SheetChoice(SheetTable chosen, List<SheetTable> all, boolean isCertain) {

    public SheetChoice {
        all = List.copyOf(all);
    }

    /** The visible sheet whose head names the most columns; cover sheets and explanations name none. */
    static SheetChoice guess(ImportTarget target, ReadFile file, Messages messages) {
        var names = Header.Names.of(target.columns(), messages);
        Map<SheetTable, Long> named = file.sheets().stream()
                .collect(Collectors.toMap(Function.identity(), sheet -> named(sheet, names), Math::max));
        List<SheetTable> visible =
                file.sheets().stream().filter(sheet -> !sheet.isHidden()).toList();
        List<SheetTable> candidates = visible.isEmpty() ? file.sheets() : visible;
        SheetTable best = candidates.stream()
                .max(Comparator.comparingLong(sheet -> Objects.requireNonNull(named.get(sheet))))
                .orElseThrow();
        // The first one wins where several are as good.
        long most = Objects.requireNonNull(named.get(best));
        List<SheetTable> equal = candidates.stream()
                .filter(sheet -> Objects.equals(named.get(sheet), most))
                .toList();
        return new SheetChoice(equal.getFirst(), file.sheets(), equal.size() == 1 || most < 2);
    }

    private static long named(SheetTable sheet, Header.Names names) {
        List<RawRow> rows = sheet.rows();
        int head = Header.row(rows, names);
        long named = Header.named(Header.of(rows.get(head), names));
        return named == 0 || head + 1 >= rows.size() ? 0 : named;
    }

    /** @throws RefusedFileException when there is no such sheet */
    SheetChoice choose(String name) {
        return all.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .map(sheet -> new SheetChoice(sheet, all, true))
                .orElseThrow(() -> new RefusedFileException("ingest.file.noSheet", name));
    }

    /** Names of all sheets. */
    public List<String> names() {
        return all.stream().map(SheetTable::name).toList();
    }

    /** Sheets that are not read. */
    public List<SheetTable> others() {
        return all.stream().filter(sheet -> !sheet.equals(chosen)).toList();
    }
}
