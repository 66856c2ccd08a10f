package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.Question;
import de.lenkungsportal.platform.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The latest imports, each with a button that takes it back whole. */
class PastImports extends Div {

    private static final ZoneId HERE = ZoneId.of("Europe/Berlin");

    private final Messages messages;
    private final Question question;

    PastImports(Messages messages, List<PastImport> imports, SerializableConsumer<PastImport> undo) {
        this.messages = messages;
        question = new Question(messages);
        var table = new DataTable(
                messages.text("ingest.past.title"),
                List.of(
                        messages.text("ingest.past.file"),
                        messages.text("ingest.past.at"),
                        messages.text("ingest.past.what"),
                        messages.text("ingest.past.action")));
        table.addClassName("lp-import-table");
        for (PastImport past : imports) {
            table.row(
                    new Span(past.fileName()),
                    new Span(day(past.importedAt()) + ", " + past.importedBy()),
                    new Span(messages.text("ingest.past.counts", past.added(), past.revised())),
                    action(past, undo));
        }
        add(new H3(messages.text("ingest.past.title")), question, table.framed());
        setVisible(!imports.isEmpty());
    }

    private Component action(PastImport past, SerializableConsumer<PastImport> undo) {
        Instant undone = past.undoneAt();
        if (undone != null) {
            return new Span(messages.text("ingest.past.undone", day(undone)));
        }
        var button = new Button(messages.text("ingest.past.undo"));
        button.setAriaLabel(messages.text("ingest.past.undoFile", past.fileName()));
        button.addClickListener(event -> question.ask(
                messages.text("ingest.past.ask", past.fileName()),
                messages.text("ingest.past.undo"),
                button,
                () -> undo.accept(past)));
        return button;
    }

    private static String day(Instant moment) {
        return GermanFormat.day(LocalDate.ofInstant(moment, HERE));
    }
}
