package de.lenkungsportal.measure.planning;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.kit.BoundFields;
import de.lenkungsportal.measure.EntryMode;
import de.lenkungsportal.measure.MeasureRun;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.measure.RunContent;
import java.time.LocalDate;
import java.util.List;

/** What a coordinator can say of a run: days, places, and counts of people, never who they are. */
class RunFields extends BoundFields<MeasureRun, RunContent> {

    private static final String COUNT = "measureplan.problem.count";

    private final LocalDate today;

    /** @param today the Stand of what is typed */
    RunFields(MeasureWords words, LocalDate today) {
        super(words.messages(), RunContent.class, MeasureRun::content);
        this.today = today;
        this.<Stand>bind("asOf", stored -> {}, () -> Stand.of(today));
        add(
                pair(
                        help(words.text("field.dayHelp"), stand("startsOn", words.text("run.start"))),
                        stand("endsOn", words.text("run.end"))),
                choice("entry", words.text("run.entry"), List.of(EntryMode.values()), words::label),
                pair(
                        help(words.text("field.countHelp"), number("places", words.text("column.places"), COUNT)),
                        number("taken", words.text("run.taken"), COUNT),
                        number("waiting", words.text("run.waiting"), COUNT)),
                line("note", words.text("column.note")));
    }

    /** An own run of which nothing is known yet. */
    RunContent blank() {
        return new RunContent(null, null, EntryMode.FIXED, null, null, null, null, Stand.of(today), null, Basis.STATED);
    }
}
