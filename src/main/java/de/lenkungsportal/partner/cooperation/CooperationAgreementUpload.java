package de.lenkungsportal.partner.cooperation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.kit.FileUpload;
import de.lenkungsportal.partner.PartnerWords;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.ReceivedFile;
import de.lenkungsportal.platform.request.BusyException;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** Takes the PDF of an agreement; the service judges it by its content. */
class CooperationAgreementUpload extends Div {

    private final PartnerWords words;
    private final Paragraph refusal = new Paragraph();

    CooperationAgreementUpload(
            PartnerWords words,
            CooperationAgreementService service,
            String agreement,
            SerializableConsumer<String> done) {
        this.words = words;
        addClassName("lp-partner-upload");
        refusal.addClassName("lp-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(
                new FileUpload(
                        words.messages(),
                        new FileUpload.Accepted(
                                words.text("agreements.upload"),
                                words.text("agreements.onlyPdf"),
                                DataSize.ofBytes(CooperationAgreementService.LARGEST_FILE),
                                List.of(".pdf")),
                        (name, file) -> attach(service, agreement, name, file, done),
                        this::refuse),
                refusal);
    }

    private void attach(
            CooperationAgreementService service,
            String agreement,
            String name,
            ReceivedFile file,
            SerializableConsumer<String> done) {
        try (file) {
            service.attach(agreement, name, file);
            done.accept("agreements.attached");
        } catch (InvalidInputException refused) {
            refuse(words.messages().text(refused.problems().getFirst().messageKey()));
        } catch (BusyException busy) {
            refuse(words.messages().text("platform.problem.busy"));
        }
    }

    private void refuse(String sentence) {
        refusal.setText(sentence);
        refusal.setVisible(true);
    }
}
