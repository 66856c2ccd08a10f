package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.ingest.BadRows;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What would be written and what is wrong; the last question before anything is written. */
class PreviewStep extends Div {

    private static final int SAMPLE = 5;

    private final Messages messages;
    private final ImportCheck check;
    private @Nullable Checkbox leaveOut;

    PreviewStep(
            Messages messages,
            ImportCheck check,
            SerializableConsumer<BadRows> write,
            SerializableConsumer<String> refuse,
            Runnable columns,
            Runnable other) {
        this.messages = messages;
        this.check = check;
        add(new StepHead(messages.text("ingest.preview.title")), sentence());
        if (check.badRows() > 0) {
            add(new Paragraph(
                    messages.text(check.goodRows() == 0 ? "ingest.preview.noneGood" : "ingest.preview.advice")));
            add(new ProblemList(messages, check), new AllowedWords(messages, badColumns()));
        }
        if (check.goodRows() > 0) {
            add(new H3(messages.text("ingest.preview.sample")), new SampleTable(messages, check, SAMPLE).framed());
        }
        var actions = new Div();
        actions.addClassName("lp-import-actions");
        if (check.goodRows() > 0) {
            if (check.badRows() > 0) {
                var choice = new Checkbox(messages.text("ingest.preview.leaveOut", check.badRows()));
                leaveOut = choice;
                add(choice);
            }
            actions.add(writing(write, refuse));
        }
        actions.add(
                new Button(messages.text("ingest.preview.columns"), event -> columns.run()),
                new Button(messages.text("ingest.columns.other"), event -> other.run()));
        add(actions);
    }

    private List<TargetColumn<?>> badColumns() {
        Set<String> bad = check.problems().stream().map(RowProblem::column).collect(Collectors.toSet());
        return check.draft().target().columns().stream()
                .filter(column -> bad.contains(column.key()))
                .toList();
    }

    private Paragraph sentence() {
        int all = check.goodRows() + check.badRows();
        var sentence = new Paragraph(
                check.badRows() == 0
                        ? messages.text("ingest.preview.clean", all)
                        : messages.text("ingest.preview.bad", check.badRows(), all));
        sentence.addClassName("lp-import-sentence");
        return sentence;
    }

    private Button writing(SerializableConsumer<BadRows> write, SerializableConsumer<String> refuse) {
        var button = new Button(messages.text("ingest.preview.write", check.goodRows()), event -> {
            Checkbox choice = leaveOut;
            if (choice == null) {
                write.accept(BadRows.REFUSE);
            } else if (Boolean.TRUE.equals(choice.getValue())) {
                write.accept(BadRows.LEAVE_OUT);
            } else {
                refuse.accept(messages.text("ingest.preview.leaveOutFirst"));
                choice.focus();
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }
}
