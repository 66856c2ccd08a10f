package de.lenkungsportal.comparison.ui;

import static de.lenkungsportal.db.Tables.FIGURE;
import static de.lenkungsportal.db.Tables.HISTORY;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.comparison.FigureContent;
import de.lenkungsportal.comparison.FigureService;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The page of one figure, used as people use it. */
@PortalTest
class FigureViewTest {

    private static final String FIGURE_ID = "test-view-staff";

    @Autowired
    WebApplicationContext portal;

    @Autowired
    SignIn signIn;

    @Autowired
    FigureService service;

    @Autowired
    DSLContext db;

    private interface Visit {
        void on(BrowserlessUIContext window) throws Exception;
    }

    @BeforeEach
    void insertFigure() {
        db.insertInto(FIGURE)
                .set(FIGURE.ID, FIGURE_ID)
                .set(FIGURE.AGS, "05913000")
                .set(FIGURE.ROUND, "2016-03")
                .set(FIGURE.INDICATOR, Indicator.STAFF)
                .set(FIGURE.CARRIER, Carrier.OTHER)
                .set(FIGURE.STAGE, Stage.FULL_LOAD)
                .set(FIGURE.UNIT, Unit.STAFF)
                .set(FIGURE.QUALIFIER, Qualifier.EXACT)
                .set(FIGURE.VALUE, BigDecimal.valueOf(12))
                .set(FIGURE.AS_OF, new Stand("2016-03"))
                .set(FIGURE.SOURCE, "000")
                .set(FIGURE.SOURCE_PLACE, "Test")
                .set(FIGURE.BASIS, Basis.STATED)
                .execute();
    }

    @AfterEach
    void removeFigure() {
        db.transaction(transaction -> {
            transaction.dsl().execute("set local session_replication_role = replica");
            transaction
                    .dsl()
                    .deleteFrom(HISTORY)
                    .where(HISTORY.ID.eq(FIGURE_ID))
                    .execute();
            transaction.dsl().deleteFrom(FIGURE).where(FIGURE.ID.eq(FIGURE_ID)).execute();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "koeln-staff-total-start | Köln: 19 MA beim Start",
                "koeln-staff-jc-reception-start | Köln: 2 MA des Jobcenters, Eingangszone, beim Start",
                "duesseldorf-caseload-sgb-ii-customer | Düsseldorf: 1.012 Kundinnen und Kunden im SGB II",
                "essen-caseload-sgb-iii-customer | Essen: Bestand im SGB III nicht angegeben",
                "hagen-caseload-unclear-bg | Hagen: rund 300 BG mit unklarem Rechtskreis",
                "koeln-share-under-25-sgb-iii | Köln: Anteil unter 25 Jahren im SGB III, 50 %",
                "dortmund-intake-forecast-sgb-ii | Dortmund: Zugangsprognose im SGB II, 3.500 Kundinnen und Kunden"
            })
    void theTitleSaysTheCase(String id, String title) {
        visit(
                Who.STEERING,
                id,
                window -> assertThat(window.find(H1.class).single().getText()).isEqualTo(title));
    }

    @Test
    void bothReadingsOfHagenStandSideBySide() {
        visit(Who.STEERING, "hagen-caseload-unclear-bg", window -> {
            assertThat(text(window))
                    .contains("Zwei Lesarten")
                    .contains("ca. 300 BG")
                    .contains("ca. 450 Kunden");
            assertThat(window.find(Anchor.class).all())
                    .extracting(Anchor::getHref)
                    .contains("kennzahl/hagen-caseload-unclear-customer", "quellen/000", "stadt/05914000/kennzahlen");
        });
    }

    @Test
    void twoEqualGroupsAreNoReadings() {
        visit(
                Who.STEERING,
                "krefeld-staff-group-1-placement",
                window ->
                        assertThat(text(window)).doesNotContain("Zwei Lesarten").contains("Weitere Angaben dazu"));
    }

    @Test
    void aMissingValueIsExplainedAndNoNumber() {
        visit(
                Who.STEERING,
                "essen-caseload-sgb-iii-customer",
                window -> assertThat(text(window)).contains("k.A.").contains("Das ist nicht null."));
    }

    @Test
    void warningsOfThePlausibilityCheckStandWithTheFigure() {
        visit(
                Who.STEERING,
                "koeln-staff-total-start",
                window -> assertThat(text(window)).contains("19,5 MA"));
    }

    @Test
    void onlyTheOwnCoordinationMayCorrect() {
        for (Who who : new Who[] {Who.STEERING, Who.COORDINATOR_FOREIGN, Who.ADMIN}) {
            visit(
                    who,
                    FIGURE_ID,
                    window -> assertThat(window.find(Button.class).all())
                            .extracting(Button::getText)
                            .doesNotContain("Wert berichtigen"));
        }
        visit(
                Who.COORDINATOR_OWN,
                FIGURE_ID,
                window -> assertThat(button(window, "Wert berichtigen").isVisible())
                        .isTrue());
    }

    @Test
    void aCorrectionShowsInTitleAndHistory() {
        visit(Who.COORDINATOR_OWN, FIGURE_ID, window -> {
            button(window, "Wert berichtigen").click();
            field(window, "Wert in MA").setValue("1.013,5");
            area(window, "Grund").setValue("Zahl nachgetragen");
            button(window, "Speichern").click();
            assertThat(window.find(H1.class).single().getText())
                    .isEqualTo("Dortmund: 1.013,5 MA anderer Träger bei Volllast");
            assertThat(text(window))
                    .contains("Der frühere Wert steht im Verlauf")
                    .contains("12 MA")
                    .contains("Zahl nachgetragen")
                    .contains("Flüchtlingskoordination Dortmund");
        });
    }

    @Test
    void badInputIsSaidAtItsField() {
        visit(Who.COORDINATOR_OWN, FIGURE_ID, window -> {
            button(window, "Wert berichtigen").click();
            field(window, "Wert in MA").setValue("viele");
            button(window, "Speichern").click();
            assertThat(field(window, "Wert in MA").getErrorMessage()).startsWith("Bitte eine Zahl");
            field(window, "Wert in MA").setValue("13");
            field(window, "Stand").setValue("13/2016");
            button(window, "Speichern").click();
            assertThat(field(window, "Wert in MA").isInvalid()).isFalse();
            assertThat(field(window, "Stand").getErrorMessage()).startsWith("Bitte geben Sie einen Tag");
            assertThat(area(window, "Grund").getErrorMessage()).startsWith("Diese Angabe fehlt");
            field(window, "Stand").setValue("05/2016");
            button(window, "Speichern").click();
            assertThat(area(window, "Grund").getErrorMessage()).startsWith("Bitte begründen");
        });
    }

    @Test
    void aStaleCorrectionShowsBothSidesAndLosesNothing() {
        visit(Who.COORDINATOR_OWN, FIGURE_ID, window -> {
            button(window, "Wert berichtigen").click();
            field(window, "Wert in MA").setValue("14");
            area(window, "Grund").setValue("meine");
            signIn.as(
                    Who.COORDINATOR_OWN,
                    () -> service.revise(
                            FIGURE_ID,
                            1,
                            new FigureContent(
                                    Qualifier.EXACT, BigDecimal.valueOf(13), null, null, new Stand("2016-05"), null),
                            "andere"));
            button(window, "Speichern").click();
            assertThat(text(window))
                    .contains("Ihre Fassung")
                    .contains("Inzwischen gespeichert")
                    .contains("Wert in MA 14 14 13 13");
            assertThat(field(window, "Wert in MA").getValue()).isEqualTo("14");
            button(window, "Meine Fassung speichern").click();
            assertThat(window.find(H1.class).single().getText()).startsWith("Dortmund: 14 MA");
            assertThat(text(window)).contains("meine").contains("andere");
        });
    }

    @Test
    void unsavedInputIsNotLeftWithoutAsking() {
        visit(Who.COORDINATOR_OWN, FIGURE_ID, window -> {
            button(window, "Wert berichtigen").click();
            field(window, "Wert in MA").setValue("14");
            window.getUI().navigate("kennzahl/koeln-staff-total-start");
            assertThat(window.find(H1.class).single().getText()).startsWith("Dortmund");
            assertThat(text(window)).contains("Ihre Eingabe ist noch nicht gespeichert.");
            button(window, "Weiter bearbeiten").click();
            assertThat(field(window, "Wert in MA").getValue()).isEqualTo("14");
            window.getUI().navigate("kennzahl/koeln-staff-total-start");
            button(window, "Verwerfen und Seite verlassen").click();
            assertThat(window.find(H1.class).single().getText()).isEqualTo("Köln: 19 MA beim Start");
        });
    }

    @Test
    void aFigureThatWasNeverCorrectedSaysSo() {
        visit(Who.STEERING, FIGURE_ID, window -> {
            assertThat(window.find(H2.class).all()).extracting(H2::getText).contains("Verlauf", "Dauerhafter Link");
            assertThat(text(window)).contains("nie berichtigt.");
        });
    }

    private void visit(Who who, String id, Visit visit) {
        try (var app = SpringBrowserlessApplicationContext.createSecured(portal, "de.lenkungsportal");
                var user = app.newUser(signIn.authentication(who));
                var window = user.newWindow()) {
            window.getUI().navigate("kennzahl/" + id);
            visit.on(window);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(BrowserlessUIContext window) {
        var text = new StringBuilder();
        collect(window.find(Main.class).single(), text);
        return text.toString().replaceAll("\\s+", " ");
    }

    private static void collect(Component component, StringBuilder text) {
        if (component instanceof Text words) {
            text.append(' ').append(words.getText());
        } else if (component.isVisible()) {
            text.append(' ').append(component.getElement().getText());
            component.getChildren().forEach(child -> collect(child, text));
        }
    }

    private static Button button(BrowserlessUIContext window, String caption) {
        return window.find(Button.class).withText(caption).single();
    }

    private static TextField field(BrowserlessUIContext window, String label) {
        return window.find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private static TextArea area(BrowserlessUIContext window, String label) {
        return window.find(TextArea.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }
}
