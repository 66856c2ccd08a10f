package de.lenkungsportal.kit;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.ReceivedFile;
import java.io.IOException;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** Takes one file. It goes to disk as it comes, and its size is judged there, whatever the browser let through. */
public class FileUpload extends Upload {

    /**
     * What is taken.
     *
     * @param choose the caption of the button
     * @param wrongType says which files are taken
     * @param extensions with their dot
     */
    public record Accepted(String choose, String wrongType, DataSize most, List<String> extensions) {}

    private final Accepted accepted;
    private final String tooLarge;
    private final SerializableBiConsumer<String, ReceivedFile> taken;
    private final SerializableConsumer<String> refused;

    /**
     * @param taken gets the name and the file, and closes it
     * @param refused gets a sentence
     */
    public FileUpload(
            Messages messages,
            Accepted accepted,
            SerializableBiConsumer<String, ReceivedFile> taken,
            SerializableConsumer<String> refused) {
        this.accepted = accepted;
        this.tooLarge = messages.text("kit.upload.tooLarge", accepted.most().toMegabytes());
        this.taken = taken;
        this.refused = refused;
        setUploadHandler((UploadHandler) this::receive);
        setMaxFiles(1);
        setMaxFileSize((int) accepted.most().toBytes());
        setAcceptedFileExtensions(accepted.extensions().toArray(String[]::new));
        setI18n(words(messages));
        addFileRejectedListener(event -> refused.accept(event.getErrorMessage()));
    }

    private void receive(UploadEvent event) throws IOException {
        ReceivedFile file =
                ReceivedFile.of(event.getInputStream(), (int) accepted.most().toBytes());
        String name = event.getFileName();
        try {
            if (file.isTooLarge()) {
                file.close();
                event.getUI().accessSynchronously(() -> refused.accept(tooLarge));
            } else {
                event.getUI().accessSynchronously(() -> taken.accept(name, file));
            }
        } catch (RuntimeException gone) {
            file.close();
            throw gone;
        }
    }

    /** Every word of the component, which speaks English by itself. */
    private UploadI18N words(Messages messages) {
        String drop = messages.text("kit.upload.drop");
        String running = messages.text("kit.upload.running");
        String failed = messages.text("kit.upload.failed");
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setAddFiles(new UploadI18N.AddFiles().setOne(accepted.choose()).setMany(accepted.choose()))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(messages.text("kit.upload.tooMany"))
                        .setFileIsTooBig(tooLarge)
                        .setIncorrectFileType(accepted.wrongType()))
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
                        .setRemove(messages.text("kit.upload.remove"))
                        .setRetry(messages.text("kit.upload.retry"))
                        .setStart(accepted.choose()))
                .setUnits(new UploadI18N.Units().setSize(List.of("B", "KB", "MB", "GB")));
    }
}
