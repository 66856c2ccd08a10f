package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureRow;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every measure that the filter finds, not only the page, in German words. */
final class CatalogueSheet {

    private static final List<String> COLUMNS = List.of(
            "id",
            "measure",
            "kind",
            "status",
            "where",
            "lead",
            "carrier",
            "provider",
            "legalBases",
            "legalBasisCodes",
            "rechtskreise",
            "steps",
            "entry",
            "exit",
            "targetGroups",
            "forms",
            "hours",
            "duration",
            "childcare",
            "funding",
            "continuation",
            "next",
            "placesAhead",
            "freeAhead",
            "published",
            "contact",
            "note",
            "asOf",
            "later",
            "source",
            "place",
            "basis");

    private CatalogueSheet() {}

    static Sheet of(MeasureWords words, String heading, CatalogueAddress address, CatalogueService service) {
        Map<String, String> laws = service.legalBases();
        var rows = new ArrayList<List<@Nullable Object>>();
        var each = new SheetRows<MeasureRow>(words.messages(), COLUMNS.size(), row -> cells(words, laws, row));
        service.forEach(address.filter(), address.sort(), row -> rows.add(each.of(row)));
        return new Sheet(
                "massnahmen",
                address.isFiltered() ? List.of(heading, words.text("sheet.filter", address.query())) : List.of(heading),
                COLUMNS.stream().map(column -> words.text("column." + column)).toList(),
                rows);
    }

    private static List<@Nullable Object> cells(MeasureWords words, Map<String, String> laws, MeasureRow row) {
        MeasureContent content = row.content();
        SourcePlace source = content.source();
        var cells = new ArrayList<@Nullable Object>(what(words, laws, row));
        cells.addAll(Arrays.<@Nullable Object>asList(
                content.hoursPerWeek(),
                content.durationDays(),
                words.label(content.childcare()),
                content.funding(),
                words.label(content.continuation()),
                row.nextStart(),
                row.places(),
                row.free(),
                row.publishedOn(),
                content.contactFunction(),
                content.note(),
                content.asOf(),
                LaterChoice.yesOrNo(words.messages(), content.asOf()),
                source == null ? null : source.source(),
                source == null ? null : source.place(),
                words.label(content.basis())));
        return cells;
    }

    private static List<@Nullable Object> what(MeasureWords words, Map<String, String> laws, MeasureRow row) {
        MeasureContent content = row.content();
        return Arrays.<@Nullable Object>asList(
                row.id(),
                content.title(),
                words.label(content.kind()),
                words.status(row.status(), content.asOf()),
                words.where(content, row.municipalities()),
                words.lead(row.lead(), row.municipalities()),
                words.label(content.carrier()),
                content.providerWords(),
                content.legalBases().stream()
                        .sorted()
                        .map(id -> laws.getOrDefault(id, id))
                        .collect(Collectors.joining("; ")),
                content.legalBases().stream().sorted().collect(Collectors.joining("; ")),
                words.labels(content.rechtskreise()),
                words.steps(content.steps()),
                words.label(content.language().entry()),
                words.exit(content.language().exit()),
                words.labels(content.targetGroups()),
                words.labels(content.forms()));
    }
}
