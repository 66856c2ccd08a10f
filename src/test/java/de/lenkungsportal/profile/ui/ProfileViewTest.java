package de.lenkungsportal.profile.ui;

import static de.lenkungsportal.Visits.area;
import static de.lenkungsportal.Visits.button;
import static de.lenkungsportal.Visits.captions;
import static de.lenkungsportal.Visits.field;
import static de.lenkungsportal.Visits.text;
import static de.lenkungsportal.Visits.title;
import static de.lenkungsportal.profile.ProfileFixture.INSTITUTION;
import static de.lenkungsportal.profile.ProfileFixture.own;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.municipality.Institution;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.profile.ProfileFacet;
import de.lenkungsportal.profile.ProfileFact;
import de.lenkungsportal.profile.ProfileFactContent;
import de.lenkungsportal.profile.ProfileFactFilter;
import de.lenkungsportal.profile.ProfileFactService;
import de.lenkungsportal.profile.ProfileFixture;
import de.lenkungsportal.report.Sheet;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The Steckbriefe on the page of a city and side by side, and one fact of them, used as people use them. */
@PortalTest
class ProfileViewTest {

    private static final String CITY = "stadt/05913000/kennzahlen";
    private static final String ALL = "steckbriefe";

    @Autowired
    WebApplicationContext portal;

    @Autowired
    SignIn signIn;

    @Autowired
    ProfileFactService service;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Messages messages;

    @Autowired
    Clock clock;

    @AfterEach
    void forget() {
        ProfileFixture.forget(sql);
    }

    @Test
    void theCityShowsABlockForEachFacetWithSourceAndStand() throws Exception {
        add(new ProfileFactContent(
                ProfileFacet.DIFFICULTY, "Zu wenig Räume im Test", new Stand("2016-04"), "000", "Folie Test", true));
        visit(
                Who.STEERING,
                CITY,
                "",
                window -> assertThat(text(window))
                        .contains("Steckbrief", "Agentur für Arbeit Dortmund", "Schwierigkeiten")
                        .contains(
                                "Zu wenig Räume im Test", "Quelle 000, Folie Test", "Stand April 2016", "eigene Lesart")
                        .contains("Keine Quelle nennt: Standort, Öffnungszeiten"));
    }

    @Test
    void whatIsLaterThanTheStichtagSaysSo() throws Exception {
        addLater(new ProfileFactContent(
                ProfileFacet.TASK, "Beratung im Test", new Stand("2016-05"), "000", "Folie Test", false));
        visit(
                Who.STEERING,
                CITY,
                "spaeter=ja",
                window -> assertThat(text(window)).contains("Beratung im Test", "Stand Juli 2017, nach dem Stichtag"));
        visit(Who.STEERING, CITY, "", window -> assertThat(text(window)).doesNotContain("Beratung im Test"));
    }

    @Test
    void anAreaOfWhichNoSourceTellsAnythingSaysSoToThoseWhoCouldAddToIt() {
        String land = "stadt/05000000/kennzahlen";
        assertThat(sql.queryForObject("select exists (select from profile_fact where ags = '05000000')", Boolean.class))
                .as("there are such facts by now; take another area")
                .isFalse();
        visit(Who.STEERING, land, "", window -> assertThat(text(window)).doesNotContain("Steckbrief"));
        visit(
                Who.ADMIN,
                land,
                "",
                window -> assertThat(text(window))
                        .contains("Steckbrief Keine Quelle nennt Einzelheiten zu einer Einrichtung."));
    }

    @Test
    void onlyThoseWhoKeepItSeeForms() throws Exception {
        ProfileFact fact = add(own(ProfileFacet.TASK, "Beratung"));
        for (Who who : List.of(Who.STEERING, Who.COORDINATOR_FOREIGN)) {
            visit(who, CITY, "", window -> {
                assertThat(captions(window)).doesNotContain("Angabe eintragen");
                assertThat(links(window)).doesNotContain("steckbriefe/" + fact.id());
            });
            visit(
                    who,
                    ALL + "/" + fact.id(),
                    "",
                    window -> assertThat(captions(window)).doesNotContain("Angabe ändern", "Angabe löschen"));
        }
        for (Who who : List.of(Who.COORDINATOR_OWN, Who.ADMIN)) {
            visit(who, CITY, "", window -> {
                assertThat(captions(window)).contains("Angabe eintragen");
                assertThat(links(window)).contains("steckbriefe/" + fact.id());
            });
        }
    }

    @Test
    void aFactIsEntered() {
        visit(Who.COORDINATOR_OWN, CITY, "", window -> {
            button(window, "Angabe eintragen").click();
            choose(window);
            area(window, "Angabe").setValue("Dari und Paschtu im Test");
            field(window, "Stand").setValue("05/2016");
            button(window, "Eintragen").click();
            assertThat(text(window))
                    .contains("Die Angabe steht jetzt im Steckbrief: Agentur für Arbeit Dortmund.")
                    .contains("Dari und Paschtu im Test")
                    .contains("Angabe der Kommune Stand Mai 2016");
        });
    }

    private static void choose(BrowserlessUIContext window) {
        var institution = Visits.<Institution>choice(window, "Einrichtung");
        institution.setValue(institution
                .getListDataView()
                .getItems()
                .filter(each -> each.id().equals(INSTITUTION))
                .findFirst()
                .orElseThrow());
        Visits.<ProfileFacet>choice(window, "Thema").setValue(ProfileFacet.LANGUAGES);
    }

    @Test
    void badInputIsSaidAtItsFieldAndKept() {
        visit(Who.COORDINATOR_OWN, CITY, "", window -> {
            button(window, "Angabe eintragen").click();
            choose(window);
            TextArea said = area(window, "Angabe");
            said.setValue("Leitung: Frau Schmitz");
            field(window, "Stand").setValue("05/2016");
            field(window, "Quelle").setValue("999");
            button(window, "Eintragen").click();
            assertThat(said.isInvalid()).isTrue();
            assertThat(said.getValue()).isEqualTo("Leitung: Frau Schmitz");
            assertThat(field(window, "Quelle").getErrorMessage()).startsWith("Dieses Dokument gibt es nicht.");
        });
    }

    @Test
    void unsavedInputIsNotLeftWithoutAsking() {
        visit(Who.COORDINATOR_OWN, CITY, "", window -> {
            button(window, "Angabe eintragen").click();
            area(window, "Angabe").setValue("Dari");
            window.getUI().navigate(ALL);
            assertThat(area(window, "Angabe").getValue()).isEqualTo("Dari");
            button(window, "Weiter bearbeiten").click();
        });
    }

    @Test
    void aFactIsChangedAndWhatItSaidStaysInTheHistory() throws Exception {
        ProfileFact fact = add(own(ProfileFacet.LANGUAGES, "Englisch"));
        visit(Who.COORDINATOR_OWN, ALL + "/" + fact.id(), "", window -> {
            button(window, "Angabe ändern").click();
            area(window, "Angabe").setValue("Englisch und Dari");
            button(window, "Speichern").click();
            assertThat(field(window, "Grund").getErrorMessage()).isEqualTo("Bitte nennen Sie den Grund.");
            field(window, "Grund").setValue("Neue Kraft");
            button(window, "Speichern").click();
            assertThat(title(window)).isEqualTo("Agentur für Arbeit Dortmund: Sprachen");
            assertThat(text(window))
                    .contains("Die Angabe ist geändert.", "Englisch und Dari", "Neue Kraft", "eingetragen");
        });
    }

    @Test
    void aStaleChangeShowsBothSides() throws Exception {
        ProfileFact fact = add(own(ProfileFacet.LANGUAGES, "Englisch"));
        visit(Who.COORDINATOR_OWN, ALL + "/" + fact.id(), "", window -> {
            button(window, "Angabe ändern").click();
            area(window, "Angabe").setValue("Englisch und Dari");
            field(window, "Grund").setValue("Neue Kraft");
            signIn.as(
                    Who.ADMIN, () -> service.change(fact.id(), 1, own(ProfileFacet.LANGUAGES, "Urdu"), "Andere Kraft"));
            button(window, "Speichern").click();
            assertThat(text(window)).contains("Urdu");
            assertThat(area(window, "Angabe").getValue()).isEqualTo("Englisch und Dari");
            button(window, "Meine Fassung speichern").click();
        });
        assertThat(signIn.as(Who.STEERING, () -> service.get(fact.id()))
                        .content()
                        .text())
                .isEqualTo("Englisch und Dari");
    }

    @Test
    void whatIsDeletedComesBack() throws Exception {
        ProfileFact fact = add(own(ProfileFacet.LANGUAGES, "Englisch im Test"));
        visit(Who.COORDINATOR_OWN, ALL + "/" + fact.id(), "", window -> {
            button(window, "Angabe löschen").click();
            field(window, "Grund").setValue("Doppelt");
            button(window, "Löschen").click();
            assertThat(text(window))
                    .contains("Sprachen: Englisch im Test", "Doppelt", "Gelöscht. Unter „Gelöschte Einträge“");
            button(window, "Wiederherstellen").click();
            assertThat(text(window)).contains("Wiederhergestellt.");
        });
        assertThat(signIn.as(Who.STEERING, () -> service.get(fact.id())).version())
                .isEqualTo(3);
    }

    @Test
    void difficultiesAreComparedFirst() throws Exception {
        add(own(ProfileFacet.DIFFICULTY, "Zu wenig Räume im Test"));
        add(own(ProfileFacet.TASK, "Beratung im Test"));
        visit(Who.STEERING, ALL, "", window -> {
            assertThat(title(window)).matches("Schwierigkeiten: Angaben zu \\d+ Einrichtungen");
            assertThat(text(window))
                    .contains("Zu wenig Räume im Test", "Angabe der Kommune")
                    .doesNotContain("Beratung im Test");
        });
    }

    @Test
    void theAddressHoldsTopicNeighbourAndWords() throws Exception {
        add(own(ProfileFacet.ACCESS, "Über das Sozialamt im Test"));
        add(own(ProfileFacet.EXIT, "Nach 12 Monaten im Test"));
        visit(Who.STEERING, ALL, "thema=ACCESS&daneben=EXIT&suche=im+Test", window -> {
            assertThat(title(window)).isEqualTo("„Zugangswege“ und „Dauer und Übergabe“: Angaben zu einer Einrichtung");
            assertThat(text(window)).contains("Über das Sozialamt im Test", "Nach 12 Monaten im Test");
            assertThat(Visits.choice(window, "Thema").getValue()).hasToString("Option[word=ACCESS, label=Zugangswege]");
        });
        visit(
                Who.STEERING,
                ALL,
                "thema=alle&suche=im+test",
                window -> assertThat(text(window))
                        .contains(
                                "Zugangswege",
                                "Über das Sozialamt im Test",
                                "Dauer und Übergabe",
                                "Nach 12 Monaten im Test"));
    }

    @Test
    void aPlaceWithoutTheSecondTopicIsNotStated() throws Exception {
        add(own(ProfileFacet.ACCESS, "Über das Sozialamt im Test"));
        visit(
                Who.STEERING,
                ALL,
                "thema=ACCESS&daneben=EXIT&suche=im+Test",
                window -> assertThat(text(window)).contains("k.A."));
    }

    @Test
    void placesThatAreSilentAreNamedBelow() throws Exception {
        add(own(ProfileFacet.TASK, "Beratung"));
        visit(
                Who.STEERING,
                ALL,
                "thema=OPENING_HOURS",
                window -> assertThat(text(window))
                        .containsPattern("Keine Quelle nennt „Öffnungszeiten“ für: [^.]*Agentur für Arbeit Dortmund"));
    }

    @Test
    void nothingFoundSaysSoAndLeadsBack() {
        visit(Who.STEERING, ALL, "suche=Gibtesnicht", window -> {
            assertThat(text(window))
                    .contains("Keine Quelle nennt unter „Schwierigkeiten“ etwas, das zu „Gibtesnicht“ passt.");
            assertThat(window.find(RouterLink.class).all())
                    .extracting(RouterLink::getHref)
                    .contains(ALL);
        });
        visit(Who.STEERING, ALL, "seite=99", window -> assertThat(title(window)).doesNotContain("keine Angaben"));
    }

    @Test
    void whatIsShownLeavesAsATable() throws Exception {
        addLater(new ProfileFactContent(
                ProfileFacet.TASK, "Beratung im Test", new Stand("2016-05"), "000", "Folie Test", true));
        var filter = new ProfileFactFilter(Set.of(), Set.of(INSTITUTION), Set.of(), Set.of(), "", Later.SHOWN);
        Sheet.Table table = signIn.as(
                Who.STEERING,
                () -> ProfileSheet.table(new ProfileWords(messages, clock), service, filter, "Steckbrief"));
        assertThat(table.header())
                .containsExactly(
                        "AGS",
                        "Gebiet",
                        "Einrichtung",
                        "Thema",
                        "Thema, Code",
                        "Angabe",
                        "Stand",
                        "Nach dem Stichtag",
                        "Quelle",
                        "Fundstelle",
                        "Lesart");
        assertThat(table.rows())
                .containsExactly(List.of(
                        "05913000",
                        "Dortmund",
                        "Agentur für Arbeit Dortmund",
                        "Aufgaben",
                        ProfileFacet.TASK,
                        "Beratung im Test",
                        new Stand("2017-07"),
                        "ja",
                        "000",
                        "Folie Test",
                        "eigene Lesart"));
    }

    private static List<String> links(BrowserlessUIContext window) {
        return window.find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private void addLater(ProfileFactContent content) throws Exception {
        ProfileFixture.makeLater(sql, add(content), "2017-07");
    }

    private ProfileFact add(ProfileFactContent content) throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, () -> service.add(INSTITUTION, content, null));
    }

    private void visit(Who who, String route, String query, Visits.Visit visit) {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(who, route, query, visit);
        }
    }
}
