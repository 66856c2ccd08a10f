package de.lenkungsportal.partner.organisation;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.kit.Confirm;
import de.lenkungsportal.kit.EditForm;
import java.util.Optional;

/** What the page of an organisation offers where others use the record, too: a change waits until they agree. */
public interface OrganisationProposals {

    /**
     * The proposals on this organisation, with the steps of those who may take them; empty where there is none.
     *
     * @param guard learns the forms that may hold unsaved input
     */
    Optional<Section> on(Organisation organisation, Steps steps, SerializableConsumer<EditForm> guard);

    /** @param done shows the page again and says what was done, by the key of the sentence */
    EditForm change(Organisation organisation, SerializableConsumer<String> done);

    /**
     * @param merged goes out of use
     * @param survivor stays
     * @param question says what will be changed
     */
    Confirm merge(Organisation merged, Organisation survivor, String question, Steps steps);

    /** @param question says what will be changed */
    Confirm undo(OrganisationMerge merge, String question, Steps steps);
}
