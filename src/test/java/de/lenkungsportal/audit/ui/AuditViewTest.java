package de.lenkungsportal.audit.ui;

import static de.lenkungsportal.Visits.text;
import static de.lenkungsportal.Visits.title;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.platform.AuditTrail;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The audit trail as the administration reads it. */
@PortalTest
class AuditViewTest {

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private SignIn signIn;

    @Autowired
    private AuditTrail audit;

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void entry() throws Exception {
        signIn.as(Who.ADMIN, () -> {
            audit.record("ACCOUNT_CREATED", "ACCOUNT", id, "05913000", "COORDINATOR 05913000 ACTIVE");
            return null;
        });
    }

    private void visit(String query, Visits.Visit visit) {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(Who.ADMIN, "pruefpfad", query, visit);
        }
    }

    @Test
    void anEntryIsReadInWordsAndTheFiltersStandInTheAddress() {
        visit("art=ACCOUNT&konto=admin&kommune=05913000&kennung=" + id, window -> {
            assertThat(title(window)).isEqualTo("Prüfpfad");
            assertThat(text(window))
                    .contains("Ein Eintrag")
                    .contains("Konto angelegt")
                    .contains("Konto " + id)
                    .contains("Flüchtlingskoordination, Dortmund, aktiv");
        });
    }

    @Test
    void aTrailWithARoleOfItsOwnNeedsNoNotice() {
        visit("", window -> assertThat(text(window)).contains("Kette").doesNotContain("eigene Rolle"));
    }

    @Test
    void whatIsNotFoundAndWhatIsNoDayIsSaid() {
        visit(
                "kennung=" + id + "&konto=niemand",
                window -> assertThat(text(window)).contains("Zu dieser Auswahl gibt es keinen Eintrag."));
        visit("von=gestern&kennung=" + id, window -> {
            TextField from = Visits.field(window, "Von");
            assertThat(from.isInvalid()).isTrue();
            assertThat(from.getErrorMessage()).isEqualTo("Schreiben Sie den Tag wie 15.03.2016.");
        });
    }

    @Test
    void daysThatCannotBeReadShowNoEntries() {
        visit("von=02.03.2016&bis=01.03.2016", window -> {
            TextField to = Visits.field(window, "Bis");
            assertThat(to.isInvalid()).isTrue();
            assertThat(to.getErrorMessage())
                    .isEqualTo("Der Tag „Bis“ liegt vor dem Tag „Von“. Ändern Sie einen der beiden.");
            assertThat(text(window)).contains("Der Zeitraum stimmt noch nicht.").doesNotContain("Konto angelegt");
        });
        visit("von=gestern", window -> assertThat(text(window)).doesNotContain("Konto angelegt"));
    }
}
