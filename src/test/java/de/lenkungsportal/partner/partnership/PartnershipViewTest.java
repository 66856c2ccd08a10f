package de.lenkungsportal.partner.partnership;

import static de.lenkungsportal.Visits.area;
import static de.lenkungsportal.Visits.button;
import static de.lenkungsportal.Visits.captions;
import static de.lenkungsportal.Visits.field;
import static de.lenkungsportal.Visits.text;
import static de.lenkungsportal.Visits.title;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.partner.OrganisationKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The page of one partnership, and the way to a new one, used as people use them. */
@PortalTest
class PartnershipViewTest {

    private static final String ID = "test-view-partner";
    private static final String PAGE = "partnerringe/" + ID;

    @Autowired
    WebApplicationContext portal;

    @Autowired
    SignIn signIn;

    @Autowired
    PartnershipService service;

    @Autowired
    JdbcTemplate sql;

    /** One for all visits: it scans the class path for views. */
    private static @Nullable Visits visits;

    @AfterAll
    static void closeVisits() {
        if (visits != null) {
            visits.close();
            visits = null;
        }
    }

    @BeforeEach
    void enterPartner() {
        sql.update(
                "insert into organisation (id, name, kind) values (?, 'Testverband Westfalen', 'WOHLFAHRTSVERBAND')",
                ID);
        sql.update(
                "insert into partnership (id, organisation, ags, ring, as_of) values (?, ?, '05913000', 3, '2016-03')",
                ID,
                ID);
    }

    @AfterEach
    void forgetPartner() {
        sql.execute("set session_replication_role = replica");
        try {
            String ours = "(select p.id from partnership p join organisation o on o.id = p.organisation"
                    + " where o.name like 'Testverband%')";
            sql.update(
                    "delete from contact_person where contact in (select id from partner_contact where partnership in "
                            + ours + ")");
            sql.update(
                    "delete from history where kind = 'PARTNER_CONTACT' and id in (select id::text from partner_contact where partnership in "
                            + ours + ")");
            sql.update("delete from partner_contact where partnership in " + ours);
            sql.update("delete from participation where partnership in " + ours);
            sql.update("delete from history where kind = 'PARTNERSHIP' and id in " + ours);
            sql.update("delete from partnership where id in " + ours);
            sql.update(
                    "delete from history where kind = 'ORGANISATION' and id in (select id from organisation where name like 'Testverband%')");
            sql.update("delete from organisation where name like 'Testverband%'");
        } finally {
            sql.execute("set session_replication_role = origin");
        }
    }

    @Test
    void titleSentenceAndFactsSayWhatIsKnownAndWhatIsNot() {
        visit(Who.STEERING, PAGE, window -> {
            assertThat(title(window)).isEqualTo("Testverband Westfalen in Dortmund");
            assertThat(text(window))
                    .contains("Ring 3: weitere Partner. Mitwirkung: Form der Mitwirkung nicht genannt. Status: aktiv.")
                    .contains("nicht genannt")
                    .contains("März 2016")
                    .contains("eigener Eintrag der Kommune");
        });
    }

    @Test
    void onlyTheOwnCoordinationSeesTheUpkeep() {
        for (Who who : List.of(Who.STEERING, Who.COORDINATOR_FOREIGN, Who.ADMIN)) {
            visit(
                    who,
                    PAGE,
                    window -> assertThat(captions(window))
                            .doesNotContain("Partnerschaft bearbeiten", "Partnerschaft beenden", "Kontakt eintragen"));
        }
        visit(
                Who.COORDINATOR_OWN,
                PAGE,
                window -> assertThat(captions(window))
                        .contains("Partnerschaft bearbeiten", "Partnerschaft beenden", "Kontakt eintragen"));
    }

    @Test
    void aChangeStandsInTheFactsAndInTheHistory() {
        visit(Who.COORDINATOR_OWN, PAGE, window -> {
            button(window, "Partnerschaft bearbeiten").click();
            button(window, "Form hinzufügen").click();
            Visits.<ParticipationMode>choice(window, "Form der Mitwirkung").setValue(ParticipationMode.OFFICE_HOURS);
            field(window, "von (Uhr)").setValue("9");
            field(window, "bis (Uhr)").setValue("12:30");
            field(window, "Stand").setValue("05/2016");
            field(window, "Grund").setValue("Absprache vom Mai");
            button(window, "Speichern").click();
            assertThat(text(window))
                    .contains("Gespeichert. Die frühere Fassung steht im Verlauf.")
                    .contains("Sprechzeit 9:00 bis 12:30 Uhr")
                    .contains("Mitwirkung: Form der Mitwirkung nicht genannt, jetzt Sprechzeit 9:00 bis 12:30 Uhr")
                    .contains("Absprache vom Mai")
                    .contains("koordination-dortmund");
        });
        visit(
                Who.STEERING,
                PAGE,
                window -> assertThat(text(window))
                        .contains("Flüchtlingskoordination Dortmund")
                        .doesNotContain("koordination-dortmund"));
    }

    @Test
    void badInputIsSaidAtItsFieldAndKept() {
        visit(Who.COORDINATOR_OWN, PAGE, window -> {
            button(window, "Partnerschaft bearbeiten").click();
            field(window, "Stand").setValue("gestern");
            button(window, "Speichern").click();
            assertThat(field(window, "Stand").isInvalid()).isTrue();
            assertThat(field(window, "Stand").getErrorMessage()).contains("05/2016");
            assertThat(field(window, "Stand").getValue()).isEqualTo("gestern");
        });
    }

    @Test
    void everyBadFieldOfAnAgreementIsSaidAtOnceWithDaysAsOneTypesThem() {
        visit(Who.COORDINATOR_OWN, PAGE, window -> {
            button(window, "Vereinbarung eintragen").click();
            field(window, "Unterschrieben am").setValue("31.02.2016");
            field(window, "Stand").setValue("");
            button(window, "Speichern").click();
            assertThat(field(window, "Titel").isInvalid()).isTrue();
            assertThat(field(window, "Unterschrieben am").getErrorMessage())
                    .contains("05/2016")
                    .doesNotContain("2016-05");
            assertThat(field(window, "Stand").getErrorMessage()).contains("05/2016");
            assertThat(field(window, "Unterschrieben am").getValue()).isEqualTo("31.02.2016");
        });
    }

    @Test
    void aPartnershipIsEndedRestoredAndTheLastStepUndone() {
        visit(Who.COORDINATOR_OWN, PAGE, window -> {
            button(window, "Partnerschaft beenden").click();
            field(window, "Letzter Tag").setValue("30.04.2016");
            button(window, "Beenden").click();
            assertThat(text(window))
                    .contains("Beendet. Die Partnerschaft bleibt im Verlauf stehen.")
                    .contains("Status: beendet");
            button(window, "Partnerschaft wieder aufnehmen").click();
            assertThat(text(window)).contains("Wieder aufgenommen.").contains("Status: aktiv");
            button(window, "Letzte Änderung zurücknehmen").click();
            assertThat(text(window))
                    .contains("Zurückgenommen. Es gilt wieder die Fassung davor.")
                    .contains("Status: beendet")
                    .contains("Fassung 4");
        });
    }

    @Test
    void aStaleChangeShowsBothSidesAndLosesNothing() {
        visit(Who.COORDINATOR_OWN, PAGE, window -> {
            button(window, "Partnerschaft bearbeiten").click();
            area(window, "Anmerkung").setValue("meine Anmerkung");
            signIn.as(Who.COORDINATOR_OWN, () -> {
                Partnership stored = service.get(ID);
                PartnershipContent same = stored.content();
                return service.change(
                        ID,
                        stored.version(),
                        new PartnershipContent(
                                2,
                                same.roles(),
                                List.of(Participation.of(ParticipationMode.FAX)),
                                same.dataExchange(),
                                same.legalGround(),
                                same.validFrom(),
                                same.validTo(),
                                same.asOf(),
                                "andere Anmerkung"),
                        "schneller");
            });
            button(window, "Speichern").click();
            assertThat(text(window))
                    .contains(
                            "Jemand anderes hat diesen Eintrag inzwischen geändert. Ihre Eingaben stehen noch im Formular.")
                    .contains("andere Anmerkung")
                    .contains("Ring 2: Arbeitsmarkt");
            assertThat(area(window, "Anmerkung").getValue()).isEqualTo("meine Anmerkung");
            button(window, "Meine Fassung speichern").click();
            assertThat(text(window))
                    .contains("meine Anmerkung")
                    .contains("andere Anmerkung")
                    .contains("Fassung 3");
        });
    }

    @Test
    void unsavedInputIsNotLeftWithoutAsking() {
        visit(Who.COORDINATOR_OWN, PAGE, window -> {
            button(window, "Partnerschaft bearbeiten").click();
            area(window, "Anmerkung").setValue("noch nicht gespeichert");
            window.getUI().navigate("partnerringe");
            assertThat(title(window)).isEqualTo("Testverband Westfalen in Dortmund");
            button(window, "Weiter bearbeiten").click();
            assertThat(area(window, "Anmerkung").getValue()).isEqualTo("noch nicht gespeichert");
            window.getUI().navigate("partnerringe");
            button(window, "Verwerfen und Seite verlassen").click();
            assertThat(title(window)).isEqualTo("Dortmund: Partnerringe");
        });
    }

    @Test
    void aNewPartnerIsEnteredAndADoubleIsSeenBefore() {
        visit(Who.COORDINATOR_OWN, "partnerringe/neu", window -> {
            window.test(field(window, "Name der Organisation")).setValue("Testverband Westfalen e. V.");
            assertThat(text(window))
                    .contains("Diese Organisationen heißen ähnlich")
                    .contains("Testverband Westfalen (Wohlfahrtsverband)");
            window.test(field(window, "Name der Organisation")).setValue("Testverband Münsterland");
            Visits.<OrganisationKind>choice(window, "Art").setValue(OrganisationKind.JUGENDAMT);
            button(window, "Partner eintragen").click();
            assertThat(title(window)).isEqualTo("Testverband Münsterland in Dortmund");
        });
    }

    @Test
    void theRecordThatIsThereIsTakenAndNotEnteredTwice() {
        visit(Who.COORDINATOR_OWN, "partnerringe/neu", window -> {
            window.test(field(window, "Name der Organisation")).setValue("Testverband Westfalen");
            button(window, "Diese nehmen").click();
            button(window, "Partner eintragen").click();
            assertThat(text(window)).contains("Diese Organisation ist hier schon Partner");
        });
    }

    @Test
    void aContactThatNamesAPersonNeedsGroundAndReview() {
        visit(Who.COORDINATOR_OWN, PAGE, window -> {
            button(window, "Kontakt eintragen").click();
            field(window, "Bezeichnung der Stelle").setValue("Team Asyl");
            field(window, "Telefon").setValue("0231 123456");
            field(window, "Name").setValue("Testname");
            button(window, "Speichern").click();
            assertThat(field(window, "Warum der Name nötig ist").isInvalid()).isTrue();
            assertThat(field(window, "Person zu prüfen am").isInvalid()).isTrue();
            field(window, "Warum der Name nötig ist").setValue("Einwilligung vom 01.05.2016");
            field(window, "Person zu prüfen am").setValue("01.05.2017");
            button(window, "Speichern").click();
            assertThat(text(window))
                    .contains("Kontakt gespeichert.")
                    .contains("Team Asyl")
                    .contains("Testname");
            button(window, "Angaben zur Person löschen").click();
            assertThat(text(window))
                    .contains("gelöscht, auch im Verlauf")
                    .contains("Team Asyl")
                    .doesNotContain("Testname");
        });
    }

    @Test
    void aForeignOrMissingPartnershipIsNeverOpenForUpkeep() {
        visit(
                Who.COORDINATOR_FOREIGN,
                PAGE,
                window -> assertThat(captions(window)).doesNotContain("Speichern"));
        visit(
                Who.STEERING,
                "partnerringe/neu",
                window -> assertThat(window.find(TextField.class).all()).isEmpty());
    }

    private void visit(Who who, String address, Visits.Visit visit) {
        if (visits == null) {
            visits = new Visits(portal, signIn);
        }
        visits.visit(who, address, "", visit);
    }
}
