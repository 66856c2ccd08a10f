package de.lenkungsportal.partner.organisation;

import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;

/** Runs the steps of a section on the page that it stands on, which then shows the record again. */
public interface Steps extends Serializable {

    /** @param step writes, and gives the key of the sentence that says what was done; a refusal is shown on the page */
    void run(SerializableSupplier<String> step);
}
