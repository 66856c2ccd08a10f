package de.lenkungsportal.ingest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a file, read through the mapping of its columns. */
public final class SheetRow {

    private final RawRow raw;
    private final ColumnMapping mapping;

    SheetRow(RawRow raw, ColumnMapping mapping) {
        this.raw = raw;
        this.mapping = mapping;
    }

    /** Its number in the file, as a spreadsheet program shows it. */
    public int number() {
        return raw.number();
    }

    /** The text of a cell without blanks around it; empty where the file has no such column. */
    public String text(TargetColumn<?> column) {
        Integer place = mapping.places().get(column.key());
        return place == null ? "" : raw.cell(place).strip();
    }

    /** The value of a cell; null where it is empty. Rows with cells that cannot be read reach no target. */
    public <T> @Nullable T value(TargetColumn<T> column) {
        return read(column).orElse(null);
    }

    /** @throws IllegalStateException when the column is not required and the cell is empty */
    public <T> T require(TargetColumn<T> column) {
        return read(column)
                .orElseThrow(() -> new IllegalStateException("row %d has no %s".formatted(number(), column)));
    }

    private <T> Optional<T> read(TargetColumn<T> column) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : column.type().read().apply(text);
    }

    Optional<RowProblem> problem(TargetColumn<?> column) {
        if (text(column).isEmpty()) {
            return column.need() == Need.REQUIRED
                    ? Optional.of(RowProblem.of(this, column, "ingest.cell.required"))
                    : Optional.empty();
        }
        return read(column).isPresent()
                ? Optional.empty()
                : Optional.of(new RowProblem(
                        number(),
                        column.key(),
                        column.type().problemKey(),
                        column.type().arguments()));
    }
}
