package de.lenkungsportal.comparison.file;

import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.indicator.CatalogueEntry;
import de.lenkungsportal.indicator.IndicatorNames;
import de.lenkungsportal.ingest.CellType;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.ingest.Vocabulary;
import de.lenkungsportal.municipality.Institution;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a file of figures: those of the list of figures that programs get, in words or in its codes. */
final class FigureColumns {

    private static final int LONGEST = 500;
    private static final int LONGEST_PLACE = 200;

    final TargetColumn<String> ags;
    final TargetColumn<String> institution;
    final TargetColumn<Indicator> indicator;
    final TargetColumn<Rechtskreis> rechtskreis;
    final TargetColumn<Carrier> carrier;
    final TargetColumn<StaffFunction> function;
    final TargetColumn<Stage> stage;
    final TargetColumn<Breakdown> breakdown;
    final TargetColumn<Unit> unit;
    final TargetColumn<Qualifier> qualifier;
    final TargetColumn<BigDecimal> value;
    final TargetColumn<BigDecimal> valueTo;
    final TargetColumn<Missing> missing;
    final TargetColumn<Stand> asOf;
    final TargetColumn<String> source;
    final TargetColumn<String> sourcePlace;
    final TargetColumn<String> note;
    final TargetColumn<String> id;
    final Vocabulary<Unit> units;
    final Vocabulary<Qualifier> qualifiers;
    final Vocabulary<Missing> reasons;

    private final IndicatorNames names;

    /**
     * @param areas that the user writes for
     * @param institutions of all areas
     */
    FigureColumns(Messages messages, IndicatorNames names, List<Municipality> areas, List<Institution> institutions) {
        this.names = names;
        units = Vocabulary.of(
                List.of(Unit.values()),
                each -> List.of(messages.label(each), messages.label("UnitName", each.name()), each.name()));
        qualifiers = Vocabulary.of(
                        List.of(Qualifier.values()),
                        each -> List.of(messages.text("figureimport.qualifier." + each), each.name()))
                .and("ca.", Qualifier.APPROXIMATE)
                .and("rund", Qualifier.APPROXIMATE);
        reasons = Vocabulary.of(List.of(Missing.values()), each -> List.of(messages.label(each), each.name()));
        Vocabulary<String> places = Vocabulary.of(
                institutions.stream()
                        .filter(each ->
                                areas.stream().anyMatch(area -> area.ags().equals(each.ags())))
                        .map(Institution::id)
                        .toList(),
                each -> List.of(
                        institutions.stream()
                                .filter(known -> known.id().equals(each))
                                .findFirst()
                                .orElseThrow()
                                .name(),
                        each));
        Vocabulary<Indicator> catalogue = Vocabulary.of(
                names.all().stream().map(CatalogueEntry::indicator).toList(),
                each -> List.of(names.name(each), each.code()));
        id = optional("id", CellType.text(LONGEST), "Kennung");
        ags = optional(
                "ags",
                new CellType<>(
                        text -> area(text, areas),
                        "figureimport.problem.area",
                        List.of(areas.stream().map(Municipality::name).collect(Collectors.joining(", ")))),
                "AGS",
                "Amtlicher Gemeindeschlüssel");
        institution = optional(
                "institution",
                new CellType<>(places::one, "figureview.problem.institution", List.of(), places.shown())
                        .shownAs(places::word));
        indicator = required(
                "indicator",
                new CellType<>(catalogue::one, "figureimport.cell.indicator", List.of(), catalogue.shown())
                        .shownAs(catalogue::word),
                "Kennzahl");
        rechtskreis = optional("rechtskreis", CellType.code(Rechtskreis.class, messages));
        carrier = optional("carrier", CellType.code(Carrier.class, messages), "Träger");
        function = optional("function", CellType.code(StaffFunction.class, messages), "Funktion");
        breakdown = optional(
                "breakdown",
                new CellType<>(this::breakdown, "figureimport.cell.breakdown", List.of()).shownAs(names::breakdown),
                "Aufteilung");
        stage = optional("stage", CellType.code(Stage.class, messages), "Stufe");
        qualifier = optional("qualifier", CellType.one(qualifiers), "Art der Angabe");
        value = optional("value", CellType.number(), "Wert", "Zahl");
        valueTo = optional("value_to", CellType.number(), "bis");
        unit = optional("unit", CellType.one(units), "Einheit");
        missing = optional("missing", CellType.one(reasons), "fehlt");
        asOf = required("as_of", CellType.stand(), "Stand");
        source = optional(
                "source",
                new CellType<>(
                        text -> source(text, messages.text("figureimport.own")),
                        "figureview.problem.source",
                        List.of()),
                "Quelle");
        sourcePlace = required("source_place", CellType.text(LONGEST_PLACE), "Fundstelle", "Herkunft");
        note = optional("note", CellType.text(LONGEST), "Anmerkung");
    }

    private static <T> TargetColumn<T> required(String key, CellType<T> type, String... synonyms) {
        return TargetColumn.required(key, "figureimport.column." + key, type, synonyms);
    }

    private static <T> TargetColumn<T> optional(String key, CellType<T> type, String... synonyms) {
        return TargetColumn.optional(key, "figureimport.column." + key, type, synonyms);
    }

    /** In the order in which people read them. */
    List<TargetColumn<?>> all() {
        return new ArrayList<>(List.of(
                id,
                ags,
                institution,
                indicator,
                rechtskreis,
                carrier,
                function,
                breakdown,
                stage,
                qualifier,
                value,
                valueTo,
                unit,
                missing,
                asOf,
                source,
                sourcePlace,
                note));
    }

    /** The key or the name of an area; a key that lost its zero in a spreadsheet program is taken. */
    private static Optional<String> area(String text, List<Municipality> areas) {
        String key = text.matches("\\d{7}") ? "0" + text : text;
        return areas.stream()
                .filter(each -> each.ags().equals(key) || each.name().equalsIgnoreCase(text))
                .map(Municipality::ags)
                .findFirst();
    }

    /** The number of a document, also one that lost its zeros in a spreadsheet program. */
    private static Optional<String> source(String text, String own) {
        if (text.equalsIgnoreCase(SourcePlace.OWN) || text.equalsIgnoreCase(own)) {
            return Optional.of(SourcePlace.OWN);
        }
        return text.matches("\\d{1,3}") ? Optional.of("0".repeat(3 - text.length()) + text) : Optional.empty();
    }

    /** "Alter: unter 25 Jahren; Sprachniveau: A2", or in codes. */
    private Optional<Breakdown> breakdown(String text) {
        var values = new TreeMap<String, String>();
        for (String part : text.split(";", -1)) {
            if (part.isBlank()) {
                continue;
            }
            String[] pair = part.split("[=:]", 2);
            Optional<String> dimension = code(
                    names.dimensions().stream().collect(Collectors.toMap(each -> each.code(), each -> each.name())),
                    pair[0]);
            Optional<String> found = dimension
                    .filter(code -> pair.length == 2)
                    .flatMap(code -> names.dimensions().stream()
                            .filter(each -> each.code().equals(code))
                            .findFirst())
                    .flatMap(each -> code(each.values(), pair[1]));
            if (found.isEmpty() || values.put(dimension.orElseThrow(), found.orElseThrow()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(Breakdown.of(values));
    }

    private static Optional<String> code(Map<String, String> names, String text) {
        return Stream.concat(
                        names.keySet().stream().filter(each -> each.equalsIgnoreCase(text.strip())),
                        names.entrySet().stream()
                                .filter(each -> each.getValue().equalsIgnoreCase(text.strip()))
                                .map(Map.Entry::getKey))
                .findFirst();
    }

    /** As {@link #breakdown} reads it; empty for the whole. */
    String words(Breakdown breakdown) {
        return breakdown.values().entrySet().stream()
                .map(each -> names.dimension(each.getKey()) + ": " + names.value(each.getKey(), each.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** The units that figures of an indicator may have, the usual one first. */
    List<Unit> units(Indicator of) {
        return names.content(of).map(each -> each.units()).orElse(List.of());
    }

    static String words(List<? extends Enum<?>> codes, Messages messages) {
        return codes.stream().map(messages::label).collect(Collectors.joining(", "));
    }

    static List<String> labels(Enum<?>[] codes, Messages messages) {
        return Arrays.stream(codes)
                .map(each -> Objects.requireNonNull(messages.label(each)))
                .toList();
    }
}
