package de.lenkungsportal.comparison.ui;

import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.indicator.IndicatorNames;
import de.lenkungsportal.indicator.QuantityWords;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says a single figure in a sentence and in a line. */
class FigureWords {

    private final Messages messages;
    private final FigureNames figures;
    private final IndicatorNames names;
    private final QuantityWords quantities;

    FigureWords(Messages messages, FigureNames figures) {
        this.messages = messages;
        this.figures = figures;
        this.names = figures.indicators();
        this.quantities = new QuantityWords(messages);
    }

    String text(String key, Object... arguments) {
        return messages.text("figureview." + key, arguments);
    }

    String label(Enum<?> code) {
        return messages.label(code);
    }

    Messages messages() {
        return messages;
    }

    /** What is the case: "Köln: 19 MA beim Start", "Essen: Bestand im SGB III nicht angegeben". */
    String title(FigureRecord item) {
        Figure figure = item.figure();
        return switch (figure.quantity()) {
            case Quantity.None(var unit, var reason) -> text("title." + reason, item.about(), name(figure));
            case Quantity.Value value
            when isNamedByItsUnit(figure) -> item.about() + ": " + inSentence(value) + context(figure);
            case Quantity.Value value -> item.about() + ": " + name(figure) + ", " + inSentence(value);
        };
    }

    /** What the figure measures: "Personal des Jobcenters, Eingangszone, beim Start". */
    String name(Figure figure) {
        return names.name(figure.indicator()) + context(figure);
    }

    /** Customers and members of staff say what they are; every other number needs the name of its indicator. */
    private static boolean isNamedByItsUnit(Figure figure) {
        return figure.indicator().equals(Indicator.CASELOAD)
                || figure.indicator().equals(Indicator.STAFF);
    }

    /** Where the value comes from, of a correction with what the source states. */
    String basis(FigureRecord item) {
        return figures.basis(item.figure(), item.area());
    }

    /** Stand and source in one sentence; who corrected it goes before the source. */
    String sentence(FigureRecord item) {
        Figure figure = item.figure();
        return figure.isCorrected()
                ? text(
                        "sentence.corrected",
                        GermanFormat.stand(figure.asOf()),
                        figure.source().source(),
                        figure.source().place(),
                        figures.basis(figure, item.area()))
                : sentence(figure);
    }

    /** Stand and source in one sentence. */
    String sentence(Figure figure) {
        return figure.source().isOwn()
                ? text("sentence.own", GermanFormat.stand(figure.asOf()), figures.place(figure.source()))
                : text(
                        "sentence",
                        GermanFormat.stand(figure.asOf()),
                        figure.source().source(),
                        figure.source().place());
    }

    FigureNames figures() {
        return figures;
    }

    /** The value as a cell says it: ca. 300 BG, 2.800 bis 3.750 Kunden, k.A. */
    String amount(Quantity quantity) {
        return quantities.amount(quantity);
    }

    /** The short word behind the number. */
    String unit(Quantity.Value value) {
        return quantities.unit(value);
    }

    /** The number alone, a range with both ends. */
    String number(Quantity.Value value) {
        return quantities.number(value);
    }

    private String inSentence(Quantity.Value value) {
        String qualifier = text("qualifierInSentence." + value.qualifier());
        String unit = quantities.unit(value, text("unitInSentence." + value.unit()));
        return (qualifier + " " + number(value) + " " + unit).strip();
    }

    private String context(Figure figure) {
        var words = new StringBuilder();
        append(words, " ", figure.rechtskreis() == null ? null : text("rechtskreis." + figure.rechtskreis()));
        append(
                words,
                " ",
                figure.carrier() == null || figure.carrier() == Carrier.TOTAL
                        ? null
                        : text("carrier." + figure.carrier()));
        append(words, ", ", figure.function() == null ? null : label(figure.function()));
        figure.breakdown().values().forEach((dimension, value) -> append(words, ", ", names.value(dimension, value)));
        String stage = figure.stage() == Stage.ACTUAL || figure.indicator().equals(Indicator.INTAKE_FORECAST)
                ? null
                : text("stage." + figure.stage());
        append(words, figure.function() == null && figure.breakdown().isNone() ? " " : ", ", stage);
        return words.toString();
    }

    private static void append(StringBuilder words, String before, @Nullable String word) {
        if (word != null) {
            words.append(before).append(word);
        }
    }

    /** What a reader must know before using the value, in words; empty where there is nothing. */
    List<String> cautions(Figure figure) {
        var cautions = new ArrayList<String>();
        if (figure.quantity() instanceof Quantity.None none) {
            cautions.add(messages.label("MissingExplained", none.reason().name()));
        }
        if (figure.flag() != null) {
            cautions.add(text("flag." + figure.flag()));
        }
        return cautions;
    }
}
