package de.lenkungsportal.intake.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.ui.ImportPanel;
import de.lenkungsportal.intake.IntakeFile;
import de.lenkungsportal.intake.IntakeImportService;
import de.lenkungsportal.intake.IntakeRow;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.LeaveQuestion;
import de.lenkungsportal.shell.Page;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Reads a file into the series of the own municipality: preview first, then all lines or none. */
@Route(ImportView.ROUTE)
@RolesAllowed("COORDINATOR")
@StyleSheet("theme/intake.css")
class ImportView extends Page implements BeforeLeaveObserver {

    static final String ROUTE = SeriesState.ROUTE + "/einlesen";

    private final LeaveQuestion leave;
    private final ImportPanel panel;

    ImportView(IntakeImportService service, MunicipalityService municipalities, ImportJobs jobs, Messages messages) {
        leave = new LeaveQuestion(messages);
        String own = service.ownMunicipality();
        panel = new ImportPanel(jobs, messages, new IntakeFile(new OwnSeries(service, own), messages));
        setHeading(
                messages.text("intakefile.title", municipalities.get(own).name()),
                messages.text("intakefile.sentence"));
        add(
                leave,
                new Paragraph(new Anchor(SeriesState.ROUTE, messages.text("intakefile.back"))),
                new Paragraph(messages.text("intakefile.how")),
                panel);
    }

    /** A file that was chosen and not written is not lost by a click on a link. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (panel.isUnsaved()) {
            leave.ask(event.postpone(), panel::discard);
        }
    }

    /** The service judges for the person who asked, in whichever thread it is called. */
    private record OwnSeries(IntakeImportService service, String own) implements IntakeFile.Writer {

        @Override
        public Optional<String> municipality() {
            return Optional.of(own);
        }

        @Override
        public List<IntakeRow.Refusal> check(List<IntakeRow> rows, IntConsumer progress) {
            return service.check(rows, progress);
        }

        @Override
        public void write(List<IntakeRow> rows, IntConsumer progress) {
            service.write(rows, progress);
        }
    }
}
