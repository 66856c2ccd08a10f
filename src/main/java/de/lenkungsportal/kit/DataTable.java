package de.lenkungsportal.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A table whose first column names the row. Plain HTML: it prints, and a screen reader tells the heads of each cell. Below
 * 720 px each row stands as a block whose cells say their column, unless the table is marked {@code lp-table-wide} or
 * {@code lp-matrix}.
 */
public class DataTable extends NativeTable {

    private final String name;
    private final List<String> columns = new ArrayList<>();
    private final NativeTableRow head = new NativeTableRow();

    /**
     * @param name what the table shows, for those who hear it
     * @param columns captions, the first of those that name the rows; further ones may follow one by one
     */
    public DataTable(String name, List<String> columns) {
        this.name = name;
        addClassName("lp-table");
        getElement().setAttribute("aria-label", name);
        columns.forEach(this::column);
    }

    /** An empty caption leaves the corner empty, so that no head without a name is read out. */
    private void column(String caption) {
        column(caption, new Text(caption));
    }

    /**
     * Adds a column with a link or a chip in its head.
     *
     * @param caption what the cells of the column are called when they stand below each other
     * @return the head
     */
    public final NativeTableHeaderCell column(String caption, Component content) {
        if (columns.isEmpty()) {
            getHead().add(head);
        }
        columns.add(caption);
        NativeTableHeaderCell cell = header("col", content);
        if (caption.isEmpty()) {
            head.add(new NativeTableCell(""));
        } else {
            head.add(cell);
        }
        return cell;
    }

    /** @param cells one for each column beside the first */
    public final NativeTableRow row(Component first, Component... cells) {
        return row(first, List.of(cells));
    }

    /** @param cells one for each column beside the first */
    public final NativeTableRow row(Component first, List<? extends Component> cells) {
        NativeTableRow row = line(first, cells);
        getBody().add(row);
        return row;
    }

    /** @param texts one for each column, the first names the row */
    public final NativeTableRow row(List<String> texts) {
        return row(
                new Text(texts.getFirst()),
                texts.stream().skip(1).map(Text::new).toList());
    }

    /** A row of sums below all others. */
    public final NativeTableRow foot(Component first, List<? extends Component> cells) {
        NativeTableRow row = line(first, cells);
        getFoot().add(row);
        return row;
    }

    /** A row that names those below it. */
    public final void group(String caption) {
        NativeTableHeaderCell cell = header("rowgroup", new Text(caption));
        cell.getElement().setAttribute("colspan", String.valueOf(columns.size()));
        getBody().add(new NativeTableRow(cell));
    }

    /** A frame in which a table too wide for the page scrolls, by keyboard too. */
    public final Div framed() {
        var frame = new Div(this);
        frame.addClassName("lp-scroll");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", name);
        return frame;
    }

    private NativeTableRow line(Component first, List<? extends Component> cells) {
        var row = new NativeTableRow(header("row", first));
        for (Component content : cells) {
            row.add(cell(row.getComponentCount(), content));
        }
        return row;
    }

    /** What is empty stays so, because a telephone leaves out cells that say nothing. */
    private NativeTableCell cell(int column, Component content) {
        var cell = new NativeTableCell();
        if (column < columns.size()) {
            cell.getElement().setAttribute("data-l", columns.get(column));
        }
        if (!isEmpty(content)) {
            cell.add(content);
        }
        return cell;
    }

    private static boolean isEmpty(Component content) {
        return switch (content) {
            case Text text -> text.getText().isEmpty();
            case Span span ->
                span.getText().isEmpty()
                        && span.getComponentCount() == 0
                        && span.getClassNames().isEmpty();
            default -> false;
        };
    }

    private static NativeTableHeaderCell header(String scope, Component content) {
        var cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
