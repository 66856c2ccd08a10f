package de.lenkungsportal.comparison.file;

import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.indicator.IndicatorNames;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.municipality.Institution;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.EntrySheet;
import de.lenkungsportal.report.EntrySheet.Cell;
import de.lenkungsportal.report.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the sheet to fill in: what is on record of the areas of the user, to be corrected, and blank rows for what is new. */
final class FigureTemplate {

    private static final int BLANK_ROWS = 50;

    /** Characters that a list in a cell may have. */
    private static final int LONGEST_LIST = 250;

    private final Messages messages;
    private final IndicatorNames names;
    private final List<Municipality> areas;
    private final Map<String, String> institutions;
    private final FigureColumns columns;

    FigureTemplate(Messages messages, IndicatorNames names, List<Municipality> areas, List<Institution> institutions) {
        this.messages = messages;
        this.names = names;
        this.areas = areas;
        this.institutions = institutions.stream().collect(Collectors.toMap(Institution::id, Institution::name));
        columns = new FigureColumns(messages, names, areas, institutions);
    }

    /** @param stored all figures of the areas */
    EntrySheet make(List<Figure> stored) {
        List<TargetColumn<?>> all = columns.all();
        var rows = new ArrayList<List<@Nullable Object>>();
        var choices = new HashMap<Cell, List<String>>();
        for (Figure figure : stored) {
            choose(choices, rows.size(), columns.unit, units(columns.units(figure.indicator())));
            chooseAmount(choices, rows.size());
            rows.add(row(figure));
        }
        for (int i = 0; i < BLANK_ROWS; i++) {
            choose(choices, rows.size(), columns.unit, units(List.of(Unit.values())));
            choose(choices, rows.size(), columns.rechtskreis, FigureColumns.labels(Rechtskreis.values(), messages));
            choose(choices, rows.size(), columns.carrier, FigureColumns.labels(Carrier.values(), messages));
            choose(choices, rows.size(), columns.function, FigureColumns.labels(StaffFunction.values(), messages));
            choose(choices, rows.size(), columns.stage, FigureColumns.labels(Stage.values(), messages));
            chooseAmount(choices, rows.size());
            rows.add(new ArrayList<>(Collections.nCopies(all.size(), null)));
        }
        String where = areas.stream().map(Municipality::name).collect(Collectors.joining(", "));
        var sheet = new Sheet(
                "kennzahlen-" + areas.stream().map(Municipality::ags).collect(Collectors.joining("-")),
                List.of(
                        messages.text("figureimport.sheet.title", where),
                        messages.text("figureimport.sheet.how"),
                        messages.text("figureimport.sheet.blank")),
                all.stream().map(each -> messages.text(each.captionKey())).toList(),
                rows);
        Set<Integer> entries = IntStream.range(0, all.size()).boxed().collect(Collectors.toSet());
        entries.remove(all.indexOf(columns.id));
        return new EntrySheet(sheet, entries, choices);
    }

    private void chooseAmount(Map<Cell, List<String>> choices, int row) {
        choose(choices, row, columns.qualifier, columns.qualifiers.shown());
        choose(
                choices,
                row,
                columns.missing,
                Arrays.stream(Missing.values())
                        .filter(each -> each != Missing.SUPPRESSED)
                        .map(columns.reasons::word)
                        .toList());
    }

    private List<String> units(List<Unit> units) {
        return units.stream().map(columns.units::word).toList();
    }

    private void choose(Map<Cell, List<String>> choices, int row, TargetColumn<?> column, List<String> words) {
        boolean fits = words.stream().noneMatch(each -> each.contains(","))
                && String.join(",", words).length() <= LONGEST_LIST;
        if (fits && !words.isEmpty()) {
            choices.put(new Cell(row, columns.all().indexOf(column)), words);
        }
    }

    private List<@Nullable Object> row(Figure figure) {
        var value = figure.quantity() instanceof Quantity.Value stated ? stated : null;
        String institution = figure.about().institution();
        return Arrays.asList(
                figure.id(),
                figure.ags(),
                institution == null ? null : institutions.getOrDefault(institution, institution),
                names.name(figure.indicator()),
                label(figure.rechtskreis()),
                label(figure.carrier()),
                label(figure.function()),
                figure.breakdown().isNone() ? null : columns.words(figure.breakdown()),
                messages.label(figure.stage()),
                value == null ? null : columns.qualifiers.word(value.qualifier()),
                value == null ? null : value.value(),
                value == null ? null : value.to(),
                columns.units.word(figure.unit()),
                figure.missing() == null ? null : columns.reasons.word(figure.missing()),
                figure.asOf(),
                figure.source().isOwn()
                        ? messages.text("figureimport.own")
                        : figure.source().source(),
                figure.source().place(),
                figure.note());
    }

    private @Nullable String label(@Nullable Enum<?> code) {
        return code == null ? null : messages.label(code);
    }
}
