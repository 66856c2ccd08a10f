package de.lenkungsportal.measure.offer;

import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.measure.offer.PlannedMeasure.Period;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The page of planned measures as a table: one row for each run, one for a measure without any. */
final class PlannedSheet {

    private static final Period NO_PERIOD = new Period(null, null, null, null);

    private PlannedSheet() {}

    /** @param period one of its runs */
    private record Line(PlannedMeasure measure, Period period) {}

    static Sheet of(PlannedWords words, String heading, List<PlannedMeasure> measures) {
        var lines = new ArrayList<Line>();
        for (PlannedMeasure measure : measures) {
            for (Period period : measure.periods().isEmpty() ? List.of(NO_PERIOD) : measure.periods()) {
                lines.add(new Line(measure, period));
            }
        }
        return new Sheet(
                "geplante-massnahmen", List.of(heading), List.of(columns(words).table(heading, lines)));
    }

    private static SheetColumns<Line> columns(PlannedWords words) {
        return new SheetColumns<Line>(words.messages(), "measure.planned.sheet.")
                .add("id", of(PlannedMeasure::id))
                .add("title", of(PlannedMeasure::title))
                .add("description", of(PlannedMeasure::description))
                .code("kind", line -> line.measure().kind())
                .code("status", line -> line.measure().status())
                .add(
                        "later",
                        line -> LaterChoice.yesOrNo(
                                words.messages(), line.measure().asOf()))
                .add("municipalities", line -> String.join(", ", line.measure().municipalities()))
                .add("targetGroups", line -> words.labels(line.measure().targetGroups()))
                .add("steps", line -> words.labels(line.measure().steps()))
                .add("entry", of(words::entry))
                .add("exit", of(words::exit))
                .add("runMunicipality", line -> line.period().municipality())
                .add("start", line -> line.period().start())
                .add("end", line -> line.period().end())
                .add("places", line -> line.period().places())
                .add("legalBases", line -> String.join("; ", line.measure().legalBases()))
                .add("contact", of(PlannedMeasure::contact))
                .add("publishedOn", of(PlannedMeasure::publishedOn))
                .code("basis", line -> line.measure().basis())
                .add("ownMessage", line -> own(line, Interest::message))
                .add("ownCapacity", line -> own(line, Interest::capacity));
    }

    private static Function<Line, @Nullable Object> of(Function<PlannedMeasure, ? extends @Nullable Object> part) {
        return line -> part.apply(line.measure());
    }

    private static @Nullable Object own(Line line, Function<Interest, ? extends @Nullable Object> part) {
        Interest own = line.measure().interest();
        return own == null ? null : part.apply(own);
    }
}
