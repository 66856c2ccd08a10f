package de.lenkungsportal.report;

import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table on its way out: each with its header and its cell in one line.
 *
 * @param <R> what a row tells of
 */
public final class SheetColumns<R> {

    private final Messages messages;
    private final String prefix;
    private final List<String> header = new ArrayList<>();
    private final List<Function<R, ? extends @Nullable Object>> cells = new ArrayList<>();

    /** @param prefix of the keys of the headers in the message bundle */
    public SheetColumns(Messages messages, String prefix) {
        this.messages = messages;
        this.prefix = prefix;
    }

    public SheetColumns<R> add(String key, Function<R, ? extends @Nullable Object> cell) {
        return column(messages.text(prefix + key), cell);
    }

    /** The Gemeindeschlüssel. */
    public SheetColumns<R> ags(Function<R, @Nullable String> ags) {
        return column(messages.text("report.ags"), ags);
    }

    /** The word for a code, and the code in a column beside. */
    public SheetColumns<R> code(String key, Function<R, ? extends @Nullable Enum<?>> code) {
        String name = messages.text(prefix + key);
        column(name, row -> {
            Enum<?> value = code.apply(row);
            return value == null ? null : messages.label(value);
        });
        return codeColumn(name, code);
    }

    /** Words for codes that are no enum, and the codes in a column beside. */
    public SheetColumns<R> codes(
            String key, Function<R, ? extends @Nullable Object> words, Function<R, ? extends @Nullable Object> codes) {
        String name = messages.text(prefix + key);
        return column(name, words).codeColumn(name, codes);
    }

    /** A record that cannot be read says so in its row. */
    public Sheet.Table table(String title, List<R> records) {
        var rows = new SheetRows<R>(messages, header.size(), this::row);
        return new Sheet.Table(title, List.copyOf(header), rows.of(records));
    }

    private List<@Nullable Object> row(R each) {
        var row = new ArrayList<@Nullable Object>();
        cells.forEach(cell -> row.add(cell.apply(each)));
        return row;
    }

    private SheetColumns<R> codeColumn(String name, Function<R, ? extends @Nullable Object> code) {
        return column(messages.text("report.code", name), code);
    }

    private SheetColumns<R> column(String name, Function<R, ? extends @Nullable Object> cell) {
        header.add(name);
        cells.add(cell);
        return this;
    }
}
