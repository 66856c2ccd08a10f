package de.lenkungsportal.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.partner.OrganisationKind;
import java.util.Locale;

/** Kinds of partners against cities: who works with a chamber of crafts, and who has an agreement with one. */
class KindMatrixTable extends Div {

    private final PartnerWords words;
    private final RingsState.Matrix shows;

    KindMatrixTable(PartnerWords words, KindMatrix matrix, RingsState.Matrix shows) {
        this.words = words;
        this.shows = shows;
        addClassName("lp-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", words.text("cities.matrix"));
        var table = new NativeTable();
        table.addClassNames("lp-table", "lp-matrix", "lp-kinds");
        var head = new NativeTableRow();
        head.add(header(new Span(words.text("cities.kind")), "col"));
        matrix.cities()
                .forEach(city -> head.add(header(
                        new Anchor(RingsState.ROUTE + "?" + RingsState.CITY + "=" + city.ags(), city.name()), "col")));
        head.add(header(new Span(words.text("cities.count")), "col"));
        table.getHead().add(head);
        matrix.kinds().forEach(kind -> table.getBody().add(line(matrix, kind)));
        add(table);
    }

    private NativeTableRow line(KindMatrix matrix, OrganisationKind kind) {
        var line = new NativeTableRow();
        line.add(header(new Span(words.label(kind)), "row"));
        matrix.cities().forEach(city -> line.add(cell(matrix, kind, city)));
        line.add(new NativeTableCell(
                words.text("nOf", matrix.cities(kind), matrix.cities().size())));
        return line;
    }

    private NativeTableCell cell(KindMatrix matrix, OrganisationKind kind, Municipality city) {
        int count = matrix.count(kind, city);
        var cell = new NativeTableCell();
        cell.getElement().setAttribute("data-l", city.name());
        if (count > 0) {
            var link = new Anchor(
                    RingsState.ROUTE + "?" + RingsState.CITY + "=" + city.ags() + "&" + RingsState.FORM + "=tabelle&"
                            + RingsState.KIND + "=" + kind.name().toLowerCase(Locale.ROOT),
                    String.valueOf(count));
            link.getElement()
                    .setAttribute(
                            "aria-label", words.text("cities.yes." + shows, words.label(kind), city.name(), count));
            cell.add(link);
        } else if (matrix.gap(kind, city) != null) {
            var severity = java.util.Objects.requireNonNull(matrix.gap(kind, city));
            var sign = PartnerWords.icon("GAP");
            sign.addClassName("lp-kind-gap-" + severity.name().toLowerCase(Locale.ROOT));
            cell.add(sign, hidden(words.text("cities.gap", words.label(severity))));
        } else if (matrix.hasData(city)) {
            cell.add(sign("·", "lp-no"), hidden(words.text("cities.no")));
        } else {
            cell.add(sign("", "lp-ka"), hidden(words.text("cities.noData")));
        }
        return cell;
    }

    private static Span sign(String text, String style) {
        var sign = new Span(text);
        sign.addClassName(style);
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }

    private static Span hidden(String text) {
        var word = new Span(text);
        word.addClassName("lp-hidden");
        return word;
    }

    private static NativeTableHeaderCell header(Component content, String scope) {
        var cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
