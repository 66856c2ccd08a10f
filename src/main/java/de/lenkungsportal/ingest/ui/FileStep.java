package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.lenkungsportal.ingest.ImportLimits;
import de.lenkungsportal.ingest.ImportTarget;
import de.lenkungsportal.ingest.Need;
import de.lenkungsportal.kit.FileUpload;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.ReceivedFile;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** Says what a file may hold, and takes it. */
class FileStep extends Div {

    private final Messages messages;

    FileStep(
            Messages messages,
            ImportTarget target,
            SerializableBiConsumer<String, ReceivedFile> taken,
            SerializableConsumer<String> refused) {
        this.messages = messages;
        add(
                new StepHead(messages.text("ingest.file.title")),
                new Paragraph(messages.text("ingest.file.sentence", ImportLimits.LARGEST_MEGABYTES, target.mostRows())),
                new Paragraph(messages.text("ingest.file.noPersons")),
                new FileUpload(
                        messages,
                        new FileUpload.Accepted(
                                messages.text("ingest.upload.choose"),
                                messages.text("ingest.upload.type"),
                                DataSize.ofMegabytes(ImportLimits.LARGEST_MEGABYTES),
                                List.of(".csv", ".txt", ".xlsx", ".ods")),
                        taken,
                        refused),
                new Paragraph(messages.text("ingest.file.columns")),
                columns(target),
                new AllowedWords(messages, target.columns()));
        if (!target.hasOwnTemplate()) {
            add(template(target));
        }
    }

    private UnorderedList columns(ImportTarget target) {
        var list = new UnorderedList();
        list.addClassName("lp-import-columns");
        target.columns().forEach(column -> {
            var need = new Span(
                    messages.text(column.need() == Need.REQUIRED ? "ingest.file.required" : "ingest.file.optional"));
            need.addClassName("lp-label");
            list.add(new ListItem(new Span(messages.text(column.captionKey()) + " "), need));
        });
        return list;
    }

    private Anchor template(ImportTarget target) {
        var sheet = new Sheet(
                "vorlage",
                List.of(),
                target.columns().stream()
                        .map(column -> messages.text(column.captionKey()))
                        .toList(),
                List.of());
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            var bytes = new ByteArrayOutputStream();
            SheetWriter.csv(sheet, bytes);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes.toByteArray()),
                    "vorlage.csv",
                    "text/csv;charset=utf-8",
                    bytes.size());
        });
        var anchor = new Anchor(handler, messages.text("ingest.file.template"));
        anchor.addClassName("lp-btn");
        return anchor;
    }
}
