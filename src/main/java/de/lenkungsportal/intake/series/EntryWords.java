package de.lenkungsportal.intake.series;

import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.platform.Messages;
import java.io.Serializable;

/** Entries of a series in words. */
record EntryWords(Messages messages) implements Serializable {

    String text(String key, Object... arguments) {
        return messages.text("intakeview." + key, arguments);
    }

    String label(Enum<?> code) {
        return messages.label(code);
    }

    /** SGB II, Kunden, ohne Aufteilung, je Woche. */
    String series(SeriesKey key) {
        return text("series", label(key.rechtskreis()), label(key.unit()), label(key.origin()), label(key.frequency()));
    }

    /** ca. 63, without the unit; the word for a hidden count. */
    String number(Quantity quantity) {
        return switch (quantity) {
            case Quantity.None none -> label(none.reason());
            case Quantity.Value value -> {
                String qualifier = value.qualifier() == Qualifier.EXACT ? "" : label(value.qualifier()) + " ";
                yield qualifier + GermanFormat.number(value.value());
            }
        };
    }

    /** ca. 63 Kunden; the word for a hidden count alone. */
    String amount(Quantity quantity) {
        return quantity instanceof Quantity.None ? number(quantity) : number(quantity) + " " + label(quantity.unit());
    }

    /** Anzahl, or Mittel je Woche. */
    String counting(Counting counting, Frequency frequency) {
        return counting == Counting.COUNT ? text("counting.COUNT") : text("counting.MEAN." + frequency);
    }

    /** Where the entry comes from: a source with its place, perhaps corrected by the municipality, the simulation, or a report of the municipality. */
    String origin(IntakeEntry entry) {
        SourcePlace source = entry.source();
        if (source != null) {
            String key = entry.basis() == Basis.CORRECTED ? "sourceCorrected" : "source";
            return text(key, source.source(), source.place());
        }
        return switch (entry.basis()) {
            case SIMULATED -> label(entry.basis());
            case STATED, CORRECTED, COMPUTED -> text("reported");
        };
    }

    /** The number with its unit, as every figure is written. */
    Span figure(Quantity quantity) {
        Unit unit = quantity.unit();
        var chip = new Span(label(unit));
        chip.addClassName("lp-unit");
        var number = new Span(number(quantity));
        if (quantity instanceof Quantity.None none) {
            number.addClassName("lp-ka");
            var reason =
                    new Span(messages.label("MissingExplained", none.reason().name()));
            reason.addClassName("lp-muted");
            var missing = new Span(number, reason);
            missing.addClassName("lp-intake-missing");
            return missing;
        }
        number.addClassName("lp-v");
        var figure = new Span(number, chip);
        figure.addClassName("lp-intake-figure");
        return figure;
    }
}
