package de.lenkungsportal.comparison.ui;

import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says a single figure in a sentence and in a line. */
class FigureWords {

    private final Messages messages;

    FigureWords(Messages messages) {
        this.messages = messages;
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
            case Quantity.None(var unit, var reason) -> text("title." + reason, item.municipality(), name(figure));
            case Quantity.Value value -> {
                String measure = figure.indicator() == Indicator.CASELOAD || figure.indicator() == Indicator.STAFF
                        ? ""
                        : " " + text("measure." + figure.indicator());
                yield item.municipality() + ": " + inSentence(value) + measure + context(figure);
            }
        };
    }

    /** What the figure measures: "Personal des Jobcenters, Eingangszone, beim Start". */
    String name(Figure figure) {
        return label(figure.indicator()) + context(figure);
    }

    /** Stand and source in one sentence. */
    String sentence(Figure figure) {
        return text(
                "sentence",
                GermanFormat.stand(figure.asOf()),
                figure.source().source(),
                figure.source().place());
    }

    /** The value as a cell says it: ca. 300 BG, 2.800 bis 3.750 Kunden, k.A. */
    String amount(Quantity quantity) {
        return switch (quantity) {
            case Quantity.None none -> label(none.reason());
            case Quantity.Value value -> {
                String qualifier = label(value.qualifier());
                yield (qualifier.isEmpty() ? "" : qualifier + " ") + number(value) + " " + label(value.unit());
            }
        };
    }

    /** The number alone, a range with both ends. */
    String number(Quantity.Value value) {
        BigDecimal to = value.to();
        return to == null
                ? GermanFormat.number(value.value())
                : text("range", GermanFormat.number(value.value()), GermanFormat.number(to));
    }

    private String inSentence(Quantity.Value value) {
        String qualifier = text("qualifierInSentence." + value.qualifier());
        return (qualifier.isEmpty() ? "" : qualifier + " ")
                + number(value)
                + " "
                + text("unitInSentence." + value.unit());
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
        String stage = figure.stage() == Stage.ACTUAL || figure.indicator() == Indicator.INTAKE_FORECAST
                ? null
                : text("stage." + figure.stage());
        append(words, figure.function() == null ? " " : ", ", stage);
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
