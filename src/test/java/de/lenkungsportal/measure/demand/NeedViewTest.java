package de.lenkungsportal.measure.demand;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The gaps of a municipality as people read them, and the demand that only its own coordination types in. */
@PortalTest
class NeedViewTest {

    private static final String KOELN = "kommune=05315000";
    private static final String DORTMUND = "kommune=05913000";
    private static final String TYPE_IN = "Bedarf eintragen, 2. Quartal 2016";
    private static final String NOTE = "Test des Bedarfs";

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcTemplate sql;

    private void visit(Who who, String query, Visits.Visit visit) {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(who, "bedarf", query, visit);
        }
    }

    @AfterEach
    void forget() {
        sql.update("delete from measure_demand where note = ?", NOTE);
    }

    @Test
    void coelnsLanguageGapsStandFirstWithTheSourceThatNamesThem() {
        visit(Who.STEERING, KOELN, window -> {
            assertThat(window.find(H1.class).single().getText()).startsWith("Köln: kein Angebot von");
            assertThat(window.find(H3.class).all())
                    .extracting(H3::getText)
                    .anyMatch(title -> title.startsWith("Köln: kein Angebot von B1 nach B2"))
                    .anyMatch(title -> title.startsWith("Köln: kein Angebot von A0 nach A1"));
        });
    }

    @Test
    void theKindInTheAddressNarrowsTheList() {
        visit(
                Who.STEERING,
                KOELN + "&art=STEP",
                window -> assertThat(window.find(H3.class).all())
                        .extracting(H3::getText)
                        .noneMatch(title -> title.contains("kein Angebot von")));
    }

    @Test
    void aMunicipalityWithoutMeasuresLacksDataAndNotOffers() {
        visit(
                Who.STEERING,
                "kommune=05316000",
                window -> assertThat(window.find(Paragraph.class).all())
                        .extracting(Paragraph::getText)
                        .anyMatch(text -> text.contains("Hier fehlen Daten; ob es Angebote gibt, ist offen.")));
    }

    @Test
    void whatIsNamedFirstStandsInTheHeading() {
        visit(
                Who.STEERING,
                "",
                window -> assertThat(window.find(H1.class).single().getText())
                        .startsWith(window.find(H3.class).all().getFirst().getText()));
    }

    @Test
    void aDemandWithoutANumberIsRefusedInOneSentenceAndKeepsTheNote() {
        visit(Who.COORDINATOR_OWN, DORTMUND, window -> {
            click(window, TYPE_IN);
            field(window, "Anmerkung").setValue(NOTE);
            click(window, "Eintragen");
            assertThat(field(window, "Personen").getErrorMessage())
                    .isEqualTo("Geben Sie eine Zahl von 0 bis 100.000 ein.");
            assertThat(field(window, "Anmerkung").getValue()).isEqualTo(NOTE);
        });
    }

    @Test
    void theOwnCoordinationTypesInADemandAndCorrectsIt() {
        visit(Who.COORDINATOR_OWN, DORTMUND, window -> {
            click(window, TYPE_IN);
            field(window, "Personen").setValue("1.120");
            field(window, "Anmerkung").setValue(NOTE);
            click(window, "Eintragen");
            assertThat(cells(window)).contains("1.120", NOTE);
            click(window, "Berichtigen");
            assertThat(field(window, "Personen").getValue()).isEqualTo("1120");
            field(window, "Personen").setValue("1300");
            click(window, "Speichern");
            assertThat(cells(window)).contains("1.300").doesNotContain("1.120");
        });
    }

    @Test
    void theForecastOfTheQuarterStandsBesideAndAShareOfItBecomesDemand() {
        visit(Who.COORDINATOR_OWN, DORTMUND + "&quartal=2016-Q3", window -> {
            assertThat(cells(window))
                    .contains("04.07.2016 bis 02.10.2016", "eigene Berechnung")
                    .anyMatch(text -> text.endsWith(" Kunden"))
                    .anyMatch(text -> text.endsWith(" BG"));
            click(window, "Bedarf aus der Prognose übernehmen, 3. Quartal 2016");
            field(window, "Anmerkung").setValue(NOTE);
            click(window, "Eintragen");
            assertThat(field(window, "Anteil in Prozent").getErrorMessage())
                    .isEqualTo("Geben Sie einen Anteil von 1 bis 100 Prozent ein.");
            field(window, "Anteil in Prozent").setValue("40");
            click(window, "Eintragen");
            assertThat(cells(window)).contains("eigene Berechnung (40 % der erwarteten Menschen)", NOTE);
        });
    }

    @Test
    void inputIsNotLeftWithoutAQuestion() {
        visit(Who.COORDINATOR_OWN, DORTMUND, window -> {
            click(window, TYPE_IN);
            field(window, "Personen").setValue("120");
            window.getUI().navigate("massnahmen");
            assertThat(field(window, "Personen").getValue()).isEqualTo("120");
            assertThat(window.find(Button.class).all())
                    .extracting(Button::getText)
                    .contains("Weiter bearbeiten");
        });
    }

    @Test
    void nobodyElseSeesTheForms() {
        for (Who who : new Who[] {Who.STEERING, Who.COORDINATOR_FOREIGN, Who.ADMIN}) {
            visit(
                    who,
                    DORTMUND,
                    window -> assertThat(window.find(Button.class).all())
                            .as(who.name())
                            .noneMatch(button -> button.getText().startsWith("Bedarf")));
        }
    }

    private static List<String> cells(BrowserlessUIContext window) {
        return window.find(NativeTableCell.class).all().stream()
                .map(cell -> cell.getElement().getTextRecursively())
                .toList();
    }

    private static TextField field(BrowserlessUIContext window, String label) {
        return window.find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private static void click(BrowserlessUIContext window, String caption) {
        window.find(Button.class).all().stream()
                .filter(button -> button.getText().equals(caption))
                .findFirst()
                .orElseThrow()
                .click();
    }
}
