package de.lenkungsportal.partner.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.ui.ImportPanel;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.partner.PartnerImportService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.shell.LeaveQuestion;
import de.lenkungsportal.shell.Page;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;

/** Reads a list of partners of the own municipality in. */
@Route(PartnerImportView.ROUTE)
@RolesAllowed("COORDINATOR")
@StyleSheet("theme/partner.css")
class PartnerImportView extends Page implements BeforeLeaveObserver {

    static final String ROUTE = RingsState.ROUTE + "/einlesen";

    private final LeaveQuestion leave;
    private final ImportPanel panel;

    PartnerImportView(
            PartnerImportService service,
            ImportJobs jobs,
            MunicipalityService municipalities,
            CurrentUser currentUser,
            Messages messages) {
        var words = new PartnerWords(messages);
        Municipality own =
                municipalities.get(Objects.requireNonNull(currentUser.get().ags()));
        leave = new LeaveQuestion(messages);
        panel = new ImportPanel(jobs, messages, new PartnerTarget(service, own.ags()));
        setHeading(words.text("import.title", own.name()), words.text("import.sentence"));
        var back = new Anchor(RingsState.ROUTE + "?" + RingsState.CITY + "=" + own.ags(), words.text("import.back"));
        back.addClassName("lp-partner-back");
        add(leave, back, panel);
    }

    /** A file that was chosen and not written is not lost by a click on a link. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (panel.isUnsaved()) {
            leave.ask(event.postpone(), panel::discard);
        }
    }
}
