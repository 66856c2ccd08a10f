package de.lenkungsportal.measure.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.measure.MeasureRow;
import de.lenkungsportal.measure.MeasureWords;
import java.util.List;
import java.util.Locale;

/** A page of the catalogue, one line a measure. */
class CatalogueTable extends DataTable {

    private final MeasureWords words;

    CatalogueTable(MeasureWords words, List<MeasureRow> rows) {
        super(
                words.text("table"),
                List.of(
                        words.text("column.measure"),
                        words.text("column.where"),
                        words.text("column.steps"),
                        words.text("column.language"),
                        words.text("column.status"),
                        words.text("column.next"),
                        words.text("column.places"),
                        words.text("column.free")));
        this.words = words;
        each(words.messages(), rows, row -> row(name(row), cells(row)));
    }

    private Component name(MeasureRow row) {
        var details = new Div(new Span(words.label(row.content().kind())));
        if (!row.content().providerWords().isEmpty()) {
            details.add(new Span(row.content().providerWords()));
        }
        words.basisChip(row.content().basis(), details);
        if (row.publishedOn() != null) {
            details.add(MeasureWords.styled(words.text("published.chip"), "lp-chip"));
        }
        details.addClassName("lp-cat-details");
        return new Div(CatalogueAddress.toMeasure(row.id(), row.content().title()), details);
    }

    private Component status(MeasureRow row) {
        Component status = words.statusChip(row.status(), row.content().asOf());
        if (!LaterChoice.isLater(row.content().asOf())) {
            status.addClassName("lp-cat-status-" + row.status().name().toLowerCase(Locale.ROOT));
        }
        return status;
    }

    private List<Component> cells(MeasureRow row) {
        return List.of(
                words.cell(words.where(row.content(), row.municipalities())),
                words.cell(words.steps(row.content().steps())),
                words.cell(words.language(row.content().language())),
                status(row),
                words.cell(words.day(row.nextStart())),
                words.cell(words.number(row.places())),
                words.cell(words.number(row.free())));
    }
}
