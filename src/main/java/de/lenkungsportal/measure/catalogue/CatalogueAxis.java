package de.lenkungsportal.measure.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.measure.EntryMode;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.measure.Quarter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * Runs on a time axis of four quarters: a bar for the eye and the dates in words beside it, in one table. A run without an end
 * goes on to the edge.
 */
class CatalogueAxis extends Div {

    static final int QUARTERS = 4;

    private final MeasureWords words;
    private final LocalDate from;
    private final LocalDate to;

    /** @param undated runs without a beginning, which no axis can show */
    CatalogueAxis(MeasureWords words, CatalogueAddress address, Quarter first, List<TimelineRun> runs, int undated) {
        this.words = words;
        this.from = first.firstDay();
        this.to = first.plus(QUARTERS).firstDay().minusDays(1);
        addClassName("lp-cat-axis");
        add(steps(words, address, first));
        if (runs.isEmpty()) {
            var empty = new Paragraph(words.text("axis.empty", words.day(from), words.day(to)));
            empty.addClassName("lp-empty");
            add(empty);
        } else {
            var table = new DataTable(
                    words.text("axis.table", words.day(from), words.day(to)),
                    List.of(
                            words.text("column.run"),
                            words.text("column.period"),
                            words.text("column.free"),
                            words.text("axis.column", words.day(from), words.day(to))));
            table.each(words.messages(), runs, run -> table.row(name(run), cells(run)));
            add(table.framed());
        }
        if (undated > 0) {
            add(new Paragraph(words.text("axis.undated", undated)));
        }
    }

    /** Earlier and later, each with its address. */
    static Nav steps(MeasureWords words, CatalogueAddress address, Quarter first) {
        var nav = new Nav();
        nav.addClassName("lp-pager");
        nav.setAriaLabel(words.text("axis.nav"));
        RouterLink earlier = address.withFrom(first.plus(-QUARTERS)).link(words.text("axis.earlier"));
        RouterLink later = address.withFrom(first.plus(QUARTERS)).link(words.text("axis.later"));
        earlier.addClassName("lp-btn");
        later.addClassName("lp-btn");
        Quarter last = first.plus(QUARTERS - 1);
        nav.add(
                earlier,
                new Span(words.text(
                        "axis.period",
                        first.number(),
                        String.valueOf(first.year()),
                        last.number(),
                        String.valueOf(last.year()))),
                later);
        return nav;
    }

    private Component name(TimelineRun run) {
        var details = new Div(
                new Span(words.run(run.number(), run.municipality())), words.statusChip(run.status(), run.asOf()));
        words.basisChip(run.basis(), details);
        details.addClassName("lp-cat-details");
        return new Div(CatalogueAddress.toMeasure(run.measure(), run.title()), details);
    }

    private List<Component> cells(TimelineRun run) {
        String period = words.period(run.start(), run.end());
        String entry = run.entry() == EntryMode.ROLLING ? words.text("period.rolling", period) : period;
        return List.of(new Span(entry), words.cell(words.number(run.free())), bar(run));
    }

    private Div bar(TimelineRun run) {
        LocalDate start = run.start().isBefore(from) ? from : run.start();
        LocalDate end = run.end() == null || run.end().isAfter(to) ? to : run.end();
        double days = ChronoUnit.DAYS.between(from, to) + 1.0;
        var bar = new Div();
        bar.addClassName("lp-cat-bar");
        if (run.end() == null) {
            bar.addClassName("lp-cat-bar-open");
        }
        bar.getStyle()
                .set("margin-left", percent(ChronoUnit.DAYS.between(from, start) / days))
                .set("width", percent((ChronoUnit.DAYS.between(start, end) + 1) / days));
        var lane = new Div(bar);
        lane.addClassName("lp-cat-lane");
        lane.getElement().setAttribute("aria-hidden", "true");
        return lane;
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f%%", part * 100);
    }
}
