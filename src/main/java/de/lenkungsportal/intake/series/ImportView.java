package de.lenkungsportal.intake.series;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.ingest.ui.ImportPage;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Messages;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    record OwnSeries(IntakeImportService service, String own) implements IntakeFile.Writer {

        @Override
        public Optional<String> municipality() {
            return Optional.of(own);
        }

        @Override
        public Map<String, String> places() {
            return service.places();
        }

        @Override
        public IntakeFindings check(List<IntakeRow> rows, IntConsumer progress) {
            return service.check(rows, progress);
        }

        @Override
        public void write(List<IntakeRow> rows, Set<Integer> revised, String fileName, IntConsumer progress) {
            service.write(rows, revised, fileName, progress);
        }

        @Override
        public List<PastImport> past() {
            return service.past();
        }

        @Override
        public int undo(String id, IntConsumer progress) {
            return service.undo(id, progress);
        }
    }
}
