package de.lenkungsportal.measure.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.kit.RecordFields;
import de.lenkungsportal.measure.EntryMode;
import de.lenkungsportal.measure.MeasureRun;
import de.lenkungsportal.measure.RunContent;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a coordinator can say of a run: days, places, and counts of people, never who they are. */
class RunFields extends RecordFields<MeasureRun, RunContent> {

    private final MeasureWords words;
    private final LocalDate today;
    private final TextField start;
    private final TextField end;
    private final Select<EntryMode> entry = new Select<>();
    private final TextField places;
    private final TextField taken;
    private final TextField waiting;
    private final TextField note;

    /** @param today the Stand of what is typed */
    RunFields(MeasureWords words, LocalDate today) {
        super(words.messages());
        this.words = words;
        this.today = today;
        start = line("startsOn", words.text("run.start"));
        start.setHelperText(words.text("field.dayHelp"));
        end = line("endsOn", words.text("run.end"));
        entry.setLabel(words.text("run.entry"));
        entry.setItems(EntryMode.values());
        entry.setItemLabelGenerator(mode -> mode == null ? words.text("ka") : words.label(mode));
        track("entry", words.text("run.entry"), entry, () -> words.label(entry.getValue()));
        places = line("places", words.text("column.places"));
        places.setHelperText(words.text("field.countHelp"));
        taken = line("taken", words.text("run.taken"));
        waiting = line("waiting", words.text("run.waiting"));
        note = line("note", words.text("column.note"));
        add(pair(start, end), entry, pair(places, taken, waiting), note);
    }

    @Override
    public void read(MeasureRun stored) {
        fill(stored.content());
    }

    void start() {
        fill(null);
    }

    /** Shows what is stored, or an empty run. */
    private void fill(@Nullable RunContent content) {
        start.setValue(content == null ? "" : words.day(content.startsOn()));
        end.setValue(content == null ? "" : words.day(content.endsOn()));
        entry.setValue(content == null ? EntryMode.FIXED : content.entry());
        places.setValue(content == null ? "" : words.number(content.places()));
        taken.setValue(content == null ? "" : words.number(content.taken()));
        waiting.setValue(content == null ? "" : words.number(content.waiting()));
        put(note, content == null ? null : content.note());
    }

    @Override
    public RunContent change(MeasureRun base) {
        return content(base.content());
    }

    /**
     * What was typed, as of today; the source stays.
     *
     * @throws InvalidInputException where a day or a count cannot be read
     */
    RunContent content(@Nullable RunContent base) {
        var problems = new ArrayList<Problem>();
        var content = new RunContent(
                day(start, "startsOn", problems),
                day(end, "endsOn", problems),
                entry.getValue(),
                count(places, "places", problems),
                count(taken, "taken", problems),
                count(waiting, "waiting", problems),
                note.getValue(),
                Stand.of(today),
                base == null ? null : base.source(),
                base == null ? Basis.STATED : base.basis());
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return content;
    }

    private static @Nullable LocalDate day(TextField field, String name, List<Problem> problems) {
        String typed = field.getValue().strip();
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(GermanInput.stand(typed));
        } catch (DateTimeParseException notADay) {
            problems.add(new Problem(name, "catalogue.problem.day"));
            return null;
        }
    }

    private static @Nullable Integer count(TextField field, String name, List<Problem> problems) {
        String typed = field.getValue().strip();
        if (typed.isEmpty()) {
            return null;
        }
        BigDecimal number = GermanInput.number(typed).orElse(null);
        if (number == null || number.scale() > 0 || number.precision() > 6) {
            problems.add(new Problem(name, "measureplan.problem.count"));
            return null;
        }
        return number.intValueExact();
    }
}
