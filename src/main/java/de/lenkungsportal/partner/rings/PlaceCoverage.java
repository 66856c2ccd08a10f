package de.lenkungsportal.partner.rings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.partner.PartnerWords;
import de.lenkungsportal.partner.partnership.PartnershipWords;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which services a Kreis offers in which of its places, as table and for export. */
@Component
class PlaceCoverage {

    private final PartnerWords words;
    private final KreisCoverageService service;

    PlaceCoverage(Messages messages, KreisCoverageService service) {
        this.words = new PartnerWords(messages);
        this.service = service;
    }

    String sentence(Municipality kreis) {
        KreisCoverage coverage = service.get(kreis.ags());
        return coverage.places().isEmpty()
                ? words.text("places.none", kreis.name())
                : words.text(
                        "places.sentence",
                        coverage.places().size(),
                        coverage.services().size());
    }

    Div table(Municipality kreis) {
        KreisCoverage coverage = service.get(kreis.ags());
        if (coverage.places().isEmpty()) {
            var empty = new Div(new Span(words.text("places.none", kreis.name())));
            empty.addClassName("lp-empty");
            return empty;
        }
        var table = new DataTable(words.text("places.table"), List.of());
        table.addClassNames("lp-matrix", "lp-kinds", "lp-places-table");
        table.column(words.text("places.place"), new Span(words.text("places.place")));
        coverage.services().forEach(kind -> table.column(words.label(kind), new Span(words.label(kind))));
        for (KreisCoverage.Place place : coverage.places()) {
            table.row(
                    new Span(place.name()),
                    coverage.services().stream().map(kind -> cell(place, kind)).toList());
        }
        return new Div(table.framed(), legend(), details(coverage));
    }

    private Span cell(KreisCoverage.Place place, PlaceServiceKind kind) {
        var cell = new Span();
        Optional<KreisCoverage.Offer> offer =
                place.offers().stream().filter(each -> each.service() == kind).findFirst();
        if (offer.isPresent()) {
            cell.add(
                    PartnershipWords.icon(sign(offer.get().form())),
                    hidden(words.label(offer.get().form())));
        } else {
            var none = new Span("·");
            none.addClassName("lp-no");
            none.getElement().setAttribute("aria-hidden", "true");
            cell.add(none, hidden(words.missing()));
        }
        return cell;
    }

    /** The same signs as in the rings: there always, at hours, from afar. */
    private static String sign(ServiceForm form) {
        return switch (form) {
            case ON_SITE -> "PRESENCE";
            case OFFICE_HOURS -> "OFFICE_HOURS";
            case VIA_MAIN_SITE -> "VIRTUAL";
        };
    }

    private Div legend() {
        var legend = new Div();
        legend.addClassName("lp-places-legend");
        Stream.of(ServiceForm.values()).forEach(form -> {
            var entry = new Span(PartnershipWords.icon(sign(form)), new Span(words.label(form)));
            entry.addClassName("lp-partner-mode");
            legend.add(entry);
        });
        legend.add(new Span(words.text("places.dot")));
        return legend;
    }

    /** Every detail and source, each said once, with the number of places it is said for. */
    private Div details(KreisCoverage coverage) {
        var list = new UnorderedList();
        list.addClassName("lp-partner-list");
        for (PlaceServiceKind kind : coverage.services()) {
            List<KreisCoverage.Offer> offers = offers(coverage, each -> each.service() == kind);
            var item = new ListItem(new Span(words.text(
                    "places.detail",
                    words.label(kind),
                    offers.size(),
                    coverage.places().size())));
            offers.stream()
                    .flatMap(offer -> Stream.ofNullable(offer.detail()))
                    .distinct()
                    .forEach(detail -> item.add(new Paragraph(detail)));
            offers.stream()
                    .map(KreisCoverage.Offer::source)
                    .distinct()
                    .forEach(source -> item.add(words.sourceLink(source)));
            list.add(item);
        }
        return new Div(list);
    }

    private static List<KreisCoverage.Offer> offers(KreisCoverage coverage, Predicate<KreisCoverage.Offer> which) {
        return coverage.places().stream()
                .flatMap(place -> place.offers().stream())
                .filter(which)
                .toList();
    }

    Sheet sheet(Municipality kreis) {
        KreisCoverage coverage = service.get(kreis.ags());
        var rows = new ArrayList<List<@Nullable Object>>();
        coverage.places()
                .forEach(place -> place.offers().forEach(offer -> {
                    SourcePlace source = offer.source();
                    var row = new ArrayList<@Nullable Object>();
                    row.add(place.ags());
                    row.add(place.name());
                    row.add(words.label(offer.service()));
                    row.add(words.label(offer.form()));
                    row.add(offer.detail());
                    row.add(offer.asOf());
                    row.add(words.source(source));
                    rows.add(row);
                }));
        return new Sheet(
                "orte-" + kreis.ags().toLowerCase(Locale.ROOT),
                List.of(words.text("places.title", kreis.name()), sentence(kreis)),
                List.of(
                        words.messages().text("report.ags"),
                        words.text("places.place"),
                        words.text("places.sheet.service"),
                        words.text("places.sheet.form"),
                        words.text("places.sheet.detail"),
                        words.text("column.asOf"),
                        words.text("column.source")),
                rows);
    }

    private static Span hidden(String text) {
        var word = new Span(text);
        word.addClassName("lp-hidden");
        return word;
    }
}
