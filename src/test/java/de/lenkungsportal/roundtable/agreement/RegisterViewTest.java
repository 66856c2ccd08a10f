package de.lenkungsportal.roundtable.agreement;

import static de.lenkungsportal.Visits.area;
import static de.lenkungsportal.Visits.button;
import static de.lenkungsportal.Visits.captions;
import static de.lenkungsportal.Visits.choice;
import static de.lenkungsportal.Visits.field;
import static de.lenkungsportal.Visits.text;
import static de.lenkungsportal.Visits.title;
import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Queries;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.roundtable.AgreementState;
import de.lenkungsportal.roundtable.RoundtableRecords;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** The register of agreements and the page of one of them. */
@PortalTest
class RegisterViewTest {

    private static final String CONDITIONAL = "muenster-plaetze-wirtschaft";

    private static final String OPEN = "state in ('AGREED', 'CONDITIONAL', 'IN_PROGRESS')";
    private static final String OVERDUE = OPEN + " and due_on < date '2016-05-31'";

    /** A day is written with ten characters, a month or a year with fewer. */
    private static final String DONE_WITH_BOTH_DAYS =
            "state = 'DONE' and length(agreed_on) = 10 and length(done_on) = 10";

    @Autowired
    WebApplicationContext portal;

    @Autowired
    SignIn signIn;

    @Autowired
    AgreementService service;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    DSLContext db;

    @AfterEach
    void forget() {
        RoundtableRecords.forget(sql);
    }

    @Test
    void overdueComesFirstThenConditionalWithItsCondition() throws Exception {
        overdue("Plätze melden");
        visit(Who.STEERING, "vereinbarungen", "", window -> {
            assertThat(title(window))
                    .startsWith("%d von %d Vereinbarungen ".formatted(count(OVERDUE), count("true")))
                    .endsWith(" überfällig");
            String text = text(window);
            assertThat(text)
                    .contains("überfällig")
                    .contains("seit 27 Tagen")
                    .contains("Bedingung: Die rechtlichen Rahmenbedingungen lassen es zu")
                    .contains("46 Tage bis erledigt")
                    .contains("%d von %d erledigten nennen beide Tage"
                            .formatted(count(DONE_WITH_BOTH_DAYS), count("state = 'DONE'")))
                    .contains("31 bis 60");
            assertThat(text.indexOf("Plätze melden"))
                    .isPositive()
                    .isLessThan(text.indexOf("Wirtschaft, Handwerk und Unternehmen stellen"));
            assertThat(text.indexOf("Wirtschaft, Handwerk und Unternehmen stellen"))
                    .isLessThan(text.indexOf("Die GGUA berät"));
        });
    }

    @Test
    void theAddressHoldsTheFilters() {
        visit(Who.STEERING, "vereinbarungen", "stadt=05515000", window -> {
            assertThat(title(window)).startsWith(open("body in (select id from body where ags = '05515000')"));
            assertThat(text(window)).contains("Münster").doesNotContain("Solingen, ");
        });
        visit(
                Who.STEERING,
                "vereinbarungen",
                "zustand=conditional",
                window -> assertThat(title(window)).startsWith(open("state = 'CONDITIONAL'")));
        visit(
                Who.ADMIN,
                "vereinbarungen",
                "suche=nirgends",
                window -> assertThat(text(window)).contains("Keine Vereinbarung passt zur Auswahl."));
    }

    @Test
    void theRegisterAsksTheSameNumberOfQueriesHoweverManyAgreements() throws Exception {
        signIn.as(Who.STEERING, () -> {
            int few = Queries.count(db, () -> read(AgreementFilter.ofBody("muenster-runder-tisch")));
            int all = Queries.count(db, () -> read(AgreementFilter.ALL));
            assertThat(all).isEqualTo(few);
            return null;
        });
    }

    private void read(AgreementFilter filter) {
        service.summary(filter);
        service.page(filter, AgreementSort.URGENCY, 0, 50);
    }

    @Test
    void thePageSaysConditionMeetingAndSourceAndLetsTheSteeringGroupFollowUpAlone() {
        visit(Who.STEERING, "vereinbarungen/" + CONDITIONAL, "", window -> {
            assertThat(text(window))
                    .contains("vorbehaltlich")
                    .contains("Bedingung: Die rechtlichen Rahmenbedingungen lassen es zu")
                    .contains("Sitzung vom 17.09.2015")
                    .contains("257 Tage")
                    .contains("eigene Berechnung")
                    .contains("Quelle 002, Münster, Folie „Ausgangspunkt“");
            assertThat(captions(window))
                    .contains("Nachfrage eintragen")
                    .doesNotContain("Status ändern", "Vereinbarung bearbeiten");
        });
        for (Who who : List.of(Who.COORDINATOR_OWN, Who.ADMIN)) {
            visit(
                    who,
                    "vereinbarungen/" + CONDITIONAL,
                    "",
                    window -> assertThat(captions(window))
                            .as(who.name())
                            .doesNotContain("Nachfrage eintragen", "Status ändern", "Vereinbarung bearbeiten"));
        }
    }

    @Test
    void aConditionIsAskedForAndTheChangeStandsInTheHistory() throws Exception {
        Agreement agreement = overdue("Plätze melden");
        visit(Who.COORDINATOR_OWN, "vereinbarungen/" + agreement.id(), "", window -> {
            button(window, "Status ändern").click();
            choice(window, "Status").setValue(AgreementState.CONDITIONAL);
            button(window, "Speichern").click();
            assertThat(area(window, "Bedingung").getErrorMessage())
                    .isEqualTo("Bitte nennen Sie die Bedingung, unter der die Vereinbarung gilt.");
            area(window, "Bedingung").setValue("Die Kammer stimmt zu");
            button(window, "Speichern").click();
            assertThat(text(window))
                    .contains("Gespeichert. Der frühere Status steht im Verlauf.")
                    .contains("überfällig, vorbehaltlich")
                    .contains("unter Vorbehalt gestellt")
                    .contains("Die Kammer stimmt zu");
        });
    }

    @Test
    void aTermThatIsNoDayIsSaidAtItsFieldAndKept() throws Exception {
        Agreement agreement = overdue("Plätze melden");
        visit(Who.COORDINATOR_OWN, "vereinbarungen/" + agreement.id(), "", window -> {
            button(window, "Vereinbarung bearbeiten").click();
            field(window, "Frist").setValue("bald");
            button(window, "Speichern").click();
            assertThat(field(window, "Frist").getErrorMessage())
                    .isEqualTo("Bitte geben Sie einen Tag an, zum Beispiel 30.06.2016.");
            assertThat(field(window, "Frist").getValue()).isEqualTo("bald");
            field(window, "Frist").setValue("30.06.2016");
            field(window, "Organisation").setValue("Handwerkskammer");
            button(window, "Speichern").click();
            assertThat(text(window)).contains("30.06.2016").contains("Handwerkskammer");
        });
    }

    @Test
    void aStaleChangeShowsBothSidesAndLosesNothing() throws Exception {
        Agreement agreement = overdue("Plätze melden");
        visit(Who.COORDINATOR_OWN, "vereinbarungen/" + agreement.id(), "", window -> {
            button(window, "Status ändern").click();
            choice(window, "Status").setValue(AgreementState.DROPPED);
            area(window, "Grund").setValue("Kein Bedarf");
            signIn.as(
                    Who.COORDINATOR_OWN,
                    () -> service.change(
                            agreement.id(),
                            agreement.version(),
                            RoundtableRecords.in(AgreementState.IN_PROGRESS, agreement)));
            button(window, "Speichern").click();
            assertThat(text(window))
                    .contains(
                            "Jemand anderes hat diesen Eintrag inzwischen geändert. Ihre Eingaben stehen noch im Formular.")
                    .contains("in Arbeit");
            assertThat(area(window, "Grund").getValue()).isEqualTo("Kein Bedarf");
            button(window, "Meine Fassung speichern").click();
            assertThat(text(window)).contains("Grund: Kein Bedarf");
        });
    }

    @Test
    void aFollowUpIsAddedWithTheRoleAndNoName() throws Exception {
        Agreement agreement = overdue("Plätze melden");
        visit(Who.STEERING, "vereinbarungen/" + agreement.id(), "", window -> {
            button(window, "Nachfrage eintragen").click();
            area(window, "Was daraus wurde").setValue("Die Kammer sammelt noch");
            button(window, "Eintragen").click();
            assertThat(text(window))
                    .contains("31.05.2016, Lenkungsgruppe")
                    .contains("Die Kammer sammelt noch")
                    .doesNotContain("lenkung,");
        });
    }

    @Test
    @Transactional
    void aDayThatNoSourceNamesStaysUnknownWhenTheStateChanges() throws Exception {
        Agreement changed = signIn.as(Who.STEERING, () -> {
            Agreement stored = service.get("muelheim-beratungskonzept");
            return service.change(
                    stored.id(), stored.version(), RoundtableRecords.in(AgreementState.IN_PROGRESS, stored));
        });
        assertThat(changed.content().agreedOn()).isNull();
        assertThat(changed.timing().ageDays()).isNull();
    }

    private int count(String condition) {
        return Objects.requireNonNull(sql.queryForObject(
                "select count(*) from agreement where not is_later(as_of, date '2016-05-31') and " + condition,
                Integer.class));
    }

    private String open(String condition) {
        return "%d von %d Vereinbarungen ".formatted(count(OPEN + " and " + condition), count(condition));
    }

    private Agreement overdue(String title) throws Exception {
        return signIn.as(
                Who.COORDINATOR_OWN,
                () -> service.create(
                        RoundtableRecords.BODY,
                        AgreementService.Origin.NONE,
                        new AgreementContent(
                                Agreement.Kind.AGREEMENT,
                                title,
                                null,
                                AgreementState.AGREED,
                                null,
                                null,
                                new Stand("2016-03-01"),
                                LocalDate.of(2016, 5, 4),
                                null,
                                null,
                                List.of(new Responsible("IHK", null)),
                                List.of())));
    }

    private void visit(Who who, String route, String query, Visits.Visit visit) {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(who, route, query, visit);
        }
    }
}
