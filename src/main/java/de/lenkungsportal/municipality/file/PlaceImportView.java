package de.lenkungsportal.municipality.file;

import com.vaadin.flow.router.Route;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.ui.ImportPage;
import de.lenkungsportal.municipality.PlaceListService;
import de.lenkungsportal.platform.Messages;
import jakarta.annotation.security.RolesAllowed;

/** Reads a list of municipalities and Kreise in, from which they are chosen afterwards. */
@Route("kommunen/einlesen")
@RolesAllowed("ADMIN")
class PlaceImportView extends ImportPage {

    PlaceImportView(PlaceListService service, ImportJobs jobs, Messages messages) {
        super(jobs, messages, new PlaceFile(service, messages));
        setHeading(messages.text("area.list.title"), messages.text("area.list.sentence"));
        setBack("kommunen", messages.text("area.list.back"));
        explain(messages.text("area.list.how"));
    }
}
