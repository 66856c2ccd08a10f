package de.lenkungsportal.partner.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadHandler;
import de.lenkungsportal.partner.AgreementService;
import de.lenkungsportal.platform.InvalidInputException;
import java.util.List;

/** Takes the PDF of an agreement; the service judges it by its content. */
class AgreementUpload extends Div {

    private static final int MOST_MEGABYTES = 10;

    AgreementUpload(PartnerWords words, AgreementService service, String agreement, SerializableConsumer<String> done) {
        addClassName("lp-partner-upload");
        var refusal = new Paragraph();
        refusal.addClassName("lp-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var upload = new Upload(UploadHandler.inMemory((file, content) -> {
            try {
                service.attach(agreement, file.fileName(), content);
                done.accept("agreements.attached");
            } catch (InvalidInputException refused) {
                refusal.setText(
                        words.messages().text(refused.problems().getFirst().messageKey()));
                refusal.setVisible(true);
            }
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_MEGABYTES * 1024 * 1024);
        upload.setAcceptedMimeTypes("application/pdf");
        upload.setAcceptedFileExtensions(".pdf");
        upload.setI18n(words(words));
        upload.addFileRejectedListener(event -> {
            refusal.setText(event.getErrorMessage());
            refusal.setVisible(true);
        });
        add(upload, refusal);
    }

    /** Every word of the component, which speaks English by itself. */
    private static UploadI18N words(PartnerWords words) {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(words.text("agreements.uploadDrop"))
                        .setMany(words.text("agreements.uploadDrop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(words.text("agreements.upload"))
                        .setMany(words.text("agreements.upload")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(words.text("upload.tooMany"))
                        .setFileIsTooBig(words.text("upload.tooLarge", MOST_MEGABYTES))
                        .setIncorrectFileType(words.text("upload.onlyPdf")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(words.text("upload.running"))
                                .setStalled(words.text("upload.running"))
                                .setProcessing(words.text("upload.running"))
                                .setHeld(words.text("upload.running")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(words.text("upload.running")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(words.text("upload.failed"))
                                .setUnexpectedServerError(words.text("upload.failed"))
                                .setForbidden(words.text("upload.failed"))))
                .setFile(new UploadI18N.File()
                        .setRemove(words.text("upload.remove"))
                        .setRetry(words.text("upload.retry"))
                        .setStart(words.text("agreements.upload")))
                .setUnits(new UploadI18N.Units().setSize(List.of("B", "KB", "MB", "GB")));
    }
}
