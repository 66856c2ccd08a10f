package de.lenkungsportal.ingest;

import de.lenkungsportal.ingest.sheet.RawRow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of a file, read through the mapping of its columns and one reading a column. */
public final class SheetRow {

    /** 1e15, as programs shorten large numbers. */
    private static final Pattern EXPONENT = Pattern.compile("-?\\d+(?:[.,]\\d+)?[eE][+-]?\\d+");

    private final RawRow raw;
    private final ColumnMapping mapping;
    private final Map<String, ColumnReading> readings;

    SheetRow(RawRow raw, ColumnMapping mapping, Map<String, ColumnReading> readings) {
        this.raw = raw;
        this.mapping = mapping;
        this.readings = readings;
    }

    /** What tells it from all other rows; {@link ImportDraft#place} says where it stands. */
    public int number() {
        return raw.number();
    }

    /** The text of a cell without blanks around it; empty where the file has no such column. */
    public String text(TargetColumn<?> column) {
        String text = plain(column.key());
        return column.yearFrom() == null || text.isEmpty()
                ? text
                : TargetColumn.withYear(text, plain(column.yearFrom()));
    }

    private String plain(String key) {
        Integer place = mapping.places().get(key);
        return place == null
                ? mapping.fixed().getOrDefault(key, "")
                : raw.cell(place).strip();
    }

    /** The value of a cell; null where it is empty, says that there is none, or cannot be read. */
    public <T> @Nullable T value(TargetColumn<T> column) {
        return read(column).orElse(null);
    }

    /** @throws IllegalStateException when the cell is empty or cannot be read */
    public <T> T require(TargetColumn<T> column) {
        return read(column)
                .orElseThrow(() -> new IllegalStateException("row %d has no %s".formatted(number(), column)));
    }

    /** The value in words, empty where there is none. */
    public <T> String shown(TargetColumn<T> column) {
        return read(column).map(column.type().shown()).orElse("");
    }

    private <T> Optional<T> read(TargetColumn<T> column) {
        String text = text(column);
        if (text.isEmpty() || column.type().isNothing(text)) {
            return Optional.empty();
        }
        ColumnReading chosen = readings.get(column.key());
        Reading<T> reading = chosen == null
                ? column.type().readings().getFirst()
                : column.type().reading(chosen.key());
        return Objects.requireNonNull(reading.read().apply(text));
    }

    /** Whether a cell says something: a value, or that there is none. */
    public boolean says(TargetColumn<?> column) {
        String text = text(column);
        return !text.isEmpty() && (column.type().isNothing(text) || read(column).isPresent());
    }

    /** Columns whose cells cannot be read, or are empty and must not be. */
    public List<TargetColumn<?>> unread(List<TargetColumn<?>> columns) {
        return columns.stream().filter(column -> problem(column).isPresent()).toList();
    }

    Optional<RowProblem> problem(TargetColumn<?> column) {
        String text = text(column);
        if (text.isEmpty() || column.type().isNothing(text)) {
            return column.need() == Need.REQUIRED
                    ? Optional.of(RowProblem.of(this, column, "ingest.cell.required"))
                    : Optional.empty();
        }
        if (read(column).isPresent()) {
            return Optional.empty();
        }
        if (DayText.isNoSuchDay(text)) {
            return Optional.of(RowProblem.of(this, column, DayText.NO_SUCH_DAY, text));
        }
        return Optional.of(
                EXPONENT.matcher(text).matches() && column.type().readsNumbers()
                        ? RowProblem.of(this, column, "ingest.cell.exponent", text)
                        : new RowProblem(
                                number(),
                                column.key(),
                                column.type().problemKey(),
                                column.type().arguments()));
    }
}
