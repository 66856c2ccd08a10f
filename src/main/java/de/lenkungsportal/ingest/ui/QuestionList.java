package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.TargetCheck.Option;
import de.lenkungsportal.ingest.TargetCheck.RowQuestion;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Rows that may mean a record that is known: one of them, or a new one. */
class QuestionList extends Div {

    private static final String NEW = "";

    /** @param answered gets all answers when one of them changes */
    QuestionList(Messages messages, ImportCheck check, SerializableConsumer<Answers> answered) {
        add(new H3(messages.text("ingest.preview.questions")));
        var fields = new Div();
        fields.addClassName("lp-import-match");
        for (RowQuestion question : check.questions()) {
            var choice = new Select<String>();
            choice.setLabel(
                    messages.text("ingest.preview.question", check.draft().place(question.row()), question.name()));
            var ids = new ArrayList<>(List.of(NEW));
            question.options().stream().map(Option::id).forEach(ids::add);
            choice.setItems(ids);
            choice.setItemLabelGenerator(id -> question.options().stream()
                    .filter(option -> option.id().equals(id))
                    .map(Option::name)
                    .findFirst()
                    .orElse(messages.text("ingest.preview.questionNew")));
            choice.setValue(check.answers().picked().getOrDefault(question.row(), NEW));
            choice.addValueChangeListener(event -> {
                var picked = new HashMap<>(check.answers().picked());
                picked.put(question.row(), event.getValue());
                answered.accept(check.answers().picking(picked));
            });
            fields.add(choice);
        }
        add(fields);
        setVisible(!check.questions().isEmpty());
    }
}
