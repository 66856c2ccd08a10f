package de.lenkungsportal.subscription.ui;

import static de.lenkungsportal.Visits.button;
import static de.lenkungsportal.Visits.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.TestMail;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.roundtable.Body;
import de.lenkungsportal.roundtable.BodyService;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Calendars and the digest, ordered and ended as people do it. */
@PortalTest
class SubscriptionsViewTest {

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private SignIn signIn;

    @Autowired
    private BodyService bodies;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    @BeforeEach
    void emptyTheMailboxes() throws Exception {
        TestMail.server().purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void cleanUp() {
        sql.update("delete from calendar_feed");
        sql.update("delete from digest_subscription");
        sql.update("delete from limited_use");
    }

    @Test
    void anAddressIsShownOnceAndOpensNothingOnceItIsRevoked() {
        visit(window -> {
            assertThat(text(window)).contains("Sie haben noch keine Adresse.");
            button(window, "Adresse anlegen").click();
            String address = Visits.field(window, "Adresse: alle Gremien").getValue();
            assertThat(address).contains("/feed/kalender/");
            assertThat(window.find(Anchor.class).all())
                    .extracting(Anchor::getHref)
                    .contains(address.replaceFirst("^https?:", "webcal:"));
            assertThat(status(address)).isEqualTo(200);

            button(window, "Widerrufen").click();
            assertThat(status(address)).isEqualTo(200);
            button(window, "Endgültig widerrufen").click();
            assertThat(status(address)).isEqualTo(404);
            assertThat(text(window)).contains("Sie öffnet nichts mehr.", "Sie haben noch keine Adresse.");
            assertThat(window.find(TextField.class).all()).noneMatch(TextField::isReadOnly);
        });
    }

    @Test
    void eachChosenBodyGetsItsOwnAddress() throws Exception {
        Body one = signIn.as(Who.COORDINATOR_OWN, () -> bodies.get("muenster-runder-tisch"));
        Body two = signIn.as(Who.COORDINATOR_OWN, () -> bodies.get("nrw-beirat"));
        visit(window -> {
            bodies(window).setValue(Set.of(one, two));
            button(window, "Adresse anlegen").click();
            assertThat(Visits.field(window, "Adresse: Münster: " + one.name()).getValue())
                    .contains("/feed/kalender/");
            assertThat(Visits.field(window, "Adresse: " + two.name()).getValue())
                    .contains("/feed/kalender/");
            assertThat(text(window)).contains("Die Adresse steht nur jetzt hier.");
        });
        visit(window -> {
            assertThat(text(window)).contains(one.name(), two.name());
            assertThat(window.find(TextField.class).all()).noneMatch(TextField::isReadOnly);
        });
    }

    @Test
    void theDigestIsOrderedWithACodeAndEndedWithAClick() {
        visit(window -> {
            TextField address = Visits.field(window, "E-Mail-Adresse");
            address.setValue("dortmund");
            button(window, "Code anfordern").click();
            assertThat(address.getErrorMessage()).startsWith("Das ist keine E-Mail-Adresse.");
            assertThat(address.getValue()).isEqualTo("dortmund");

            address.setValue("dortmund@example.org");
            button(window, "Code anfordern").click();
            assertThat(text(window)).contains("Ein Code ging an dortmund@example.org.");
            TextField code = Visits.field(window, "Code aus der E-Mail");
            code.setValue("AAAAA-AAAAA");
            button(window, "Bestätigen").click();
            assertThat(code.getErrorMessage()).startsWith("Der Code stimmt nicht");
            code.setValue(code());
            button(window, "Bestätigen").click();
            assertThat(text(window)).contains("Die Übersicht geht an dortmund@example.org.");

            button(window, "Abbestellen").click();
            assertThat(text(window)).contains("Das Portal hat die Adresse vergessen.");
            assertThat(sql.queryForObject("select count(*) from digest_subscription", Integer.class))
                    .isZero();
        });
    }

    @Test
    void whatTheDigestWouldSayIsReadBeforeItIsOrdered() {
        visit(window -> {
            NativeDetails details = window.find(NativeDetails.class).all().getLast();
            assertThat(window.find(Pre.class).single().getText()).isEmpty();
            details.setOpen(true);
            ComponentUtil.fireEvent(details, new NativeDetails.ToggleEvent(details, true));
            assertThat(window.find(Pre.class).single().getText())
                    .contains("Übersicht KW 22/2016", "Gremien Ihrer Kommune");
        });
    }

    private void visit(Visits.Visit visit) {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(Who.COORDINATOR_OWN, "kalender-und-mail", "", visit);
        }
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<Body> bodies(BrowserlessUIContext window) {
        return window.find(MultiSelectComboBox.class).single();
    }

    private int status(String address) {
        return new Api(port)
                .send(Who.ANONYMOUS, "GET", URI.create(address).getPath(), "", Map.of())
                .status();
    }

    private static String code() throws Exception {
        Matcher code = Pattern.compile("[2-9A-Z]{5}-[2-9A-Z]{5}")
                .matcher(TestMail.server().getReceivedMessages()[0].getContent().toString());
        assertThat(code.find()).isTrue();
        return code.group();
    }
}
