package de.lenkungsportal.measure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
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
    private static final String NOTE = "Test des Bedarfs";

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcTemplate sql;

    private interface Visit {
        void on(BrowserlessUIContext window);
    }

    private void visit(Who who, String query, Visit visit) {
        try (var app = SpringBrowserlessApplicationContext.createSecured(portal, "de.lenkungsportal");
                var user = app.newUser(signIn.authentication(who));
                var window = user.newWindow()) {
            window.getUI().navigate("bedarf", QueryParameters.fromString(query));
            visit.on(window);
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
                        .anyMatch(text -> text.contains("Hier fehlen Daten, nicht Angebote.")));
    }

    @Test
    void aDemandWithoutANumberIsRefusedInOneSentenceAndKeepsTheNote() {
        visit(Who.COORDINATOR_OWN, DORTMUND, window -> {
            TextField note = field(window, "Anmerkung");
            note.setValue(NOTE);
            save(window);
            assertThat(field(window, "Personen").getErrorMessage())
                    .isEqualTo("Geben Sie eine Zahl von 0 bis 100.000 ein.");
            assertThat(note.getValue()).isEqualTo(NOTE);
        });
    }

    @Test
    void theOwnCoordinationTypesInADemand() {
        visit(Who.COORDINATOR_OWN, DORTMUND, window -> {
            field(window, "Personen").setValue("120");
            field(window, "Anmerkung").setValue(NOTE);
            save(window);
            assertThat(window.find(NativeTableCell.class).all())
                    .extracting(NativeTableCell::getText)
                    .contains("120", NOTE);
        });
    }

    @Test
    void nobodyElseSeesTheForm() {
        for (Who who : new Who[] {Who.STEERING, Who.COORDINATOR_FOREIGN, Who.ADMIN}) {
            visit(
                    who,
                    DORTMUND,
                    window -> assertThat(window.find(Button.class).all())
                            .as(who.name())
                            .noneMatch(button -> button.getText().equals("Eintragen")));
        }
    }

    private static TextField field(BrowserlessUIContext window, String label) {
        return window.find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private static void save(BrowserlessUIContext window) {
        window.find(Button.class).all().stream()
                .filter(button -> button.getText().equals("Eintragen"))
                .findFirst()
                .orElseThrow()
                .click();
    }
}
