package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.About;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Flag;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Milestone;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sourced facts as they stand in db/reference, without a database. */
final class ReferenceFacts {

    private ReferenceFacts() {}

    static List<Readings> all(LocalDate stichtag) {
        return rows("municipality").stream()
                .map(row -> row.getField("ags"))
                .map(ags -> readings(ags, stichtag))
                .toList();
    }

    static Readings readings(String ags, LocalDate stichtag) {
        return new Readings(
                ags,
                of("figure", ags).stream().map(ReferenceFacts::figure).toList(),
                of("milestone", ags).stream().map(ReferenceFacts::milestone).toList(),
                of("profile_cell", ags).stream()
                        .map(row -> new ProfileStand(
                                ags,
                                new Stand(row.getField("round")),
                                row.getField("dimension"),
                                new Stand(row.getField("as_of")),
                                place(row)))
                        .toList(),
                of("stated_contradiction", ags).stream()
                        .map(row -> new StatedContradiction(
                                row.getField("id"),
                                ags,
                                StatedContradiction.Kind.valueOf(row.getField("kind")),
                                row.getField("subject"),
                                reading(row, "a"),
                                reading(row, "b"),
                                Stream.of(row.getField("figures").split("[{},]"))
                                        .filter(id -> !id.isEmpty())
                                        .toList()))
                        .toList(),
                sourceDates(),
                stichtag,
                6);
    }

    private static StatedContradiction.Reading reading(NamedCsvRecord row, String which) {
        return new StatedContradiction.Reading(
                new SourcePlace(row.getField("source_" + which), row.getField("place_" + which)),
                row.getField("says_" + which));
    }

    /** Ids of what reading found, of every area. */
    static List<String> contradictions() {
        return rows("stated_contradiction").stream()
                .map(row -> row.getField("id"))
                .toList();
    }

    private static Map<String, Stand> sourceDates() {
        var dates = new HashMap<String, Stand>();
        for (NamedCsvRecord row : rows("source")) {
            for (String column : List.of("event_on", "published")) {
                Stand date = code(row, column, Stand::new);
                if (date != null) {
                    dates.merge(row.getField("number"), date, (a, b) -> a.compareTo(b) >= 0 ? a : b);
                }
            }
        }
        return dates;
    }

    private static Figure figure(NamedCsvRecord row) {
        return new Figure(
                row.getField("id"),
                new About(row.getField("ags"), code(row, "institution", Function.identity())),
                code(row, "round", Function.identity()),
                new Indicator(row.getField("indicator")),
                code(row, "rechtskreis", Rechtskreis::valueOf),
                code(row, "carrier", Carrier::valueOf),
                code(row, "function", StaffFunction::valueOf),
                Breakdown.parse(row.getField("breakdown")),
                Stage.valueOf(row.getField("stage")),
                quantity(row),
                new Stand(row.getField("as_of")),
                place(row),
                Basis.valueOf(row.getField("basis")),
                code(row, "flag", Flag::valueOf),
                code(row, "note", Function.identity()),
                null,
                1);
    }

    private static Quantity quantity(NamedCsvRecord row) {
        Unit unit = Unit.valueOf(row.getField("unit"));
        Missing missing = code(row, "missing", Missing::valueOf);
        return missing != null
                ? new Quantity.None(unit, missing)
                : new Quantity.Value(
                        unit,
                        Qualifier.valueOf(row.getField("qualifier")),
                        new BigDecimal(row.getField("value")),
                        code(row, "value_to", BigDecimal::new));
    }

    private static Milestone milestone(NamedCsvRecord row) {
        return new Milestone(
                row.getField("id"),
                row.getField("ags"),
                Milestone.Kind.valueOf(row.getField("kind")),
                new Stand(row.getField("happened_on")),
                place(row),
                code(row, "flag", Flag::valueOf),
                row.getField("note"),
                row.getField("as_of").isEmpty() ? null : new Stand(row.getField("as_of")));
    }

    private static SourcePlace place(NamedCsvRecord row) {
        return new SourcePlace(row.getField("source"), row.getField("source_place"));
    }

    private static <T> @Nullable T code(NamedCsvRecord row, String column, Function<String, T> parse) {
        String text = row.getField(column);
        return text.isEmpty() ? null : parse.apply(text);
    }

    private static List<NamedCsvRecord> of(String table, String ags) {
        return rows(table).stream()
                .filter(row -> row.getField("ags").equals(ags))
                .toList();
    }

    private static List<NamedCsvRecord> rows(String table) {
        try (var in = ReferenceFacts.class.getResourceAsStream("/db/reference/" + table + ".csv");
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
