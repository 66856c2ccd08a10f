package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Flag;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A cell that can be read in two ways: one finding for the cell, with all its readings. The note of a single one says how. */
final class TwoReadings implements Rule {

    private record Cell(@Nullable String round, SourcePlace place, Indicator indicator, Stage stage) {}

    @Override
    public List<Suspicion> check(Readings readings) {
        return readings
                .stated()
                .filter(figure -> figure.flag() == Flag.AMBIGUOUS && figure.value() != null)
                .collect(Collectors.groupingBy(
                        figure -> new Cell(figure.round(), figure.source(), figure.indicator(), figure.stage()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> suspicion(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Suspicion suspicion(Cell cell, List<Figure> figures) {
        boolean partsOnly = figures.stream().allMatch(figure -> figure.function() != null);
        return Suspicion.ofFigures(
                RuleCode.TWO_READINGS,
                partsOnly ? Severity.NOTICE : Severity.WARNING,
                "%s-%s-%s-%s-%s"
                        .formatted(
                                Objects.toString(cell.round(), ""),
                                cell.indicator(),
                                cell.stage(),
                                cell.place().source(),
                                cell.place().place()),
                List.of(
                        Argument.Subject.of(cell.indicator()),
                        partsOnly
                                ? new Argument.Parts(figures.size(), Span.total(figures))
                                : new Argument.OneOf(figures.stream()
                                        .<Argument>map(
                                                figure -> new Argument.Amount((Quantity.Value) figure.quantity()))
                                        .toList()),
                        meaning(figures, partsOnly)),
                figures);
    }

    private static Argument meaning(List<Figure> figures, boolean partsOnly) {
        String note = figures.getFirst().note();
        return figures.size() == 1 && note != null
                ? new Argument.Text(note + ".")
                : new Argument.Word(word(figures, partsOnly));
    }

    private static String word(List<Figure> figures, boolean partsOnly) {
        if (partsOnly && figures.stream().allMatch(figure -> figure.carrier() == null)) {
            return "Finding.meaning.CARRIER";
        }
        boolean unclear = figures.stream().allMatch(figure -> figure.rechtskreis() == Rechtskreis.UNCLEAR);
        long units = figures.stream().map(Figure::unit).distinct().count();
        return unclear && units > 1 ? "Finding.meaning.RECHTSKREIS_OR_UNIT" : "Finding.meaning.OTHER";
    }
}
