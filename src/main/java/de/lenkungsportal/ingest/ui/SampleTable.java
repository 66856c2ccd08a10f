package de.lenkungsportal.ingest.ui;

import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.SheetRow;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The first rows as they were understood; where that is not what the file says, its text stands beside. */
class SampleTable extends DataTable {

    /** @param revised rows that are chosen to replace what is stored */
    SampleTable(Messages messages, ImportCheck check, Set<Integer> revised, int rows) {
        super(messages.text("ingest.preview.sample"), header(messages, check));
        addClassName("lp-import-table");
        check.sample(rows).forEach(row -> {
            var cells = new ArrayList<String>();
            cells.add(check.draft().place(row.number()));
            cells.add(messages.text("ingest.fate." + check.fate(row, revised)));
            columns(check).forEach(column -> cells.add(text(messages, row, column)));
            row(cells);
        });
    }

    private static String text(Messages messages, SheetRow row, TargetColumn<?> column) {
        String raw = row.text(column);
        String shown = row.shown(column);
        return shown.isEmpty() || shown.equals(raw) ? raw : messages.text("ingest.preview.raw", shown, raw);
    }

    private static List<String> header(Messages messages, ImportCheck check) {
        return Stream.concat(
                        Stream.of("ingest.preview.row", "ingest.preview.fate"),
                        columns(check).stream().map(TargetColumn::captionKey))
                .map(messages::text)
                .toList();
    }

    private static List<TargetColumn<?>> columns(ImportCheck check) {
        return check.draft().target().columns().stream()
                .filter(column -> check.draft().readings().containsKey(column.key()))
                .toList();
    }
}
