package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.comparison.CityRow;
import de.lenkungsportal.comparison.Comparison;
import de.lenkungsportal.comparison.Reading;
import de.lenkungsportal.comparison.Total;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Cities against dimensions, either way round, with sticky heads and a sum that says "n von 14". A plain table: it prints,
 * and below 720 px each city becomes a block.
 */
class ComparisonTable extends Div {

    private final Messages messages;
    private final Comparison comparison;
    private final ComparisonState state;
    private final CellFactory cells;

    ComparisonTable(Messages messages, Comparison comparison, ComparisonState state, CellFactory cells) {
        this.messages = messages;
        this.comparison = comparison;
        this.state = state;
        this.cells = cells;
        addClassName("lp-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", messages.text("comparison.title"));
        List<CityRow> sorted = sorted(comparison.rows());
        int first = Math.min(state.page() * ComparisonState.PAGE_SIZE, sorted.size());
        List<CityRow> page = sorted.subList(first, Math.min(first + ComparisonState.PAGE_SIZE, sorted.size()));
        add(state.isTransposed() ? transposed(page) : upright(page));
    }

    private NativeTable upright(List<CityRow> rows) {
        var table = new NativeTable();
        table.addClassName("lp-table");
        var head = new NativeTableRow();
        head.add(columnHead(sortLink(null)));
        List<Dimension> columns = state.columns();
        columns.forEach(column -> head.add(columnHead(column)));
        table.getHead().add(head);
        for (CityRow row : rows) {
            var line = new NativeTableRow();
            line.add(rowHead(row));
            for (int i = 0; i < columns.size(); i++) {
                NativeTableCell cell = cell(row, columns.get(i));
                if (isUnclearForBoth(row, columns, i)) {
                    cell.setColspan(2);
                    i++;
                }
                line.add(cell);
            }
            table.getBody().add(line);
        }
        var sums = new NativeTableRow();
        var sum = new NativeTableHeaderCell(messages.text("comparison.sum"));
        sum.getElement().setAttribute("scope", "row");
        sum.add(label(messages.text("comparison.sameUnitOnly")));
        sums.add(sum);
        columns.forEach(column -> sums.add(sumCell(column)));
        table.getFoot().add(sums);
        return table;
    }

    private NativeTable transposed(List<CityRow> rows) {
        var table = new NativeTable();
        table.addClassNames("lp-table", "lp-table-wide");
        var head = new NativeTableRow();
        head.add(columnHead(new Span(messages.text("comparison.dimension"))));
        rows.forEach(row -> head.add(columnHead(cityLink(row))));
        head.add(columnHead(new Span(messages.text("comparison.sum"))));
        table.getHead().add(head);
        for (Dimension dimension : state.columns()) {
            var line = new NativeTableRow();
            var name = new NativeTableHeaderCell(messages.label(dimension));
            name.getElement().setAttribute("scope", "row");
            line.add(name);
            rows.forEach(row -> {
                NativeTableCell cell = cell(row, dimension);
                cell.getElement().setAttribute("data-l", row.city().name());
                line.add(cell);
            });
            line.add(sumCell(dimension));
            table.getBody().add(line);
        }
        return table;
    }

    private NativeTableHeaderCell columnHead(com.vaadin.flow.component.Component content) {
        var head = new NativeTableHeaderCell(content);
        head.getElement().setAttribute("scope", "col");
        return head;
    }

    private NativeTableHeaderCell columnHead(Dimension column) {
        NativeTableHeaderCell head =
                columnHead(column.profile() == null ? sortLink(column) : new Span(messages.label(column)));
        if (column == Dimension.CLIENTS_PER_STAFF) {
            var own = new Span(messages.text("Basis.COMPUTED"));
            own.addClassName("lp-own");
            head.add(own);
        }
        if (column == state.sort()) {
            head.getElement().setAttribute("aria-sort", "descending");
        }
        return head;
    }

    /** Sorts by a figure, largest first, or by name when there is none. */
    private RouterLink sortLink(@Nullable Dimension column) {
        boolean current = Objects.equals(column, state.sort());
        String word = column == null ? messages.text("comparison.city") : messages.label(column);
        var link = new RouterLink(word + (current ? (column == null ? " ↑" : " ↓") : ""), ComparisonView.class);
        link.setQueryParameters(state.with(ComparisonState.SORT, column == null ? "" : column.name())
                .url()
                .parameters());
        link.addClassName("lp-sort");
        return link;
    }

    private NativeTableHeaderCell rowHead(CityRow row) {
        var head = new NativeTableHeaderCell(cityLink(row));
        head.getElement().setAttribute("scope", "row");
        return head;
    }

    private static Anchor cityLink(CityRow row) {
        return new Anchor("stadt/" + row.city().ags(), row.city().name());
    }

    private NativeTableCell cell(CityRow row, Dimension column) {
        var cell = new NativeTableCell(cells.cell(row, column));
        cell.getElement().setAttribute("data-l", messages.label(column));
        return cell;
    }

    /** A cell of the source that may mean one Rechtskreis or both stands once, across the two columns. */
    private boolean isUnclearForBoth(CityRow row, List<Dimension> columns, int i) {
        return columns.get(i) == Dimension.CASELOAD_SGB_II
                && i + 1 < columns.size()
                && columns.get(i + 1) == Dimension.CASELOAD_SGB_III
                && cells.reading(row, columns.get(i)) instanceof Reading.Unclear;
    }

    private NativeTableCell sumCell(Dimension column) {
        var cell = new NativeTableCell();
        cell.getElement().setAttribute("data-l", messages.label(column));
        Total total = column == Dimension.CLIENTS_PER_STAFF || column.profile() != null
                ? null
                : Total.inCommonUnit(comparison.rows(), row -> Objects.requireNonNull(cells.reading(row, column)));
        if (total == null) {
            cell.add(label(messages.text("comparison.noSum")));
            return cell;
        }
        var value = new FigureCell.Value(
                total.isApproximate() ? messages.text("Qualifier.APPROXIMATE") : "",
                GermanFormat.number(total.value()),
                messages.label(total.unit()));
        cell.add(
                new FigureCell(FigureCell.Model.values(List.of(value), "").withoutDetails()),
                label(messages.text("comparison.nOf", total.cities(), total.of())));
        return cell;
    }

    private static Span label(String text) {
        var label = new Span(text);
        label.addClassName("lp-label");
        return label;
    }

    private List<CityRow> sorted(List<CityRow> rows) {
        Dimension by = state.sort();
        if (by == null || by.profile() != null) {
            return rows;
        }
        Unit unit = by == Dimension.STAFF ? Unit.STAFF : state.unit();
        return rows.stream()
                .sorted(Comparator.comparing(
                        row -> Objects.requireNonNull(cells.reading(row, by)).comparable(unit),
                        Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
                .toList();
    }
}
