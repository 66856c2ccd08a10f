package de.lenkungsportal.roundtable.body;

import static de.lenkungsportal.Visits.button;
import static de.lenkungsportal.Visits.captions;
import static de.lenkungsportal.Visits.choice;
import static de.lenkungsportal.Visits.field;
import static de.lenkungsportal.Visits.text;
import static de.lenkungsportal.Visits.title;
import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.roundtable.BodyExpectation;
import de.lenkungsportal.roundtable.BodyFilter;
import de.lenkungsportal.roundtable.BodyKind;
import de.lenkungsportal.roundtable.BodyService;
import de.lenkungsportal.roundtable.RoundtableRecords;
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
                                    number("select count(*) from body"),
                                    number("select count(distinct ags) from body")));
            String text = text(window);
            assertThat(text)
                    .contains("%d erwartete Sitzungen sind ohne Niederschrift"
                            .formatted(missing.stream()
                                    .mapToLong(meetings -> meetings)
                                    .sum()))
                    .contains("6 Monate lang monatlich, dann Turnus nicht genannt")
                    .contains("wöchentlich")
                    .contains("bei Bedarf")
                    .contains(missing.stream()
                            .map(meetings -> meetings + " ohne Niederschrift")
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
                        .contains("Beirat", "1 ohne Niederschrift")
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
                    .contains("1 von 6 belegt")
                    .contains("11/15 gehalten 12/15 ohne Niederschrift 01/16 ohne Niederschrift")
                    .contains("wöchentlich")
                    .contains("0 von 31 belegt")
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
                        .contains("Eine Sitzung fehlt."));
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
                    .contains("0 von 3 belegt")
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
            assertThat(text(window)).contains("ab 09:30 Uhr", "0 von 4 Organisationen nahmen teil.", "BAMF");
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
