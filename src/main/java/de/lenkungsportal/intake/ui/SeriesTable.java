package de.lenkungsportal.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.intake.IntakeSeries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The series of one municipality: from when to when, and since when nothing was reported. */
class SeriesTable extends Section {

    private final EntryWords words;
    private final List<String> labels;

    SeriesTable(EntryWords words, SeriesState state, List<IntakeSeries> all, LocalDate today) {
        this.words = words;
        labels = Stream.of("series", "entries", "from", "to", "silent")
                .map(column -> words.text("series." + column))
                .toList();
        var table = new NativeTable();
        table.addClassName("lp-table");
        NativeTableRow head = table.getHead().addRow();
        labels.forEach(label -> {
            var cell = head.addHeaderCell();
            cell.setText(label);
            cell.getElement().setAttribute("scope", "col");
        });
        all.forEach(series -> row(table, state, series, today));
        var scroll = new Div(table);
        scroll.addClassName("lp-scroll");
        addClassName("lp-intake-series");
        add(new H2(words.text("series.title")), scroll);
    }

    private void row(NativeTable table, SeriesState state, IntakeSeries series, LocalDate today) {
        var link = new RouterLink(words.series(series.key()), SeriesView.class);
        link.setQueryParameters(
                state.with(SeriesState.RECHTSKREIS, series.key().rechtskreis().name())
                        .with(SeriesState.UNIT, series.key().unit().name())
                        .with(SeriesState.ORIGIN, series.key().origin().name())
                        .parameters());
        NativeTableRow row = table.getBody().addRow();
        var first = row.addHeaderCell();
        first.getElement().setAttribute("scope", "row");
        first.add(link);
        if (series.simulated() > 0) {
            var chip = new Span(words.text("simulated"));
            chip.addClassName("lp-simulated");
            first.add(chip);
        }
        // Whole periods that have ended since the last entry: the running one cannot be reported yet.
        long silent = series.key().frequency().between(series.last().plusDays(1), today);
        List<Component> cells = List.of(
                new Span(GermanFormat.number(BigDecimal.valueOf(series.entries()))),
                new Span(GermanFormat.day(series.first())),
                new Span(GermanFormat.day(series.last())),
                new Span(words.text("series.silent." + series.key().frequency(), Math.max(0, silent))));
        for (int at = 0; at < cells.size(); at++) {
            var cell = row.addDataCell();
            cell.add(cells.get(at));
            cell.getElement().setAttribute("data-l", labels.get(at + 1));
        }
    }
}
