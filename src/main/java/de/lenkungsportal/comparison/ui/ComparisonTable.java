package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.comparison.CityRow;
import de.lenkungsportal.comparison.Comparison;
import de.lenkungsportal.comparison.Reading;
import de.lenkungsportal.comparison.Total;
import de.lenkungsportal.comparison.ui.Dimension.FigureColumn;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cities against dimensions, either way round, with sticky heads and a sum that says "n von 14". A plain table: it prints,
 * and below 720 px each city becomes a block.
 */
class ComparisonTable extends DataTable {

    private final Messages messages;
    private final Comparison comparison;
    private final ComparisonState state;
    private final CellFactory cells;
    private final ColumnWords words;

    ComparisonTable(ColumnWords words, Comparison comparison, ComparisonState state, CellFactory cells) {
        super(words.messages().text("comparison.title"), List.of());
        this.words = words;
        this.messages = words.messages();
        this.comparison = comparison;
        this.state = state;
        this.cells = cells;
        List<CityRow> sorted = sorted(comparison.rows());
        int first = Math.min(state.page() * ComparisonState.PAGE_SIZE, sorted.size());
        List<CityRow> page = sorted.subList(first, Math.min(first + ComparisonState.PAGE_SIZE, sorted.size()));
        if (state.isTransposed()) {
            transposed(page);
        } else {
            upright(page);
        }
    }

    private void upright(List<CityRow> rows) {
        List<Dimension> columns = state.columns();
        sortColumn(
                messages.text("comparison.city"), sortLink(null), state.sort() == null ? Sorted.ASCENDING : Sorted.NOT);
        columns.forEach(this::columnHead);
        sortWithoutHeads(messages);
        each(messages, rows, row -> {
            var parts = new ArrayList<Component>();
            for (int i = 0; i < columns.size(); i++) {
                parts.add(isUnclearForBoth(row, columns, i - 1) ? new Text("") : cells.cell(row, columns.get(i)));
            }
            NativeTableRow line = row(cityLink(row), parts);
            for (int i = 0; i + 1 < columns.size(); i++) {
                if (isUnclearForBoth(row, columns, i)) {
                    line.getDataCells().get(i).setColspan(2);
                    line.remove(line.getDataCells().get(i + 1));
                }
            }
        });
        foot(
                new Span(new Text(messages.text("comparison.sum")), label(messages.text("comparison.sameUnitOnly"))),
                columns.stream().map(this::sum).toList());
    }

    private void transposed(List<CityRow> rows) {
        addClassName("lp-table-wide");
        String dimension = messages.text("comparison.dimension");
        column(dimension, new Span(dimension));
        rows.forEach(row -> column(row.city().name(), cityLink(row)));
        String sum = messages.text("comparison.sum");
        column(sum, new Span(sum));
        for (Dimension each : state.columns()) {
            row(
                    new Text(words.column(each)),
                    Stream.concat(rows.stream().map(row -> cells.cell(row, each)), Stream.of(sum(each)))
                            .toList());
        }
    }

    private void columnHead(Dimension column) {
        String caption = words.column(column);
        NativeTableHeaderCell head = column.profile() == null
                ? sortColumn(caption, sortLink(column), column.equals(state.sort()) ? Sorted.DESCENDING : Sorted.NOT)
                : column(caption, new Span(caption));
        if (column == FigureColumn.CLIENTS_PER_STAFF) {
            var own = new Span(messages.text("Basis.COMPUTED"));
            own.addClassName("lp-own");
            head.add(own);
        }
    }

    /** Sorts by a figure, largest first, or by name when there is none. */
    private RouterLink sortLink(@Nullable Dimension column) {
        String word = column == null ? messages.text("comparison.city") : words.column(column);
        var link = new RouterLink(word, ComparisonView.class);
        link.setQueryParameters(state.with(ComparisonState.SORT, column == null ? "" : column.code())
                .url()
                .parameters());
        return link;
    }

    private static Anchor cityLink(CityRow row) {
        return new Anchor("stadt/" + row.city().ags(), row.city().name());
    }

    /** Whether one source cell covers both Rechtskreise; it is then shown once across both columns. */
    private boolean isUnclearForBoth(CityRow row, List<Dimension> columns, int i) {
        return i >= 0
                && columns.get(i) == FigureColumn.CASELOAD_SGB_II
                && i + 1 < columns.size()
                && columns.get(i + 1) == FigureColumn.CASELOAD_SGB_III
                && cells.reading(row, columns.get(i)) instanceof Reading.Unclear;
    }

    private Component sum(Dimension column) {
        Total total = column == FigureColumn.CLIENTS_PER_STAFF || column.profile() != null
                ? null
                : Total.inCommonUnit(comparison.rows(), row -> Objects.requireNonNull(cells.reading(row, column)));
        if (total == null) {
            return label(messages.text("comparison.noSum"));
        }
        var value = new FigureCell.Value(
                total.isApproximate() ? messages.text("Qualifier.APPROXIMATE") : "",
                GermanFormat.number(total.value()),
                messages.label(total.unit()));
        return new Div(
                new FigureCell(FigureCell.Model.values(List.of(value), "").withoutDetails()),
                label(messages.text("comparison.nOf", total.cities(), total.of())));
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
        Unit unit = by == FigureColumn.STAFF ? Unit.STAFF : state.unit();
        return rows.stream()
                .sorted(Comparator.comparing(
                        row -> Objects.requireNonNull(cells.reading(row, by)).comparable(unit),
                        Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
                .toList();
    }
}
