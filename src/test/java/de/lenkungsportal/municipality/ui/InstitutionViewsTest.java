package de.lenkungsportal.municipality.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The institutions of an area as people read and keep them. */
@PortalTest
class InstitutionViewsTest {

    private static final String PATH = "stadt/05913000/einrichtungen";

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private SignIn signIn;

    private interface Visit {
        void on(BrowserlessUIContext window);
    }

    private void visit(Who who, String path, Visit visit) {
        try (var app = SpringBrowserlessApplicationContext.createSecured(portal, "de.lenkungsportal");
                var user = app.newUser(signIn.authentication(who));
                var window = user.newWindow()) {
            window.getUI().navigate(path);
            visit.on(window);
        }
    }

    @Test
    void theListLeadsToEachInstitutionAndBackToThePlace() {
        visit(Who.STEERING, PATH, window -> {
            assertThat(window.find(H1.class).single().getText()).isEqualTo("Einrichtungen: Dortmund");
            assertThat(window.find(Anchor.class).all())
                    .extracting(Anchor::getHref)
                    .contains(PATH + "/ip-dortmund", "stadt/05913000");
        });
    }

    @Test
    void thePageOfThePlaceLeadsToThem() {
        visit(
                Who.STEERING,
                "stadt/05913000/kennzahlen",
                window -> assertThat(window.find(Anchor.class).all())
                        .extracting(Anchor::getHref)
                        .contains(PATH));
    }

    @Test
    void onlyThoseWhoKeepThemHaveTheForms() {
        for (Who who : List.of(Who.COORDINATOR_OWN, Who.ADMIN)) {
            visit(who, PATH, window -> assertThat(captions(window)).contains("Einrichtung eintragen"));
            visit(
                    who,
                    PATH + "/ip-dortmund",
                    window -> assertThat(captions(window)).contains("Einrichtung ändern", "Einrichtung löschen"));
        }
        for (Who who : List.of(Who.COORDINATOR_FOREIGN, Who.STEERING)) {
            visit(who, PATH, window -> assertThat(captions(window)).doesNotContain("Einrichtung eintragen"));
            visit(
                    who,
                    PATH + "/ip-dortmund",
                    window -> assertThat(captions(window)).doesNotContain("Einrichtung ändern", "Einrichtung löschen"));
        }
    }

    private static List<String> captions(BrowserlessUIContext window) {
        return window.find(Button.class).all().stream().map(Button::getText).toList();
    }
}
