package de.lenkungsportal.measure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What Bildungsträger find as long as nothing is published. */
@PortalTest
class PlannedMeasuresViewTest {

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private SignIn signIn;

    @Test
    void aProviderLandsHereAndReadsThatNothingIsPublishedYet() {
        try (var app = SpringBrowserlessApplicationContext.createSecured(portal, "de.lenkungsportal");
                var user = app.newUser(signIn.authentication(Who.PROVIDER));
                var window = user.newWindow()) {
            window.getUI().navigate("");
            assertThat(window.find(H1.class).single().getText()).isEqualTo("Geplante Maßnahmen");
            assertThat(window.find(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .contains("Noch ist keine Maßnahme für Bildungsträger veröffentlicht.");
        }
    }
}
