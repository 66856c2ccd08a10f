package de.lenkungsportal.partner.partnership;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.kit.EditForm;

/** What another slice shows on the page of a partnership. The parts stand there in the order of their {@code @Order}. */
public interface PartnershipPart {

    Section of(Partnership partner, Page page);

    /**
     * The page that a part stands on.
     *
     * @param guard learns the forms that may hold unsaved input
     * @param done shows the page again and says what was done, by the key of the sentence
     */
    record Page(Upkeep upkeep, SerializableConsumer<EditForm> guard, SerializableConsumer<String> done) {}
}
