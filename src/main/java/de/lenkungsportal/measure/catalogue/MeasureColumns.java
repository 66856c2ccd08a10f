package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.ingest.CellType;
import de.lenkungsportal.ingest.SheetRow;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.measure.Childcare;
import de.lenkungsportal.measure.Continuation;
import de.lenkungsportal.measure.Language;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.LegalBasis;
import de.lenkungsportal.measure.LevelProof;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureForm;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.MeasureScope;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.municipality.Municipality;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of what a measure says, in a file. Their keys are the fields that the rules for measures speak of. */
class MeasureColumns {

    private static final int LONGEST = 4000;
    private static final int MOST_DAYS = 2000;
    private static final Stand UNREAD = new Stand("2000");

    private final Municipality own;
    private final List<TargetColumn<?>> all;
    private final TargetColumn<String> title;
    private final TargetColumn<MeasureKind> kind;
    private final TargetColumn<Set<String>> municipalities;
    private final TargetColumn<Carrier> carrier;
    private final TargetColumn<String> provider;
    private final TargetColumn<String> description;
    private final TargetColumn<Set<String>> legalBases;
    private final TargetColumn<Set<Rechtskreis>> rechtskreise;
    private final TargetColumn<Set<Step>> steps;
    private final TargetColumn<LanguageLevel> entry;
    private final TargetColumn<LevelProof> proof;
    private final TargetColumn<LanguageLevel> exit;
    private final TargetColumn<LanguageLevel> exitTested;
    private final TargetColumn<Set<MeasureTargetGroup>> targetGroups;
    private final TargetColumn<Set<MeasureForm>> forms;
    private final TargetColumn<BigDecimal> hours;
    private final TargetColumn<Integer> duration;
    private final TargetColumn<Childcare> childcare;
    private final TargetColumn<String> funding;
    private final TargetColumn<Continuation> continuation;
    private final TargetColumn<String> continuationFunding;
    private final TargetColumn<String> contact;
    private final TargetColumn<String> note;
    private final TargetColumn<Stand> asOf;
    private final TargetColumn<Basis> basis;

    MeasureColumns(
            ImportColumns columns,
            ImportWords words,
            Municipality own,
            List<Municipality> municipalitiesKnown,
            List<LegalBasis> basesKnown) {
        this.own = own;
        CellType<String> text = CellType.text(LONGEST);
        CellType<LanguageLevel> level = CellType.one(words.levels());
        title = columns.required("title", "column.measure", text, "Titel", "Bezeichnung", "Angebot", "Maßnahmen");
        kind = columns.required("kind", "column.kind", CellType.one(words.all(MeasureKind.class)), "Maßnahmeart");
        asOf = columns.required("asOf", "column.asOf", CellType.stand(), "Datenstand", "Stichtag");
        municipalities = columns.optional(
                "municipalities",
                "column.where",
                words.municipalities(own, municipalitiesKnown),
                "Ort",
                "Stadt",
                "AGS");
        provider = columns.optional("providerWords", "column.provider", text, "Maßnahmeträger", "Anbieter", "Träger");
        carrier = columns.optional(
                "carrier",
                "column.carrier",
                CellType.one(words.only(List.of(Carrier.AA, Carrier.JC, Carrier.MUNICIPALITY, Carrier.OTHER))));
        description = columns.optional("description", "fact.description", text, "Inhalt", "Inhalte");
        legalBases = columns.optional(
                "legalBases", "column.legalBases", words.legalBases(basesKnown), "Rechtsgrundlage", "Gesetz");
        rechtskreise = columns.optional(
                "rechtskreise",
                "column.rechtskreise",
                CellType.several(words.only(List.of(Rechtskreis.SGB_II, Rechtskreis.SGB_III, Rechtskreis.ASYLBLG))),
                "Rechtskreis");
        steps = columns.optional(
                "steps", "column.steps", CellType.several(words.steps()), "Schritt", "Stufe", "Stufen");
        entry = columns.optional("entry", "column.entry", level, "Sprachniveau Eingang", "Eingang");
        proof = columns.optional("proof", "fact.proof", CellType.one(words.all(LevelProof.class)));
        exit = columns.optional("exit", "column.exit", level, "Sprachniveau Ziel", "Ziel");
        exitTested = columns.optional("exitTested", "fact.exitTested", level);
        targetGroups = columns.optional(
                "targetGroups",
                "column.targetGroups",
                CellType.several(words.all(MeasureTargetGroup.class)),
                "Zielgruppe");
        forms = columns.optional("forms", "column.forms", CellType.several(words.all(MeasureForm.class)), "Formen");
        hours = columns.optional(
                "hoursPerWeek", "column.hours", CellType.number(), "Wochenstunden", "Stunden pro Woche");
        duration = columns.optional("durationDays", "column.duration", CellType.whole(1, MOST_DAYS), "Tage");
        childcare = columns.optional("childcare", "column.childcare", CellType.one(words.childcare()));
        funding = columns.optional("funding", "column.funding", text, "Finanziert durch");
        continuation = columns.optional(
                "continuation",
                "column.continuation",
                CellType.one(words.continuation()),
                "Fortführung",
                "Nach dem Rechtskreiswechsel");
        continuationFunding =
                columns.optional("continuationFunding", "fact.continuationFunding", text, "Fortführung mit Geld von");
        contact =
                columns.optional("contactFunction", "column.contact", text, "Kontakt", "Postfach", "Funktionspostfach");
        note = columns.optional("note", "column.note", text, "Bemerkung", "Hinweis", "Notiz");
        basis = columns.optional("basis", "column.basis", CellType.one(words.all(Basis.class)));
        all = columns.all();
    }

    /** Components that the row says something of: a cell that is not empty and can be read, or says that there is nothing. */
    Set<String> said(SheetRow row) {
        Set<String> said = all.stream().filter(row::says).map(TargetColumn::key).collect(Collectors.toSet());
        if (said.contains(municipalities.key())) {
            said.add("scope");
        }
        return said;
    }

    /**
     * What the row says, as an own entry. A row without municipality is one of the own. A cell that cannot be read says
     * nothing, so that the others can be checked.
     */
    MeasureContent content(SheetRow row) {
        Set<String> places = set(row, municipalities).isEmpty() ? Set.of(own.ags()) : set(row, municipalities);
        MeasureScope scope = Stream.of(MeasureScope.NRW, MeasureScope.NOT_STATED)
                .filter(each -> places.equals(Set.of(each.name())))
                .findFirst()
                .orElse(MeasureScope.LOCAL);
        return new MeasureContent(
                row.text(title),
                row.text(description),
                Objects.requireNonNullElse(row.value(kind), MeasureKind.EINZELMASSNAHME),
                row.value(carrier),
                null,
                row.text(provider),
                scope,
                scope == MeasureScope.LOCAL ? places : Set.of(),
                set(row, legalBases),
                set(row, rechtskreise),
                set(row, steps),
                new Language(row.value(entry), row.value(proof), row.value(exit), row.value(exitTested)),
                set(row, targetGroups),
                set(row, forms),
                row.value(hours),
                row.value(duration),
                Objects.requireNonNullElse(row.value(childcare), Childcare.NOT_STATED),
                row.value(funding),
                Objects.requireNonNullElse(row.value(continuation), Continuation.NOT_STATED),
                row.value(continuationFunding),
                row.value(contact),
                row.value(note),
                Objects.requireNonNullElse(row.value(asOf), UNREAD),
                null,
                Objects.requireNonNullElse(row.value(basis), Basis.STATED));
    }

    private static <T> Set<T> set(SheetRow row, TargetColumn<Set<T>> column) {
        return Objects.requireNonNullElse(row.value(column), Set.of());
    }
}
