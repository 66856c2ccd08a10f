package de.lenkungsportal.measure.catalogue;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.ui.ImportPage;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;

/** Reads a list of measures of the own municipality in. */
@Route(MeasureImportView.ROUTE)
@RolesAllowed("COORDINATOR")
@StyleSheet("theme/catalogue.css")
class MeasureImportView extends ImportPage {

    static final String ROUTE = CatalogueAddress.ROUTE + "/einlesen";

    MeasureImportView(
            MeasureImportService service,
            MeasureService measures,
            MunicipalityService municipalities,
            ImportJobs jobs,
            CurrentUser currentUser,
            Messages messages) {
        super(
                jobs,
                messages,
                new MeasureTarget(
                        service,
                        new MeasureWords(messages),
                        municipalities.get(currentUser.requireMunicipality()),
                        municipalities.all(),
                        measures.legalBases()));
        var words = new MeasureWords(messages);
        setHeading(
                words.text(
                        "import.title",
                        municipalities.get(currentUser.requireMunicipality()).name()),
                words.text("import.sentence"));
        setBack(CatalogueAddress.ROUTE, words.text("back"));
        explain(words.text("import.how"));
    }
}
