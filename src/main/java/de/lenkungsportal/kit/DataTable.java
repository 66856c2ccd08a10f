package de.lenkungsportal.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.platform.Messages;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table whose first column names the row. Plain HTML: it prints, and a screen reader tells the heads of each cell. Below
 * 720 px each row stands as a block whose cells say their column, unless the table is marked {@code lp-table-wide} or
 * {@code lp-matrix}.
 */
public class DataTable extends NativeTable {

    /** How the rows stand by a column. */
    public enum Sorted {
        NOT,
        ASCENDING,
        DESCENDING
    }

    /** @param address where the rows stand in this order */
    private record SortChoice(String caption, String address) implements Serializable {}

    private final List<SortChoice> sortChoices = new ArrayList<>();
    private @Nullable SortChoice sortedBy;

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

    /**
     * Adds a column that the rows can be sorted by.
     *
     * @param sort leads to the view sorted by this column, and says the caption
     */
    public final NativeTableHeaderCell sortColumn(String caption, RouterLink sort, Sorted sorted) {
        sort.addClassName("lp-sort");
        NativeTableHeaderCell head = column(caption, sort);
        head.getElement()
                .setAttribute(
                        "aria-sort",
                        sorted == Sorted.NOT ? "none" : sorted.name().toLowerCase(Locale.ROOT));
        sortChoices.add(new SortChoice(caption, sort.getHref()));
        if (sorted != Sorted.NOT) {
            sortedBy = sortChoices.getLast();
        }
        return head;
    }

    /** Below 720 px, where the heads are not there, this choice above the rows sorts them. Comes after the last column. */
    protected final void sortWithoutHeads(Messages messages) {
        var choice = new Select<SortChoice>();
        choice.setLabel(messages.text("kit.table.sortBy"));
        choice.setItemLabelGenerator(SortChoice::caption);
        choice.setItems(sortChoices);
        choice.setValue(sortedBy);
        choice.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                var to = new Location(event.getValue().address());
                UI.getCurrent().navigate(to.getPath(), to.getQueryParameters());
            }
        });
        getCaption().add(choice);
        getCaption().addClassName("lp-sort-choice");
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

    /**
     * Draws the rows of records; one that cannot be drawn has a row that says so.
     *
     * @param draw adds the row of a record
     */
    public final <T> void each(Messages messages, Iterable<? extends T> records, Consumer<? super T> draw) {
        EachRecord.each(messages, records, draw, notice -> {
            var cell = new NativeTableCell(notice);
            cell.setColspan(columns.size());
            getBody().add(new NativeTableRow(cell));
        });
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
