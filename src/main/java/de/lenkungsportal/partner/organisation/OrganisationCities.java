package de.lenkungsportal.partner.organisation;

import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.report.Sheet;

/** Where an organisation is a partner, as its page shows it. */
public interface OrganisationCities {

    Section of(Organisation organisation);

    /** The same for export. */
    Sheet sheet(Organisation organisation);
}
