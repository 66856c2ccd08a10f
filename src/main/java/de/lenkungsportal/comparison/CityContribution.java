package de.lenkungsportal.comparison;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.report.Sheet;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A feature's part of the page of an area: a package-private Spring bean that asks the feature's own services. The parts stand there
 * before the figures, in the order of their {@code @Order}.
 */
public interface CityContribution {

    /** Empty where there is nothing to say of this area and nobody could add to it. */
    Optional<Section> section(Municipality area, Page page);

    /** The same for export; empty where there is nothing of these areas. */
    Optional<Sheet.Table> table(List<Municipality> areas);

    /** The page that a part stands on. */
    interface Page extends Serializable {

        /** Asks before unsaved input of this form is left. */
        void guard(EditForm form);

        /** Shows the page again and says what was done. */
        void done(String sentence);

        /** Brings a deleted record back and shows the page again. */
        void restore(SerializableRunnable step);
    }
}
