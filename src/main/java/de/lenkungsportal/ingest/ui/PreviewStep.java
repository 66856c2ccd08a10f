package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.ingest.BadRows;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.ImportDraft;
import de.lenkungsportal.ingest.ImportWords;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What would be written, how the file was read and what is wrong; the last question before anything is written. */
class PreviewStep extends Div {

    private static final int SAMPLE = 5;

    /**
     * What the step leads to.
     *
     * @param again checks with another reading or other answers
     */
    record Ways(
            SerializableBiConsumer<BadRows, Answers> write,
            SerializableBiConsumer<ImportDraft, Answers> again,
            SerializableConsumer<String> refuse,
            SerializableRunnable columns,
            SerializableRunnable other) {}

    private final Messages messages;
    private final ImportCheck check;
    private final Ways ways;
    private final ReadingChoices readings;
    private final DoubtList doubts;
    private final ChangeList changes;
    private final Button writing = new Button();
    private final Div sample = new Div();
    private final Paragraph reason = new Paragraph();
    private @Nullable Checkbox leaveOut;

    PreviewStep(Messages messages, ImportCheck check, Ways ways) {
        this.messages = messages;
        this.check = check;
        this.ways = ways;
        readings = new ReadingChoices(
                messages,
                check.draft(),
                (column, reading) -> ways.again().accept(check.draft().reading(column, reading), check.answers()));
        doubts = new DoubtList(messages, check);
        changes = new ChangeList(messages, check, this::showCount);
        add(new StepHead(messages.text("ingest.preview.title")), sentence());
        if (check.badRows() > 0) {
            add(
                    new Paragraph(
                            messages.text(check.goodRows() == 0 ? "ingest.preview.noneGood" : "ingest.preview.advice")),
                    new ProblemList(messages, check),
                    new AllowedWords(messages, badColumns()));
        }
        Stream.of(readings, found(), doubts, changes, questions())
                .filter(Component::isVisible)
                .forEach(this::add);
        if (check.goodRows() > 0) {
            showSample();
            add(new H3(messages.text("ingest.preview.sample")), sample);
        }
        if (check.badRows() > 0 && check.goodRows() > 0) {
            leaveOut = new Checkbox(messages.text("ingest.preview.leaveOut", check.badRows()));
            leaveOut.addValueChangeListener(event -> showCount());
            add(leaveOut);
        }
        add(actions(), reason);
    }

    private QuestionList questions() {
        return new QuestionList(messages, check, answers -> ways.again().accept(check.draft(), answers));
    }

    private Div actions() {
        var actions = new Div();
        actions.addClassName("lp-import-actions");
        writing.addClickListener(event -> write());
        writing.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        reason.setId("import-reason");
        reason.addClassName("lp-muted");
        writing.getElement().setAttribute("aria-describedby", "import-reason");
        showCount();
        actions.add(
                writing,
                new Button(
                        messages.text("ingest.preview.columns"),
                        event -> ways.columns().run()),
                new Button(
                        messages.text("ingest.columns.other"),
                        event -> ways.other().run()));
        return actions;
    }

    private void showSample() {
        sample.removeAll();
        sample.add(new SampleTable(messages, check, changes.revised(), SAMPLE).framed());
    }

    private void showCount() {
        showSample();
        int added = check.newRows();
        int revised = changes.revised().size();
        boolean isOpen = leaveOut != null && !Boolean.TRUE.equals(leaveOut.getValue());
        writing.setEnabled(added + revised > 0 && !isOpen);
        writing.setText(
                added + revised == 0
                        ? messages.text("ingest.preview.writeNothing")
                        : messages.text("ingest.preview.write", added, revised, added > 0 && revised > 0 ? 1 : 0));
        String why = added + revised == 0
                ? messages.text("ingest.preview.nothingToWrite")
                : isOpen ? messages.text("ingest.preview.leaveOutFirst") : "";
        reason.setText(why);
        reason.setVisible(!why.isEmpty());
    }

    /** What is left out beside the rows, and what is stored already. */
    private Div found() {
        var words = new ImportWords(messages, check.draft());
        var lines = new ArrayList<>(words.found(check));
        lines.addAll(words.aside());
        var list = new UnorderedList();
        list.addClassName("lp-import-aside");
        lines.forEach(line -> list.add(new ListItem(line)));
        var found = new Div(new H3(messages.text("ingest.found.title")), list);
        found.setVisible(!lines.isEmpty());
        return found;
    }

    private List<TargetColumn<?>> badColumns() {
        Set<String> bad = check.problems().stream().map(RowProblem::column).collect(Collectors.toSet());
        return check.draft().target().columns().stream()
                .filter(column -> bad.contains(column.key()))
                .toList();
    }

    private Paragraph sentence() {
        int all = check.goodRows() + check.badRows();
        String key = check.badRows() > 0
                ? "ingest.preview.bad"
                : check.goodRows() > 0
                                && check.newRows() == 0
                                && check.changes().isEmpty()
                        ? "ingest.preview.nothing"
                        : "ingest.preview.clean";
        var sentence =
                new Paragraph(check.badRows() > 0 ? messages.text(key, check.badRows(), all) : messages.text(key, all));
        sentence.addClassName("lp-import-sentence");
        return sentence;
    }

    private void write() {
        List<TargetColumn<?>> open = check.draft().openReadings();
        Checkbox choice = leaveOut;
        if (!open.isEmpty()) {
            ways.refuse()
                    .accept(messages.text(
                            "ingest.preview.readingFirst",
                            messages.text(open.getFirst().captionKey())));
            readings.focus(open.getFirst().key());
        } else if (!doubts.isAnswered()) {
            ways.refuse().accept(messages.text("ingest.preview.doubtsFirst"));
            doubts.focusAnswer();
        } else {
            ways.write()
                    .accept(
                            choice == null ? BadRows.REFUSE : BadRows.LEAVE_OUT,
                            check.answers().revising(changes.revised()));
        }
    }
}
