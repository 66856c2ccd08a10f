package de.lenkungsportal.ingest.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.ingest.CellType;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.ImportKind;
import de.lenkungsportal.ingest.ImportOutcome;
import de.lenkungsportal.ingest.ImportProgress;
import de.lenkungsportal.ingest.ImportTarget;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.ingest.SheetRow;
import de.lenkungsportal.ingest.TargetCheck;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.ReceivedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.web.context.WebApplicationContext;

/** The steps from a file to what was written, as a person takes them. */
@PortalTest
class ImportPanelTest {

    private static final int MOST_POLLS = 500;

    private static @Nullable SecuredBrowserlessApplicationContext<Authentication> browsers;

    @Autowired
    WebApplicationContext portal;

    @Autowired
    SignIn signIn;

    @Autowired
    ImportJobs jobs;

    @Autowired
    Messages messages;

    private final List<String> written = new CopyOnWriteArrayList<>();

    private final class Places implements ImportTarget {

        private static final TargetColumn<String> PLACE =
                TargetColumn.required("place", "ingest.columns.example", CellType.text(20), "Ort");
        private static final TargetColumn<Integer> COUNT =
                TargetColumn.optional("count", "ingest.preview.column", CellType.whole(0, 9), "Anzahl");

        private static final TargetColumn<BigDecimal> SHARE =
                TargetColumn.optional("share", "ingest.preview.reason", CellType.number(), "Anteil");

        @Override
        public List<TargetColumn<?>> columns() {
            return List.of(PLACE, COUNT, SHARE);
        }

        @Override
        public TargetCheck check(List<SheetRow> rows, Answers answers, ImportProgress progress) {
            return TargetCheck.of(List.of());
        }

        @Override
        public ImportOutcome write(List<SheetRow> rows, Answers answers, ImportProgress progress) {
            rows.forEach(row -> written.add(row.text(PLACE)));
            return new ImportOutcome("ingest.running.rows", List.of(rows.size()), "start", "ingest.done.again");
        }

        @Override
        public List<PastImport> past() {
            return written.isEmpty()
                    ? List.of()
                    : List.of(new PastImport(
                            "1",
                            ImportKind.INTAKE,
                            null,
                            "orte.csv",
                            "koordination-dortmund",
                            Instant.EPOCH,
                            written.size(),
                            0,
                            null));
        }
    }

    private interface Visit {
        void on(UI ui, ImportPanel panel) throws Exception;
    }

    @AfterAll
    static void closeBrowsers() {
        if (browsers != null) {
            browsers.close();
            browsers = null;
        }
    }

    private void visit(Visit visit) throws Exception {
        if (browsers == null) {
            browsers = SpringBrowserlessApplicationContext.createSecured(portal, "de.lenkungsportal");
        }
        try (var user = browsers.newUser(signIn.authentication(Who.COORDINATOR_OWN));
                BrowserlessUIContext window = user.newWindow()) {
            window.getUI().navigate("start");
            var panel = new ImportPanel(jobs, messages, new Places());
            window.getUI().add(panel);
            visit.on(window.getUI(), panel);
        }
    }

    /** Polls as a browser does until the panel shows this. */
    private static void until(UI ui, ImportPanel panel, String heading) throws InterruptedException {
        for (int poll = 0; poll < MOST_POLLS && !heading(panel).equals(heading); poll++) {
            ComponentUtil.fireEvent(ui, new PollEvent(ui, false));
            Thread.sleep(10);
        }
        assertThat(heading(panel)).isEqualTo(heading);
    }

    private static String heading(Component within) {
        return all(within, H2.class).map(H2::getText).findFirst().orElse("");
    }

    private static <C extends Component> Stream<C> all(Component within, Class<C> type) {
        return Stream.concat(
                Stream.of(within).filter(type::isInstance).map(type::cast),
                within.getChildren().flatMap(child -> all(child, type)));
    }

    private static void click(ImportPanel panel, String caption) {
        button(panel, caption).click();
    }

    private static Button button(ImportPanel panel, String caption) {
        return all(panel, Button.class)
                .filter(button -> button.getText().equals(caption))
                .findFirst()
                .orElseThrow(() -> new AssertionError(caption));
    }

    private static String text(ImportPanel panel) {
        return panel.getElement().getTextRecursively();
    }

    private static ReceivedFile file(String text) throws IOException {
        return ReceivedFile.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1000);
    }

    @Test
    void nothingIsWrittenBeforeTheChoiceAndThenTheGoodRowsAre() throws Exception {
        visit((ui, panel) -> {
            panel.read("orte.csv", file("Ort;Anzahl\nHamm;1\nHerne;viele\nBochum;2\n"));
            until(ui, panel, "Spalten zuordnen");
            assertThat(panel.isUnsaved()).isTrue();
            assertThat(text(panel)).contains("3 Zeilen unter der Kopfzeile in Zeile 1");
            click(panel, "Zeilen prüfen");
            until(ui, panel, "Vorschau");
            assertThat(text(panel))
                    .contains("1 von 3 Zeilen hat Fehler.")
                    .contains("Bitte eine ganze Zahl von 0 bis 9 schreiben.");

            assertThat(button(panel, "2 neue Zeilen einlesen").isEnabled()).isFalse();
            assertThat(text(panel)).contains("Bitte zuerst ankreuzen");
            assertThat(written).isEmpty();
            all(panel, Checkbox.class).findFirst().orElseThrow().setValue(true);
            assertThat(text(panel)).doesNotContain("Bitte zuerst ankreuzen");
            click(panel, "2 neue Zeilen einlesen");
            until(ui, panel, "Ergebnis");
            assertThat(written).containsExactly("Hamm", "Bochum");
            assertThat(text(panel)).contains("2 neu, 0 berichtigt, 0 unverändert, 1 nicht übernommen.");
            assertThat(all(panel, Button.class)
                            .map(button -> button.getAriaLabel().orElse("")))
                    .contains("orte.csv zurücknehmen");
            assertThat(panel.isUnsaved()).isFalse();
        });
    }

    @Test
    void aColumnThatWasNotGuessedIsChosenByHand() throws Exception {
        visit((ui, panel) -> {
            panel.read("orte.csv", file("Wo;Wie viele\nHamm;1\n"));
            until(ui, panel, "Spalten zuordnen");
            click(panel, "Zeilen prüfen");
            assertThat(text(panel)).contains("Bitte „Beispiel“ einer Spalte der Datei zuordnen.");
            @SuppressWarnings("unchecked")
            Select<Integer> place = all(panel, Select.class).findFirst().orElseThrow();
            place.setValue(0);
            click(panel, "Zeilen prüfen");
            until(ui, panel, "Vorschau");
            assertThat(text(panel)).contains("Die Zeile ist in Ordnung");
        });
    }

    @Test
    void aRefusedFileSaysWhyAndAnotherCanBeChosen() throws Exception {
        visit((ui, panel) -> {
            panel.read("orte.csv", file("Ort;Geburtsdatum\nHamm;1\n"));
            until(ui, panel, "Datei wählen");
            assertThat(text(panel)).contains("Die Spalte „Geburtsdatum“ beschreibt einzelne Menschen.");
            assertThat(panel.isUnsaved()).isFalse();

            panel.read("orte.csv", file("Ort;Anzahl\nHamm;1\n"));
            until(ui, panel, "Spalten zuordnen");
            assertThat(text(panel)).doesNotContain("Geburtsdatum");
        });
    }

    @Test
    void aColumnThatCanBeReadInSeveralWaysIsChosenBeforeAnythingIsWritten() throws Exception {
        visit((ui, panel) -> {
            panel.read("orte.csv", file("Ort,Anteil\nHamm,1.125\n"));
            until(ui, panel, "Spalten zuordnen");
            click(panel, "Zeilen prüfen");
            until(ui, panel, "Vorschau");
            click(panel, "Eine neue Zeile einlesen");
            assertThat(text(panel)).contains("Bitte zuerst wählen, wie die Spalte „Was zu tun ist“ gelesen wird.");
            @SuppressWarnings("unchecked")
            Select<String> reading = all(panel, Select.class).findFirst().orElseThrow();
            reading.setValue("POINT");
            until(ui, panel, "Vorschau");
            ComponentUtil.fireEvent(ui, new PollEvent(ui, false));
            assertThat(text(panel)).contains("Zahlen mit Dezimalpunkt, zum Beispiel „1.125“ als 1,125.");
            click(panel, "Eine neue Zeile einlesen");
            until(ui, panel, "Ergebnis");
        });
    }
}
