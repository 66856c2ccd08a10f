package de.lenkungsportal.intake.series;

import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.ingest.CellType;
import de.lenkungsportal.ingest.Count;
import de.lenkungsportal.ingest.Spread;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.ingest.Vocabulary;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.municipality.PlaceNames;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a file of intake. The headers of the portal's own exports and of its API are recognised. */
final class IntakeColumns {

    private static final String CAPTION = "intakeview.column.";

    final TargetColumn<String> ags;
    final TargetColumn<Rechtskreis> rechtskreis;
    final TargetColumn<Unit> unit;
    final TargetColumn<Origin> origin;
    final TargetColumn<Frequency> frequency;
    final TargetColumn<PeriodCell> period;
    final TargetColumn<String> year;
    final TargetColumn<Integer> periods;
    final TargetColumn<Counting> counting;
    final TargetColumn<Count> value;
    final TargetColumn<String> missing;
    final TargetColumn<Qualifier> qualifier;
    final TargetColumn<Stand> asOf;
    final TargetColumn<String> note;

    /**
     * @param places names of all municipalities by their keys
     * @param isOwn whether a line without municipality is one of the own
     */
    IntakeColumns(Map<String, String> places, boolean isOwn, Messages messages) {
        var names = new PlaceNames(places);
        var key = new CellType<>(
                        names::key,
                        "intakefile.ags",
                        List.of(),
                        isOwn ? List.of() : places.values().stream().sorted().toList())
                .shownAs(found -> places.containsKey(found) ? places.get(found) + " (" + found + ")" : found);
        String[] keys = PlaceNames.HEADERS.toArray(String[]::new);
        ags = isOwn
                ? TargetColumn.optional("ags", CAPTION + "ags", key, keys)
                : TargetColumn.required("ags", CAPTION + "ags", key, keys);
        rechtskreis = TargetColumn.required(
                "rechtskreis",
                CAPTION + "rechtskreis",
                CellType.one(rechtskreise(messages)).shownAs(messages::label),
                "rk");
        unit = TargetColumn.required(
                "unit", CAPTION + "unit", CellType.one(units(messages)).shownAs(messages::label), "zaehleinheit");
        origin = TargetColumn.optional("origin", CAPTION + "origin", CellType.code(Origin.class, messages));
        frequency = TargetColumn.optional(
                "frequency",
                CAPTION + "frequency",
                CellType.one(frequencies(messages)).shownAs(messages::label),
                "takt");
        year = TargetColumn.optional(
                "year",
                "intakefile.column.year",
                new CellType<>(
                        text -> Optional.of(text.replaceFirst("[.,]0+$", ""))
                                .filter(each -> each.matches("(19|20)\\d{2}")),
                        "intakefile.year",
                        List.of()),
                "jahr",
                "berichtsjahr",
                "kalenderjahr");
        period = TargetColumn.required(
                        "period",
                        CAPTION + "period",
                        PeriodCell.type(),
                        "woche",
                        "kw",
                        "kalenderwoche",
                        "kalenderwochen",
                        "monat",
                        "berichtsmonat",
                        "beginn")
                .withYearFrom(year);
        periods = TargetColumn.optional(
                "periods", CAPTION + "periods", CellType.whole(1, Period.MOST), "wochen", "anzahl wochen", "monate");
        counting = TargetColumn.optional(
                "counting",
                CAPTION + "counting",
                CellType.one(countings(messages)).shownAs(messages::label),
                "art",
                "zaehlung");
        value = TargetColumn.required(
                "value",
                CAPTION + "value",
                CellType.count(messages),
                "zugaenge",
                "neue kunden",
                "neue kundinnen und kunden",
                "neukunden",
                "neue personen",
                "neue faelle",
                "neuzugaenge",
                "neuzugang",
                "neuanmeldungen",
                "neue antraege",
                "zugang kunden",
                "zugaenge kunden",
                "zugang personen",
                "zugaenge personen",
                "zugaenge insgesamt",
                "zugang insgesamt",
                "anzahl zugaenge",
                "anzahl der zugaenge",
                "anzahl",
                "wert",
                "zahl",
                "personen",
                "bestand");
        missing = TargetColumn.optional("missing", "intakefile.column.missing", CellType.text(40));
        qualifier = TargetColumn.optional("qualifier", CAPTION + "qualifier", CellType.code(Qualifier.class, messages));
        asOf = TargetColumn.required(
                "as_of",
                CAPTION + "asOf",
                CellType.stand(),
                "stichtag",
                "datenstand",
                "stand der daten",
                "berichtsstand");
        note = TargetColumn.optional("note", CAPTION + "note", CellType.text(500), "bemerkung", "hinweis");
    }

    private static Vocabulary<Rechtskreis> rechtskreise(Messages messages) {
        return Vocabulary.of(List.of(Rechtskreis.values()), messages)
                .and("SGBII", Rechtskreis.SGB_II)
                .and("II", Rechtskreis.SGB_II)
                .and("SGB 2", Rechtskreis.SGB_II)
                .and("SGBIII", Rechtskreis.SGB_III)
                .and("III", Rechtskreis.SGB_III)
                .and("SGB 3", Rechtskreis.SGB_III)
                .and("Asyl", Rechtskreis.ASYLBLG)
                .and("AsylblG.", Rechtskreis.ASYLBLG);
    }

    private static Vocabulary<Unit> units(Messages messages) {
        return Vocabulary.of(List.of(Unit.values()), messages)
                .and("Person", Unit.PERSON)
                .and("Pers.", Unit.PERSON)
                .and("Kundinnen und Kunden", Unit.CUSTOMER)
                .and("Kunde", Unit.CUSTOMER)
                .and("erwerbsfähige Leistungsberechtigte", Unit.ELB)
                .and("Bedarfsgemeinschaften", Unit.BG)
                .and("Bedarfsgemeinschaft", Unit.BG);
    }

    private static Vocabulary<Frequency> frequencies(Messages messages) {
        return Vocabulary.of(List.of(Frequency.values()), messages)
                .and("wöchentlich", Frequency.WEEK)
                .and("Woche", Frequency.WEEK)
                .and("monatlich", Frequency.MONTH)
                .and("Monat", Frequency.MONTH);
    }

    private static Vocabulary<Counting> countings(Messages messages) {
        return Vocabulary.of(List.of(Counting.values()), messages)
                .and("Summe", Counting.COUNT)
                .and("Mittelwert", Counting.MEAN)
                .and("Durchschnitt", Counting.MEAN)
                .and(messages.text("intakeview.counting.MEAN.WEEK"), Counting.MEAN)
                .and(messages.text("intakeview.counting.MEAN.MONTH"), Counting.MEAN);
    }

    /** In the order in which people read them. */
    List<TargetColumn<?>> all() {
        return List.of(
                ags,
                rechtskreis,
                unit,
                origin,
                frequency,
                period,
                year,
                periods,
                counting,
                value,
                missing,
                qualifier,
                asOf,
                note);
    }

    /** What the lines around a table may say for all of it. */
    List<TargetColumn<?>> facts() {
        var facts = new ArrayList<TargetColumn<?>>(List.of(rechtskreis, unit, asOf, year));
        if (!ags.type().words().isEmpty()) {
            facts.add(ags);
        }
        return facts;
    }

    Spread spread() {
        return new Spread(value, List.of(rechtskreis, unit, origin, ags, period, year));
    }
}
