package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import de.lenkungsportal.ingest.ImportLimits;
import de.lenkungsportal.ingest.ImportTarget;
import de.lenkungsportal.ingest.Need;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Says what a file may hold, and takes it. */
class FileStep extends Div {

    private final Messages messages;
    private final SerializableBiConsumer<String, byte[]> taken;
    private final SerializableConsumer<String> refused;

    FileStep(
            Messages messages,
            ImportTarget target,
            SerializableBiConsumer<String, byte[]> taken,
            SerializableConsumer<String> refused) {
        this.messages = messages;
        this.taken = taken;
        this.refused = refused;
        add(
                new StepHead(messages.text("ingest.file.title")),
                new Paragraph(messages.text("ingest.file.sentence", ImportLimits.LARGEST_MEGABYTES, target.mostRows())),
                new Paragraph(messages.text("ingest.file.noPersons")),
                upload(),
                new Paragraph(messages.text("ingest.file.columns")),
                columns(target),
                new AllowedWords(messages, target.columns()),
                template(target));
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

    private Upload upload() {
        var upload = new Upload((UploadHandler) this::receive);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ImportLimits.LARGEST_BYTES);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".xlsx");
        upload.setI18n(words());
        upload.addFileRejectedListener(event -> refused.accept(event.getErrorMessage()));
        return upload;
    }

    /** Reads no more than may be, whatever the browser let through. */
    private void receive(UploadEvent event) throws IOException {
        byte[] content;
        try (InputStream in = event.getInputStream()) {
            content = in.readNBytes(ImportLimits.LARGEST_BYTES + 1);
        }
        String name = event.getFileName();
        event.getUI().accessSynchronously(() -> taken.accept(name, content));
    }

    /** Every word of the component, which speaks English by itself. */
    private UploadI18N words() {
        String choose = messages.text("ingest.upload.choose");
        String drop = messages.text("ingest.upload.drop");
        String running = messages.text("ingest.upload.running");
        String failed = messages.text("ingest.upload.failed");
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(messages.text("ingest.upload.tooMany"))
                        .setFileIsTooBig(messages.text("ingest.file.tooLarge", ImportLimits.LARGEST_MEGABYTES))
                        .setIncorrectFileType(messages.text("ingest.upload.type")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(running)
                                .setStalled(running)
                                .setProcessing(running)
                                .setHeld(running))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(running))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(failed)
                                .setUnexpectedServerError(failed)
                                .setForbidden(failed)))
                .setFile(new UploadI18N.File()
                        .setRemove(messages.text("ingest.upload.remove"))
                        .setRetry(messages.text("ingest.upload.retry"))
                        .setStart(choose))
                .setUnits(new UploadI18N.Units().setSize(List.of("B", "KB", "MB", "GB")));
    }
}
