package de.lenkungsportal.roundtable.body;

import static de.lenkungsportal.Visits.area;
import static de.lenkungsportal.Visits.button;
import static de.lenkungsportal.Visits.captions;
import static de.lenkungsportal.Visits.choice;
import static de.lenkungsportal.Visits.field;
import static de.lenkungsportal.Visits.shown;
import static de.lenkungsportal.Visits.text;
import static de.lenkungsportal.Visits.title;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeDetails;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.roundtable.BodyExpectation;
import de.lenkungsportal.roundtable.BodyFilter;
import de.lenkungsportal.roundtable.BodyKind;
import de.lenkungsportal.roundtable.BodyService;
import de.lenkungsportal.roundtable.RoundtableRecords;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The list of bodies and the page of one of them. */
@PortalTest
class BodyViewTest {

    private static final String PRESENT = "not is_later(as_of, date '2016-05-31')";

    @Autowired
    WebApplicationContext portal;

    @Autowired
    SignIn signIn;

    @Autowired
    BodyService service;

    @Autowired
    JdbcTemplate sql;

    @AfterEach
    void forget() {
        RoundtableRecords.forget(sql);
    }

    @Test
    void theListIsATreeByMunicipalityWithCadenceAndMissingMeetings() throws Exception {
        List<Long> missing = signIn.as(
                Who.STEERING,
                () -> service.expectations(BodyFilter.ALL).stream()
                        .map(BodyExpectation::missing)
                        .filter(meetings -> meetings > 0)
                        .toList());
        visit(Who.STEERING, "runde-tische", "", window -> {
            assertThat(title(window))
                    .isEqualTo("%d Gremien in %d Städten und Kreisen"
                            .formatted(
                                    number("select count(*) from body where " + PRESENT),
                                    number("select count(distinct ags) from body where " + PRESENT)));
            String text = text(window);
            assertThat(text)
                    .contains("Zu %d erwarteten Sitzungen ist nichts eingetragen"
                            .formatted(missing.stream()
                                    .mapToLong(meetings -> meetings)
                                    .sum()))
                    .contains("6 Monate lang monatlich, dann Turnus nicht genannt")
                    .contains("wöchentlich")
                    .contains("bei Bedarf")
                    .contains(missing.stream()
                            .map(meetings -> meetings + " ohne Eintrag")
                            .toList())
                    .contains("KW 22/2016, nach Turnus")
                    .contains("gehört zu Runder Tisch „Flüchtlinge“");
            assertThat(text.indexOf("Runder Tisch „Flüchtlinge“ Runder Tisch"))
                    .isLessThan(text.indexOf("Strategische Abstimmungsgespräche der Leitungen"));
        });
        visit(
                Who.STEERING,
                "runde-tische",
                "stadt=land",
                window -> assertThat(text(window))
                        .contains("Beirat", "1 ohne Eintrag")
                        .doesNotContain("Strategische Abstimmungsgespräche"));
        visit(
                Who.STEERING,
                "runde-tische",
                "sitzungen=fehlend",
                window -> assertThat(title(window)).startsWith(missing.size() + " Gremien"));
    }

    @Test
    void muensterNeeded46DaysAndItsCadenceMarksWhatHasNoRecord() {
        visit(Who.STEERING, "runde-tische/muenster-runder-tisch", "", window -> {
            assertThat(title(window)).isEqualTo("Runder Tisch „Flüchtlinge“ in Münster");
            assertThat(text(window))
                    .contains("17.09.2015")
                    .contains("46 Tage")
                    .contains("02.11.2015 Vertragsunterzeichnung der Kooperationspartner")
                    .contains("eigene Berechnung")
                    .contains("vorbehaltlich")
                    .contains("Bedingung: Die rechtlichen Rahmenbedingungen lassen es zu")
                    .contains("6 Monate lang monatlich")
                    .contains("Bei 1 von 6 Sitzungen liegt eine Niederschrift vor")
                    .contains("11/15 gehalten 12/15 ohne Eintrag 01/16 ohne Eintrag")
                    .contains("wöchentlich")
                    .contains("Bisher ist keine Sitzung festgehalten; erwartet: 31")
                    .contains("bei Bedarf")
                    .contains("Oberbürgermeister, zuständige Beigeordnete")
                    .contains("Quelle 002, Münster");
        });
    }

    @Test
    void aPlannedMeetingOfThePastIsMarkedAlsoWithoutACadence() {
        visit(
                Who.STEERING,
                "runde-tische/nrw-beirat",
                "",
                window -> assertThat(text(window))
                        .contains("Geplant, ohne Niederschrift: Dezember 2015")
                        .contains("Zu einer erwarteten Sitzung ist nichts eingetragen."));
    }

    @Test
    void aStoredRuleThatCannotBeComputedSaysSoInItsPlaceAndTakesNothingDown() {
        sql.update("insert into body_cadence (body, position, kind, rule, starts_on, day_stated) values"
                + " ('dortmund-arbeitskreis-kimble', 1, 'RULE', 'FREQ=WEEKLY;BYDAY=MO;BYHOUR=10', '2016-01-04', true)");
        try {
            for (String route : List.of("runde-tische", "runde-tische/dortmund-arbeitskreis-kimble")) {
                visit(
                        Who.STEERING,
                        route,
                        "",
                        window -> assertThat(text(window))
                                .contains("Dieser Turnus lässt sich nicht berechnen. „BYHOUR“")
                                .contains("Regel „FREQ=WEEKLY;BYDAY=MO;BYHOUR=10“"));
            }
            visit(Who.STEERING, "start", "", window -> assertThat(text(window)).contains("Sitzungen ohne Eintrag"));
            visit(
                    Who.STEERING,
                    "runde-tische",
                    "",
                    window -> assertThat(text(window)).contains("6 Monate lang monatlich"));
        } finally {
            sql.update("delete from body_cadence where body = 'dortmund-arbeitskreis-kimble'");
        }
    }

    @Test
    void theFormOffersTheSecondThursdayAndNoRule() {
        visit(Who.COORDINATOR_OWN, "runde-tische/neu", "", window -> {
            field(window, "Name").setValue("Lenkungsrunde Donnerstag");
            button(window, "Phase hinzufügen").click();
            assertThat(choice(window, "Wie oft").getListDataView().getItems().map(Object::toString))
                    .containsExactly(
                            "WEEKLY", "FORTNIGHTLY", "MONTHLY", "QUARTERLY", "YEARLY", "AS_NEEDED", "NOT_STATED");
            field(window, "Erster Tag").setValue("01.03.2016");
            choice(window, "Wochentag").setValue(DayOfWeek.THURSDAY);
            button(window, "Gremium eintragen").click();
            assertThat(text(window)).contains("Bitte wählen Sie beides");
            choice(window, "Fester Tag").setValue(2);
            button(window, "Gremium eintragen").click();
            assertThat(text(window)).contains("monatlich, am zweiten Donnerstag", "10.03. ohne Eintrag");
        });
    }

    @Test
    void anEarlierVersionIsLookedAtAndBroughtBackIntoTheForm() throws Exception {
        sql.update("insert into body (id, ags, kind, keeper, name, purpose) values"
                + " ('test-earlier', '05913000', 'NETWORK', 'COORDINATION', 'Netzwerk Probe', 'Der erste Zweck')");
        visit(Who.COORDINATOR_OWN, "runde-tische/test-earlier", "", window -> {
            button(window, "Gremium bearbeiten").click();
            area(window, "Zweck").setValue("Ein anderer Zweck");
            button(window, "Speichern").click();
            assertThat(text(window)).contains("Ein anderer Zweck");
            button(window, "Gremium bearbeiten").click();
            NativeDetails versions = shown(
                    window, NativeDetails.class, each -> each.getSummaryText().equals("Frühere Fassungen"));
            ComponentUtil.fireEvent(versions, new NativeDetails.ToggleEvent(opened(versions), true));
            assertThat(text(window)).contains("Fassung 1, gültig bis", "Zweck Der erste Zweck Ein anderer Zweck");
            assertThat(text(window)).contains("geändert", "Zweck: bisher „Der erste Zweck“, jetzt „Ein anderer Zweck“");
            button(window, "In das Formular übernehmen").click();
            assertThat(area(window, "Zweck").getValue()).isEqualTo("Der erste Zweck");
            assertThat(text(window)).contains("Die Fassung 1 steht jetzt im Formular.");
            button(window, "Speichern").click();
            assertThat(text(window)).contains("Der erste Zweck");
        });
        assertThat(number("select version from body where id = 'test-earlier'")).isEqualTo(3);
    }

    private static NativeDetails opened(NativeDetails details) {
        details.setOpen(true);
        return details;
    }

    @Test
    void onlyThoseWhoKeepABodySeeItsUpkeep() {
        String own = "runde-tische/" + RoundtableRecords.BODY;
        visit(
                Who.COORDINATOR_OWN,
                own,
                "",
                window -> assertThat(captions(window)).contains("Sitzung eintragen", "Gremium bearbeiten"));
        for (Who who : List.of(Who.STEERING, Who.COORDINATOR_FOREIGN, Who.ADMIN)) {
            visit(
                    who,
                    own,
                    "",
                    window -> assertThat(captions(window))
                            .as(who.name())
                            .doesNotContain("Sitzung eintragen", "Gremium bearbeiten"));
        }
        visit(
                Who.STEERING,
                "runde-tische/muenster-leitungen",
                "",
                window -> assertThat(captions(window)).contains("Sitzung eintragen", "Gremium bearbeiten"));
    }

    @Test
    void aBodyIsEnteredWithMembersAndCadence() {
        visit(Who.COORDINATOR_OWN, "runde-tische/neu", "", window -> {
            button(window, "Gremium eintragen").click();
            assertThat(field(window, "Name").getErrorMessage()).isEqualTo("Bitte füllen Sie dieses Feld aus.");
            field(window, "Name").setValue("Lenkungsrunde Probe");
            choice(window, "Art").setValue(BodyKind.STEERING_GROUP);
            button(window, "Mitglied hinzufügen").click();
            field(window, "Organisation").setValue("Jobcenter");
            field(window, "Funktion").setValue("Geschäftsführung");
            button(window, "Phase hinzufügen").click();
            field(window, "Anzahl der Sitzungen").setValue("3");
            field(window, "Erster Tag").setValue("01.03.2016");
            button(window, "Gremium eintragen").click();
            assertThat(title(window)).isEqualTo("Lenkungsrunde Probe in Dortmund");
            assertThat(text(window))
                    .contains("3 Monate lang monatlich")
                    .contains("Bisher ist keine Sitzung festgehalten; erwartet: 3")
                    .contains("Jobcenter Geschäftsführung");
        });
    }

    @Test
    void aMeetingIsPlannedWithTheMembersInvitedAndOpens() {
        visit(Who.COORDINATOR_OWN, "runde-tische/dortmund-netzwerk-integration-point", "", window -> {
            button(window, "Sitzung eintragen").click();
            field(window, "Tag").setValue("bald");
            button(window, "Eintragen").click();
            assertThat(field(window, "Tag").getErrorMessage()).startsWith("Bitte geben Sie");
            assertThat(field(window, "Tag").getValue()).isEqualTo("bald");
            field(window, "Tag").setValue("14.06.2016");
            field(window, "Beginn").setValue("9:30");
            button(window, "Eintragen").click();
            assertThat(title(window)).isEqualTo("Netzwerk des Integration Points: 14.06.2016");
            assertThat(text(window)).contains("ab 09:30 Uhr", "4 Organisationen sind eingetragen.", "BAMF");
        });
    }

    private int number(String query) {
        return Objects.requireNonNull(sql.queryForObject(query, Integer.class));
    }

    private void visit(Who who, String route, String query, Visits.Visit visit) {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(who, route, query, visit);
        }
    }
}
