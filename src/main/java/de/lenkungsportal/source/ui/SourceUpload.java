package de.lenkungsportal.source.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.kit.FileUpload;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.ReceivedFile;
import de.lenkungsportal.platform.request.BusyException;
import de.lenkungsportal.source.SourceUpkeepService;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** Takes the file of a source; the service judges it by its content. */
class SourceUpload extends Section {

    private final Messages messages;
    private final Paragraph refusal = new Paragraph();

    /** @param done shows the page again */
    SourceUpload(Messages messages, SourceUpkeepService service, String number, SerializableRunnable done) {
        super(new H2(messages.text("source.upload.title")), new Paragraph(messages.text("source.upload.sentence")));
        this.messages = messages;
        addClassName("lp-source-upload");
        refusal.addClassName("lp-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(
                new FileUpload(
                        messages,
                        new FileUpload.Accepted(
                                messages.text("source.upload.choose"),
                                messages.text("source.upload.types"),
                                DataSize.ofBytes(SourceUpkeepService.LARGEST_FILE),
                                List.of(".pdf", ".xlsx", ".docx")),
                        (name, file) -> put(service, number, name, file, done),
                        this::refuse),
                refusal);
    }

    private void put(
            SourceUpkeepService service, String number, String name, ReceivedFile file, SerializableRunnable done) {
        try (file) {
            service.put(number, name, file);
            done.run();
        } catch (InvalidInputException refused) {
            refuse(messages.text(refused.problems().getFirst()));
        } catch (BusyException busy) {
            refuse(messages.text("platform.problem.busy"));
        }
    }

    private void refuse(String sentence) {
        refusal.setText(sentence);
        refusal.setVisible(true);
    }
}
