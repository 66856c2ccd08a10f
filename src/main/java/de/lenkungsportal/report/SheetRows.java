package de.lenkungsportal.report;

import de.lenkungsportal.platform.ErrorReference;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a table on its way out, one a record: one that cannot be read says so in its row and costs none of the others. */
public final class SheetRows<R> {

    private final Messages messages;
    private final int width;
    private final Function<R, List<@Nullable Object>> cells;

    /**
     * @param width cells of a row
     * @param cells of a record, as many
     */
    public SheetRows(Messages messages, int width, Function<R, List<@Nullable Object>> cells) {
        this.messages = messages;
        this.width = width;
        this.cells = cells;
    }

    public List<List<@Nullable Object>> of(Iterable<R> records) {
        var rows = new ArrayList<List<@Nullable Object>>();
        records.forEach(each -> rows.add(of(each)));
        return rows;
    }

    /** The cells of a record; a sentence with the number of the error in the first one where they cannot be computed. */
    public List<@Nullable Object> of(R each) {
        try {
            return cells.apply(each);
        } catch (RuntimeException broken) {
            var row = new ArrayList<@Nullable Object>(Collections.nCopies(width, null));
            row.set(0, messages.text("report.broken", ErrorReference.log(broken)));
            return row;
        }
    }
}
