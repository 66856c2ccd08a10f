package de.lenkungsportal.source.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The sources as people read them. */
@PortalTest
class SourceViewsTest {

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private SignIn signIn;

    private interface Visit {
        void on(BrowserlessUIContext window);
    }

    private void visit(String path, String query, Visit visit) {
        visit(Who.STEERING, path, query, visit);
    }

    private void visit(Who who, String path, String query, Visit visit) {
        try (var app = SpringBrowserlessApplicationContext.createSecured(portal, "de.lenkungsportal");
                var user = app.newUser(signIn.authentication(who));
                var window = user.newWindow()) {
            window.getUI().navigate(path, QueryParameters.fromString(query));
            visit.on(window);
        }
    }

    @Test
    void theListNamesEachSourceAndLeadsToIt() {
        visit("quellen", "", window -> {
            assertThat(window.find(NativeTableRow.class).all()).hasSize(6);
            assertThat(window.find(Anchor.class).all())
                    .extracting(Anchor::getHref)
                    .contains("quellen/000", "quellen/004");
        });
    }

    @Test
    void aSearchThatFindsNothingSaysSoAndOffersTheWayBack() {
        visit("quellen", "suche=nirgends", window -> {
            assertThat(window.find(NativeTableRow.class).all()).isEmpty();
            assertThat(window.find(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .contains("Keine Quelle passt zu dieser Auswahl.");
        });
    }

    @Test
    void aSourceShowsDefectsDatesAndFiguresWithLinks() {
        visit("quellen/000", "", window -> {
            assertThat(window.find(H1.class).single().getText()).contains("4. Werkstattgespräch");
            assertThat(window.find(H2.class).all())
                    .extracting(H2::getText)
                    .anyMatch(text -> text.startsWith("Mängel ("))
                    .anyMatch(text -> text.startsWith("Termine ("))
                    .anyMatch(text -> text.startsWith("Zahlen nach Fundstelle ("));
            assertThat(window.find(Anchor.class).all())
                    .extracting(Anchor::getHref)
                    .anyMatch(href -> href.startsWith("kennzahl/"))
                    .contains("stadt/05913000");
        });
    }

    @Test
    void aSourceListsWhateverWasTakenFromItWithLinksAndFindings() {
        visit("quellen/004", "", window -> {
            assertThat(window.find(H2.class).all())
                    .extracting(H2::getText)
                    .anyMatch(text -> text.startsWith("Auffälligkeiten ("))
                    .anyMatch(text -> text.startsWith("Zahlen nach Fundstelle ("));
            assertThat(window.find(NativeDetails.class).all())
                    .extracting(NativeDetails::getSummaryText)
                    .anyMatch(text -> text.startsWith("Maßnahmen ("));
            assertThat(window.find(Anchor.class).all())
                    .extracting(Anchor::getHref)
                    .anyMatch(href -> href.startsWith("massnahmen/"))
                    .contains("pruefungen?stand=alle&quelle=004");
        });
    }

    @Test
    void aMissingSourceIsAPageThatSaysSo() {
        visit(
                "quellen/999",
                "",
                window -> assertThat(window.find(H1.class).single().getText()).isEqualTo("Hier ist nichts zu finden"));
    }

    @Test
    void anAdministratorKeepsTheSourcesAndOthersReadThem() {
        for (String path : List.of("quellen", "quellen/000")) {
            visit(
                    Who.ADMIN,
                    path,
                    "",
                    window -> assertThat(captions(window))
                            .contains(path.equals("quellen") ? "Quelle eintragen" : "Quelle ändern"));
            visit(
                    Who.STEERING,
                    path,
                    "",
                    window -> assertThat(captions(window))
                            .doesNotContain("Quelle eintragen", "Quelle ändern", "Quelle löschen"));
        }
    }

    private static List<String> captions(BrowserlessUIContext window) {
        return window.find(Button.class).all().stream().map(Button::getText).toList();
    }
}
