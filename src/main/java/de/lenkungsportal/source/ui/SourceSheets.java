package de.lenkungsportal.source.ui;

import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.SheetColumns;
import de.lenkungsportal.source.Source;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sources and their figures as rows of a file, empty where there is nothing. */
final class SourceSheets {

    private static final String PREFIX = "source.sheet.";

    private SourceSheets() {}

    static SheetColumns<Source> sources(Messages messages) {
        return new SheetColumns<Source>(messages, PREFIX)
                .add("number", Source::number)
                .codes(
                        "kind",
                        source -> messages.label(
                                "SourceKind", source.content().kind().name()),
                        source -> source.content().kind())
                .add("title", Source::title)
                .add("publisher", Source::publisher)
                .add("event", Source::event)
                .add("eventOn", Source::eventOn)
                .add("published", Source::published)
                .add("website", source -> source.content().website())
                .add("licence", source -> source.content().licence())
                .add(
                        "document",
                        source -> source.kept().file() == null
                                ? null
                                : source.kept().file().name())
                .add("figures", Source::figures)
                .add("cells", Source::cells)
                .add("dates", Source::dates)
                .add(
                        "records",
                        source -> source.records().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                .add("contradictions", Source::contradictions)
                .add("defects", Source::defects);
    }

    static SheetColumns<FigureRecord> figures(Messages messages, FigureNames names) {
        return new SheetColumns<FigureRecord>(messages, PREFIX)
                .add("id", of(Figure::id))
                .ags(each -> each.figure().ags())
                .add("municipality", FigureRecord::area)
                .codes("indicator", of(figure -> names.indicators().name(figure.indicator())), of(Figure::indicator))
                .code("rechtskreis", code(Figure::rechtskreis))
                .code("carrier", code(Figure::carrier))
                .code("function", code(Figure::function))
                .code("stage", code(Figure::stage))
                .code("unit", code(Figure::unit))
                .code("qualifier", code(SourceSheets::qualifier))
                .add("value", of(Figure::value))
                .add("valueTo", of(SourceSheets::to))
                .code("missing", code(Figure::missing))
                .add("asOf", of(Figure::asOf))
                .add("place", each -> each.figure().source().place())
                .code("basis", code(Figure::basis))
                .code("flag", code(Figure::flag))
                .add("note", of(Figure::note))
                .code("areaKind", FigureRecord::areaKind)
                .codes(
                        "institution",
                        FigureRecord::institution,
                        of(figure -> figure.about().institution()))
                .codes("breakdown", of(figure -> String.join(", ", names.part(figure))), of(Figure::breakdown));
    }

    private static Function<FigureRecord, @Nullable Object> of(Function<Figure, ? extends @Nullable Object> part) {
        return each -> part.apply(each.figure());
    }

    private static Function<FigureRecord, @Nullable Enum<?>> code(Function<Figure, ? extends @Nullable Enum<?>> part) {
        return each -> part.apply(each.figure());
    }

    private static @Nullable Enum<?> qualifier(Figure figure) {
        return figure.quantity() instanceof Quantity.Value stated ? stated.qualifier() : null;
    }

    private static @Nullable BigDecimal to(Figure figure) {
        return figure.quantity() instanceof Quantity.Value stated ? stated.to() : null;
    }
}
