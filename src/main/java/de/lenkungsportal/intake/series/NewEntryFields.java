package de.lenkungsportal.intake.series;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.intake.IntakeContent;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.PeriodText;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.kit.Typing;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fields of a new entry: its series and period, then what is said about it. */
class NewEntryFields extends EntryFields {

    private final Select<Rechtskreis> rechtskreis;
    private final Select<Unit> unit;
    private final Select<Origin> origin;
    private final Select<Frequency> frequency;
    private final TextField period;
    private final TextField periods;

    NewEntryFields(EntryWords words) {
        super(words);
        rechtskreis =
                series(words, "rechtskreis", List.of(Rechtskreis.SGB_II, Rechtskreis.SGB_III, Rechtskreis.ASYLBLG));
        unit = series(
                words,
                "unit",
                Arrays.stream(Unit.values()).filter(Unit::countsPeople).toList());
        unit.setHelperText(words.text("field.unitHelp"));
        origin = series(words, "origin", List.of(Origin.values()));
        frequency = series(words, "frequency", List.of(Frequency.values()));
        period = new TextField(words.text("field.period"));
        track("period", period.getLabel(), Typing.follow(period), period::getValue);
        periods = new TextField(words.text("field.periods"));
        track("periods", periods.getLabel(), Typing.follow(periods), periods::getValue);
        periods.setHelperText(words.text("field.periodsHelp"));
        periods.getElement().setAttribute("inputmode", "numeric");
        addComponentAtIndex(1, pair(required(help(words.text("field.periodHelp"), period)), periods));
        addComponentAtIndex(1, pair(origin, frequency));
        addComponentAtIndex(1, pair(rechtskreis, unit));
    }

    /** What tells one series from another is no part of what is said about a period. */
    private <E extends Enum<E>> Select<E> series(EntryWords words, String name, List<E> codes) {
        var select = new Select<E>();
        select.setLabel(words.text("field." + name));
        select.setItems(codes);
        select.setItemLabelGenerator(words::label);
        select.setValue(codes.getFirst());
        return track(name, select.getLabel(), select, () -> words.label(select.getValue()));
    }

    /** An empty entry in the series that is shown. */
    void start(SeriesState state, Stand today) {
        start(today);
        rechtskreis.setValue(
                state.rechtskreis().filter(code -> code != Rechtskreis.UNCLEAR).orElse(Rechtskreis.SGB_II));
        unit.setValue(state.unit().orElse(Unit.CUSTOMER));
        origin.setValue(state.origin().orElse(Origin.ALL));
        frequency.setValue(Frequency.WEEK);
        period.clear();
        periods.setValue("1");
    }

    /** What was typed: a series of this municipality, a period of it and what is said about it. */
    record Typed(SeriesKey key, Period period, IntakeContent content) {}

    /** @throws InvalidInputException with one entry for each field that cannot be read */
    Typed typed(String ags) {
        var problems = new ArrayList<Problem>();
        IntakeContent content = read(this::typed, problems);
        Period covered = read(this::period, problems);
        if (content == null || covered == null) {
            throw new InvalidInputException(problems);
        }
        return new Typed(
                new SeriesKey(ags, rechtskreis.getValue(), unit.getValue(), origin.getValue(), frequency.getValue()),
                covered,
                content);
    }

    private static <T> @Nullable T read(Supplier<T> typed, List<Problem> problems) {
        try {
            return typed.get();
        } catch (InvalidInputException invalid) {
            problems.addAll(invalid.problems());
            return null;
        }
    }

    private Period period() {
        String count = periods.getValue().strip();
        if (!count.matches("\\d{1,9}")) {
            throw new InvalidInputException("periods", "intake.problem.wholeNumber");
        }
        return PeriodText.read(frequency.getValue(), period.getValue(), Integer.parseInt(count));
    }
}
