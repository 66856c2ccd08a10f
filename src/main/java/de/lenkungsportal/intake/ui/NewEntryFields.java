package de.lenkungsportal.intake.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.intake.IntakeChange;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.PeriodText;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
        rechtskreis = choice("rechtskreis", List.of(Rechtskreis.SGB_II, Rechtskreis.SGB_III, Rechtskreis.ASYLBLG));
        unit = choice(
                "unit", Arrays.stream(Unit.values()).filter(Unit::countsPeople).toList());
        unit.setHelperText(words.text("field.unitHelp"));
        origin = choice("origin", List.of(Origin.values()));
        frequency = choice("frequency", List.of(Frequency.values()));
        period = line("period", words.text("field.period"));
        period.setRequiredIndicatorVisible(true);
        period.setHelperText(words.text("field.periodHelp"));
        periods = line("periods", words.text("field.periods"));
        periods.setHelperText(words.text("field.periodsHelp"));
        periods.getElement().setAttribute("inputmode", "numeric");
        addComponentAtIndex(1, pair(period, periods));
        addComponentAtIndex(1, pair(origin, frequency));
        addComponentAtIndex(1, pair(rechtskreis, unit));
    }

    /** An empty entry in the series that is shown. */
    void start(SeriesState state, String today) {
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
    record Typed(SeriesKey key, Period period, IntakeChange change) {}

    /** @throws InvalidInputException with one entry for each field that cannot be read */
    Typed typed(String ags) {
        var problems = new ArrayList<Problem>();
        IntakeChange change = change(problems);
        Period covered = period(problems);
        refuse(problems);
        return new Typed(
                new SeriesKey(ags, rechtskreis.getValue(), unit.getValue(), origin.getValue(), frequency.getValue()),
                Objects.requireNonNull(covered),
                change);
    }

    private @Nullable Period period(List<Problem> problems) {
        String count = periods.getValue().strip();
        if (!count.matches("\\d{1,9}")) {
            problems.add(new Problem("periods", "intake.problem.wholeNumber"));
            return null;
        }
        try {
            return PeriodText.read(frequency.getValue(), period.getValue(), Integer.parseInt(count));
        } catch (InvalidInputException invalid) {
            problems.addAll(invalid.problems());
            return null;
        }
    }
}
