package de.lenkungsportal.partner.proposal;

import static de.lenkungsportal.Visits.area;
import static de.lenkungsportal.Visits.button;
import static de.lenkungsportal.Visits.captions;
import static de.lenkungsportal.Visits.field;
import static de.lenkungsportal.Visits.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Proposals on the page of an organisation, in their list and on the start page, used as people use them. */
@PortalTest
class ProposalsViewTest {

    private static final String ID = "test-proposal-view";
    private static final String PAGE = "partner/" + ID;
    private static final String LIST = "organisationsvorschlaege";
    private static final String NAME = "Vorschlagsverband Westfalen";
    private static final String WISH = "„Vorschlagsverband Westfalen“ in „Vorschlagsverband Ruhr“ umbenennen";

    @Autowired
    WebApplicationContext portal;

    @Autowired
    SignIn signIn;

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
    void enterOrganisation() {
        sql.update("insert into organisation (id, name, kind) values (?, ?, 'WOHLFAHRTSVERBAND')", ID, NAME);
        for (String ags : new String[] {"05913000", "05315000"}) {
            sql.update(
                    "insert into partnership (id, organisation, ags, ring, as_of) values (?, ?, ?, 3, '2016-03')",
                    ID + "-" + ags,
                    ID,
                    ags);
        }
    }

    @AfterEach
    void forgetOrganisation() {
        sql.execute("set session_replication_role = replica");
        try {
            sql.update("delete from organisation_proposal_vote where proposal in"
                    + " (select id from organisation_proposal where organisation = '" + ID + "')");
            sql.update("delete from organisation_proposal where organisation = ?", ID);
            sql.update("delete from partnership where organisation = ?", ID);
            sql.update("delete from history where kind = 'ORGANISATION' and id = ?", ID);
            sql.update("delete from organisation where id = ?", ID);
        } finally {
            sql.execute("set session_replication_role = origin");
        }
    }

    private void propose() {
        visit(Who.COORDINATOR_OWN, PAGE, "", window -> {
            assertThat(captions(window)).contains("Änderung vorschlagen").doesNotContain("Organisation bearbeiten");
            button(window, "Änderung vorschlagen").click();
            assertThat(text(window))
                    .contains(
                            "wird erst wirksam, wenn alle zugestimmt haben oder die Verwaltung des Portals für alle entscheidet.");
            field(window, "Name der Organisation").setValue("Vorschlagsverband Ruhr");
            area(window, "Grund für die anderen").setValue("Beschluss der Mitglieder");
            button(window, "Vorschlagen").click();
            assertThat(text(window))
                    .contains("Vorgeschlagen. Geändert wird, sobald alle zugestimmt haben")
                    .contains(WISH)
                    .contains("Wartet auf: Köln")
                    .contains("Grund: Beschluss der Mitglieder");
            assertThat(captions(window))
                    .contains("Zurückziehen")
                    .doesNotContain("Annehmen", "Annehmen und ausführen", "Ablehnen");
        });
    }

    @Test
    void whoUsesTheOrganisationStandsOnItsPage() {
        visit(
                Who.STEERING,
                PAGE,
                "",
                window -> assertThat(text(window))
                        .contains("Wer die Organisation nutzt (2)")
                        .contains("Köln")
                        .contains("eine Partnerschaft"));
    }

    @Test
    void aProposalIsSeenInTheListAndAcceptedOnThePage() {
        propose();
        visit(
                Who.COORDINATOR_FOREIGN,
                LIST,
                "welche=awaiting",
                window -> assertThat(text(window)).contains(NAME).contains(WISH).contains("Dortmund"));
        visit(Who.COORDINATOR_FOREIGN, PAGE, "", window -> {
            assertThat(text(window)).contains("vorgeschlagen").contains("Vorschlagsverband Ruhr");
            button(window, "Annehmen und ausführen").click();
            assertThat(text(window)).contains("Mit Ihrer Zustimmung wird der Vorschlag sofort ausgeführt.");
            button(window, "Jetzt ausführen").click();
            assertThat(text(window)).contains("Angenommen und ausgeführt.").contains("Köln: angenommen am");
            assertShowsWhatWasProposed(window);
        });
        assertThat(sql.queryForObject("select name from organisation where id = ?", String.class, ID))
                .isEqualTo("Vorschlagsverband Ruhr");
        visit(
                Who.ADMIN,
                LIST,
                "stand=closed",
                window -> assertThat(text(window))
                        .contains("angenommen")
                        .contains(NAME)
                        .contains(WISH));
        visit(
                Who.COORDINATOR_OWN,
                "start",
                "",
                window -> assertThat(text(window)).contains("Ihr Vorschlag ist angenommen und ausgeführt: " + WISH));
    }

    /** The values of the time of the decision stand beside those proposed, whatever the organisation says since. */
    private static void assertShowsWhatWasProposed(com.vaadin.browserless.BrowserlessUIContext window) {
        assertThat(text(window)).contains(WISH).contains("damals").contains(NAME + " Vorschlagsverband Ruhr");
    }

    @Test
    void theAdministrationDecidesForAllAndReadsWhoHasNotAnswered() {
        propose();
        visit(Who.ADMIN, PAGE, "", window -> {
            assertThat(text(window)).contains("Noch nicht geantwortet haben: Köln");
            button(window, "Für alle annehmen und ausführen").click();
            button(window, "Jetzt ausführen").click();
            assertThat(text(window)).contains("Angenommen und ausgeführt.");
        });
    }

    @Test
    void anOutdatedProposalIsNotCountedAsOneToDecide() {
        propose();
        sql.update("update organisation set carrier = 'Land', version = version + 1 where id = ?", ID);
        visit(
                Who.COORDINATOR_FOREIGN,
                LIST,
                "",
                window -> assertThat(text(window)).contains("Ein überholter muss erst erneuert werden."));
    }

    @Test
    void aRefusalNeedsAReasonAndEndsTheProposal() {
        propose();
        visit(Who.COORDINATOR_FOREIGN, PAGE, "", window -> {
            button(window, "Ablehnen").click();
            confirmRefusal(window);
            assertThat(area(window, "Grund der Ablehnung").isInvalid()).isTrue();
            area(window, "Grund der Ablehnung").setValue("Der Verband heißt weiter so.");
            confirmRefusal(window);
            assertThat(text(window))
                    .contains("Abgelehnt. Ihr Grund steht beim Vorschlag.")
                    .contains("Der Verband heißt weiter so.");
        });
        visit(Who.COORDINATOR_OWN, PAGE, "", window -> {
            assertThat(text(window)).contains("abgelehnt");
            assertShowsWhatWasProposed(window);
        });
        visit(
                Who.COORDINATOR_OWN,
                "start",
                "",
                window -> assertThat(text(window)).contains("Ihr Vorschlag ist abgelehnt: " + WISH));
    }

    /** The button that opens the form is hidden while the form is open; the one in the form bears the same word. */
    private static void confirmRefusal(com.vaadin.browserless.BrowserlessUIContext window) {
        Visits.shown(
                        window,
                        Button.class,
                        one -> "Ablehnen".equals(one.getText())
                                && one.getThemeNames().contains("primary"))
                .click();
    }

    @Test
    void theProposerWithdrawsAndTheEmptyListSaysWhereProposalsComeFrom() {
        propose();
        visit(Who.COORDINATOR_OWN, PAGE, "", window -> {
            button(window, "Zurückziehen").click();
            assertThat(text(window)).doesNotContain("Zurückgezogen.");
            button(window, "Jetzt zurückziehen").click();
            assertThat(text(window)).contains("Zurückgezogen.");
            assertShowsWhatWasProposed(window);
        });
        visit(
                Who.COORDINATOR_OWN,
                LIST,
                "",
                window -> assertThat(text(window))
                        .contains("Kein Vorschlag ist offen.")
                        .contains("Ein Vorschlag entsteht auf der Seite einer Organisation"));
    }

    @Test
    void whatHasChangedMeanwhileIsRenewedNotAccepted() {
        propose();
        sql.update("update organisation set carrier = 'Land', version = version + 1 where id = ?", ID);
        visit(Who.COORDINATOR_FOREIGN, PAGE, "", window -> {
            assertThat(text(window)).contains("Er muss erneuert werden");
            assertThat(captions(window)).doesNotContain("Annehmen", "Annehmen und ausführen");
        });
        visit(Who.COORDINATOR_OWN, PAGE, "", window -> {
            button(window, "Erneuern").click();
            assertThat(text(window)).contains("Erneuert. Alle entscheiden neu.");
        });
        visit(
                Who.COORDINATOR_FOREIGN,
                PAGE,
                "",
                window -> assertThat(captions(window)).contains("Annehmen und ausführen"));
    }

    private void visit(Who who, String address, String query, Visits.Visit visit) {
        if (visits == null) {
            visits = new Visits(portal, signIn);
        }
        visits.visit(who, address, query, visit);
    }
}
