package de.lenkungsportal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** The one switch for what is later than the Stichtag, from view to view. */
@PortalTest
class LaterSwitchTest {

    private static final String LATER = "nach dem Stichtag";

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private SignIn signIn;

    @LocalServerPort
    private int port;

    private void visit(Who who, String route, String query, Visits.Visit visit) {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(who, route, query, visit);
        }
    }

    private static List<String> chips(BrowserlessUIContext window) {
        return window.find(Span.class).all().stream()
                .map(Span::getText)
                .filter(text -> text.startsWith("Stand ") && text.endsWith(LATER))
                .toList();
    }

    private static LaterSwitch box(BrowserlessUIContext window) {
        return window.find(LaterSwitch.class).all().getFirst();
    }

    private static String address(BrowserlessUIContext window) {
        return window.getUI().getActiveViewLocation().getPathWithQueryParameters();
    }

    @Test
    void theSwitchGoesAlongFromViewToView() {
        visit(Who.STEERING, "massnahmen", "art=einzelmassnahme", window -> {
            assertThat(chips(window)).isEmpty();
            assertThat(Visits.text(window)).contains("spätere Angaben sind ausgeblendet");
            window.test(box(window)).click();
            assertThat(address(window)).contains("spaeter=ja").contains("art=einzelmassnahme");
            assertThat(box(window).isOn()).isTrue();
            assertThat(chips(window)).contains("Stand Juli 2017, nach dem Stichtag");

            window.getUI().navigate("vereinbarungen");
            assertThat(address(window)).isEqualTo("vereinbarungen?spaeter=ja");
            assertThat(chips(window)).isNotEmpty();
            assertThat(box(window).isOn()).isTrue();

            window.test(box(window)).click();
            assertThat(address(window)).isEqualTo("vereinbarungen");
            assertThat(chips(window)).isEmpty();
            window.getUI().navigate("massnahmen");
            assertThat(address(window)).isEqualTo("massnahmen");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "massnahmen?kommune=05111000",
                "foerderketten?kommune=05111000",
                "vereinbarungen",
                "runde-tische",
                "pruefungen",
                "stadt/05711000/kennzahlen",
                "steckbriefe?thema=alle",
                "partnerringe?stadt=05117000",
                "staedtevergleich/kennzahl/AGE_LIMIT"
            })
    void anAddressSaysWhatIsShown(String address) {
        String route = address.split("\\?", 2)[0];
        String query = address.contains("?") ? address.split("\\?", 2)[1] : "";
        visit(Who.STEERING, route, query, window -> assertThat(chips(window)).isEmpty());
        visit(Who.STEERING, route, query.isEmpty() ? "spaeter=ja" : query + "&spaeter=ja", window -> {
            assertThat(box(window).isOn()).isTrue();
            assertThat(chips(window).isEmpty() && !Visits.text(window).contains(LATER))
                    .isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "massnahmen/d-kompas",
                "vereinbarungen/muelheim-zielsystematik",
                "runde-tische/muelheim-lenkungsgruppe",
                "runde-tische/sitzung/nrw-werkstattgespraech-10",
                "partnerringe/bielefeld-sprachcenter",
                "kennzahl/bielefeld-languages"
            })
    void oneRecordThatIsLaterOpensWithItsChip(String route) {
        visit(Who.STEERING, route, "", window -> {
            assertThat(chips(window)).isNotEmpty();
            assertThat(Visits.text(window)).doesNotContain("Wird angeboten");
        });
    }

    @Test
    void theNoteOfAListLeadsToWhatIsHidden() {
        visit(Who.STEERING, "pruefungen", "", window -> {
            Button show = Visits.button(window, "einblenden");
            window.test(show).click();
            assertThat(address(window)).isEqualTo("pruefungen?spaeter=ja");
            assertThat(chips(window)).isNotEmpty();
        });
    }

    @Test
    void theProviderSeesTheSame() {
        visit(
                Who.PROVIDER,
                "geplante-massnahmen",
                "",
                window -> assertThat(chips(window)).isEmpty());
    }

    @Test
    void theStartPageIsOfToday() {
        for (Who who : List.of(Who.STEERING, Who.COORDINATOR_OWN, Who.PROVIDER)) {
            for (String query : List.of("", "spaeter=ja")) {
                visit(who, "", query, window -> assertThat(Visits.text(window)).doesNotContain("2017"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measures",
                "figures",
                "partnerships",
                "bodies",
                "agreements",
                "meetings",
                "plausibility",
                "profile-facts"
            })
    void theApiHasWhatIsLaterAndCanLeaveItOut(String list) {
        var api = new Api(port);
        JsonNode all = api.get(Who.STEERING, "/api/v1/" + list + "?size=500").json();
        JsonNode present = api.get(Who.STEERING, "/api/v1/" + list + "?size=500&later=HIDDEN")
                .json();
        assertThat(all.get("total").asInt()).isGreaterThan(present.get("total").asInt());
        if (!list.equals("meetings")) {
            assertThat(stands(all)).anyMatch(stand -> stand.startsWith("2017"));
            assertThat(stands(present)).noneMatch(stand -> stand.startsWith("2017"));
        }
        assertThat(api.get(Who.STEERING, "/api/v1/" + list + "?later=SOMETIMES").status())
                .isEqualTo(422);
    }

    private static Stream<String> stands(JsonNode page) {
        return page.get("items").valueStream().map(item -> item.path("as_of").asString(""));
    }
}
