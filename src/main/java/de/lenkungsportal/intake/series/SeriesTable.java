package de.lenkungsportal.intake.series;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.intake.IntakeSeries;
import de.lenkungsportal.kit.Abbreviations;
import de.lenkungsportal.kit.DataTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The series of one municipality: from when to when, and since when nothing was reported. */
class SeriesTable extends Section {

    private final EntryWords words;

    SeriesTable(EntryWords words, SeriesState state, List<IntakeSeries> all, LocalDate today) {
        this.words = words;
        var table = new DataTable(
                words.text("series.title"),
                Stream.of("series", "entries", "from", "to", "silent")
                        .map(column -> words.text("series." + column))
                        .toList());
        table.each(words.messages(), all, series -> row(table, state, series, today));
        addClassName("lp-intake-series");
        add(new H2(words.text("series.title")), table.framed(), Abbreviations.of(words.messages(), table));
    }

    private void row(DataTable table, SeriesState state, IntakeSeries series, LocalDate today) {
        var link = new RouterLink(words.series(series.key()), SeriesView.class);
        link.setQueryParameters(
                state.with(SeriesState.RECHTSKREIS, series.key().rechtskreis().name())
                        .with(SeriesState.UNIT, series.key().unit().name())
                        .with(SeriesState.ORIGIN, series.key().origin().name())
                        .parameters());
        var name = new Span(link);
        if (series.simulated() > 0) {
            var chip = new Span(words.text("simulated"));
            chip.addClassName("lp-simulated");
            name.add(chip);
        }
        var last = new Span(new Span(GermanFormat.day(series.last())));
        if (series.last().isAfter(today)) {
            last.add(EntryTable.running(words));
        }
        // Whole periods that have ended since the last entry: the running one cannot be reported yet.
        long silent = series.key().frequency().between(series.last().plusDays(1), today);
        table.row(
                name,
                new Span(GermanFormat.number(BigDecimal.valueOf(series.entries()))),
                new Span(GermanFormat.day(series.first())),
                last,
                new Span(words.text("series.silent." + series.key().frequency(), Math.max(0, silent))));
    }
}
