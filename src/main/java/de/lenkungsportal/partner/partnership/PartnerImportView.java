package de.lenkungsportal.partner.partnership;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.ui.ImportPage;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.municipality.PlaceNames;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.partner.PartnerWords;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;

/** Reads a list of partners of the own municipality in. */
@Route(PartnerAddress.IMPORT)
@RolesAllowed("COORDINATOR")
@StyleSheet("theme/partner.css")
class PartnerImportView extends ImportPage {

    PartnerImportView(
            PartnerImportService service,
            ImportJobs jobs,
            MunicipalityService municipalities,
            CurrentUser currentUser,
            Messages messages) {
        super(
                jobs,
                messages,
                new PartnerTarget(
                        service,
                        currentUser.requireMunicipality(),
                        new PlaceNames(municipalities.all().stream()
                                .collect(Collectors.toMap(Municipality::ags, Municipality::name))),
                        new PartnershipWords(messages)));
        var words = new PartnerWords(messages);
        String own = currentUser.requireMunicipality();
        setHeading(words.text("import.title", municipalities.get(own).name()), words.text("import.sentence"));
        setBack(PartnerAddress.city(own), words.text("import.back"));
    }
}
