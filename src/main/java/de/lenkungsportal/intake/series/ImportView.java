package de.lenkungsportal.intake.series;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.ui.ImportPage;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Messages;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Reads a file into the series of the own municipality: preview first, then all lines or none. */
@Route(ImportView.ROUTE)
@RolesAllowed("COORDINATOR")
@StyleSheet("theme/intake.css")
class ImportView extends ImportPage {

    static final String ROUTE = SeriesState.ROUTE + "/einlesen";

    ImportView(IntakeImportService service, MunicipalityService municipalities, ImportJobs jobs, Messages messages) {
        super(jobs, messages, new IntakeFile(new OwnSeries(service, service.ownMunicipality()), messages));
        setHeading(
                messages.text(
                        "intakefile.title",
                        municipalities.get(service.ownMunicipality()).name()),
                messages.text("intakefile.sentence"));
        setBack(SeriesState.ROUTE, messages.text("intakefile.back"));
        explain(messages.text("intakefile.how"));
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
