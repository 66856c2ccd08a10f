package de.lenkungsportal.ingest;

import de.lenkungsportal.ingest.sheet.RawRow;
import de.lenkungsportal.ingest.sheet.SheetTable;
import java.util.ArrayList;
import java.util.List;

/** Finds rows whose shape does not fit the head: too many or too few fields, or a number that stands for several rows. */
final class RowShapes {

    private RowShapes() {}

    static List<RowProblem> problems(TableLayout layout, SheetTable sheet) {
        var problems = new ArrayList<RowProblem>();
        int needed = layout.headers().stream()
                .filter(header -> !header.text().isEmpty())
                .mapToInt(header -> header.place() + 1)
                .max()
                .orElse(0);
        int width = Math.max(needed, layout.isWide() ? 0 : headFields(layout, sheet));
        for (RawRow row : layout.rows()) {
            if (row.fields() > 0 && row.cells().size() > width) {
                problems.add(new RowProblem(
                        row.number(),
                        "",
                        "ingest.row.tooManyFields",
                        List.of(row.cells().size(), width)));
            } else if (row.fields() > 0 && row.fields() < needed) {
                problems.add(
                        new RowProblem(row.number(), "", "ingest.row.tooFewFields", List.of(row.fields(), needed)));
            }
            int number = layout.isWide() ? row.number() / WideTable.COLUMNS : row.number();
            if (layout.mergedNumbers().contains(number)) {
                problems.add(new RowProblem(row.number(), "", "ingest.row.mergedNumber", List.of()));
            }
        }
        return problems;
    }

    private static int headFields(TableLayout layout, SheetTable sheet) {
        return sheet.rows().stream()
                .filter(row -> row.number() == layout.headerRow())
                .mapToInt(RawRow::fields)
                .findFirst()
                .orElse(0);
    }
}
