package de.lenkungsportal.measure.planning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.kit.RecordHistory;
import de.lenkungsportal.measure.Measure;
import de.lenkungsportal.measure.MeasureRun;
import de.lenkungsportal.measure.MeasureRun.Count;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.measure.RunContent;
import de.lenkungsportal.measure.RunReading;
import de.lenkungsportal.platform.InvalidInputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The runs of a measure with their places, free places over time, and for each municipality the upkeep of its own. */
class MeasureRuns extends Section {

    private final MeasureWords words;
    private final RunService service;
    private final Measure measure;
    private final LocalDate today;
    private final SerializableConsumer<String> done;
    private final Map<String, EditForm> changes = new HashMap<>();
    private final List<EditForm> forms = new ArrayList<>();
    private final List<MeasureRun> runs;

    /** @param done takes the sentence that says what was kept */
    MeasureRuns(
            MeasureWords words,
            RunService service,
            Measure measure,
            LocalDate today,
            SerializableConsumer<String> done) {
        this.words = words;
        this.service = service;
        this.measure = measure;
        this.today = today;
        this.done = done;
        this.runs = service.ofMeasure(measure.id());
        add(new H2(words.text("runs")));
        if (runs.isEmpty()) {
            add(new Paragraph(words.text("runs.none")));
        } else {
            add(table());
        }
        List<RunReading> readings = service.readings(measure.id());
        if (!readings.isEmpty()) {
            add(new H3(words.text("readings")), readings(readings));
        }
    }

    List<EditForm> forms() {
        return forms;
    }

    /** Forms and buttons for a municipality: for its own runs, and for a new one while it offers the measure. */
    void allowUpkeep(String ags) {
        boolean offers = measure.isOfferedBy(ags);
        for (MeasureRun run :
                runs.stream().filter(each -> ags.equals(each.ags())).toList()) {
            EditForm change = change(run);
            change.nameStart(words.text("runs.changeThis", run.number()));
            var copy = new Button(words.text("runs.copy"), event -> copy(run));
            copy.setAriaLabel(words.text("runs.copyThis", run.number()));
            copy.setVisible(offers);
            var line = new Div(new Span(words.text("run", run.number())), change, copy);
            line.addClassName("lp-cat-run-upkeep");
            forms.add(change);
            changes.put(run.id(), change);
            add(line);
        }
        if (offers) {
            EditForm add = addForm();
            forms.add(add);
            add(add);
        }
    }

    /** What became of each run, shown when it is asked for; comes after {@link #allowUpkeep}. */
    void addHistories() {
        for (MeasureRun run : runs) {
            var what = new NativeDetails(words.text("runs.history", run.number()), new Div());
            what.addToggleListener(event -> {
                if (event.isOpened()) {
                    what.setContent(history(run));
                }
            });
            add(what);
        }
    }

    private RecordHistory history(MeasureRun run) {
        return new RecordHistory(
                words.messages(),
                words.text("runs.history", run.number()),
                words.messages().text("kit.history.coordination", where(run)),
                FormVersion.of(service.history(run.id()), RunFields::read),
                () -> new RunFields(words, today),
                changes.get(run.id()));
    }

    private Component table() {
        var table = new DataTable(
                words.text("runs"),
                List.of(
                        words.text("column.run"),
                        words.text("run.municipality"),
                        words.text("column.period"),
                        words.text("run.entry"),
                        words.text("column.places"),
                        words.text("run.taken"),
                        words.text("column.free"),
                        words.text("run.waiting"),
                        words.text("column.source")));
        table.each(words.messages(), runs, run -> {
            RunContent content = run.content();
            table.row(
                    number(run),
                    List.of(
                            new Span(where(run)),
                            words.cell(words.period(content.startsOn(), content.endsOn())),
                            new Span(words.label(content.entry())),
                            words.cell(words.number(content.places())),
                            count(run, Count.TAKEN, content.taken() == null ? "" : words.number(content.taken())),
                            count(run, Count.TAKEN, words.number(run.free())),
                            count(run, Count.WAITING, words.number(content.waiting())),
                            words.origin(content.source(), content.basis())));
        });
        return framed(table);
    }

    /** The head of the column says what is numbered, unless each row stands as a block of its own. */
    private Component number(MeasureRun run) {
        var wide = new Span(String.valueOf(run.number()));
        wide.addClassName("lp-cat-run-wide");
        var narrow = new Span(words.text("run", run.number()));
        narrow.addClassName("lp-cat-run-narrow");
        return new Span(wide, narrow);
    }

    /** A municipality that offers the measure no more keeps its runs, and they are told apart. */
    private String where(MeasureRun run) {
        if (run.municipality() == null) {
            return words.label(measure.content().scope());
        }
        return measure.isOfferedBy(run.ags()) ? run.municipality() : words.text("run.former", run.municipality());
    }

    /** Free places tell the number of those taken, so that both are protected together. */
    private Component count(MeasureRun run, Count count, String text) {
        return run.hidden().contains(count) ? words.suppressed() : words.cell(text);
    }

    private Component readings(List<RunReading> readings) {
        Map<String, MeasureRun> byId = runs.stream().collect(Collectors.toMap(MeasureRun::id, Function.identity()));
        var table = new DataTable(
                words.text("readings"),
                List.of(
                        words.text("readings.on"),
                        words.text("column.run"),
                        words.text("column.places"),
                        words.text("column.free")));
        for (RunReading reading : readings) {
            MeasureRun run = byId.get(reading.run());
            table.row(
                    new Span(words.day(reading.on())),
                    List.of(
                            new Span(run == null ? "" : words.run(run.number(), run.municipality())),
                            words.cell(words.number(reading.places())),
                            reading.hidden().contains(Count.TAKEN)
                                    ? words.suppressed()
                                    : words.cell(words.number(reading.free()))));
        }
        return framed(table);
    }

    private static Div framed(DataTable table) {
        Div frame = table.framed();
        frame.addClassName("lp-cat-list");
        return frame;
    }

    private void copy(MeasureRun run) {
        try {
            MeasureRun next = service.copyAsNext(run.id());
            done.accept(words.text(
                    "runs.copied", next.number(), words.day(next.content().startsOn())));
        } catch (InvalidInputException refused) {
            done.accept(words.messages().text(refused.problems().getFirst().messageKey()));
        }
    }

    /** Form for a run; for its own municipality it shows hidden counts, so that saving does not lose them. */
    private EditForm change(MeasureRun shown) {
        return EditForm.change(
                words.messages(),
                words.text("runs.change"),
                () -> service.own(shown.id()),
                () -> new RunFields(words, today),
                base -> service.own(base.id()),
                base -> FormVersion.of(service.history(base.id()), RunFields::read),
                (base, fields) -> {
                    service.change(base.id(), base.version(), fields.change(base));
                    done.accept(words.text("runs.changed", base.number()));
                });
    }

    private EditForm addForm() {
        var fields = new RunFields(words, today);
        return new EditForm(
                words.messages(), words.text("runs.add"), words.text("runs.addNow"), fields, new EditForm.Work() {
                    @Override
                    public void save() {
                        MeasureRun added = service.add(measure.id(), fields.typed(fields.blank()));
                        done.accept(words.text("runs.added", added.number()));
                    }

                    @Override
                    public void reset() {
                        fields.show(fields.blank());
                    }
                });
    }
}
