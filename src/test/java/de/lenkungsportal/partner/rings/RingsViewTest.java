package de.lenkungsportal.partner.rings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.partner.rule.GapSeverity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.web.context.WebApplicationContext;

/** The rings of a city, the cities side by side, one organisation and the rules, read as people read them. */
@PortalTest
class RingsViewTest {

    private static final String DORTMUND = "stadt=05913000";

    private static @Nullable SecuredBrowserlessApplicationContext<Authentication> browsers;

    @Autowired
    WebApplicationContext portal;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcTemplate sql;

    private interface Visit {
        void on(BrowserlessUIContext window) throws Exception;
    }

    @AfterAll
    static void closeBrowsers() {
        if (browsers != null) {
            browsers.close();
            browsers = null;
        }
    }

    @AfterEach
    void forgetWhatWasWritten() {
        sql.execute("set session_replication_role = replica");
        try {
            sql.update("delete from history where kind = 'PARTNER_RULE' and id = 'R3_BAMF'");
            sql.update(
                    "update partner_rule set severity = 'NOTICE', version = 1, change = 'ENTERED' where id = 'R3_BAMF'");
            sql.update(
                    "delete from organisation_merge_link where merge in (select id from organisation_merge where merged like 'test-merge-%')");
            sql.update("delete from organisation_merge where merged like 'test-merge-%'");
            sql.update("delete from partnership where id like 'test-merge-%'");
            sql.update("delete from history where kind = 'ORGANISATION' and id like 'test-merge-%'");
            sql.update("delete from organisation where id like 'test-merge-%'");
        } finally {
            sql.execute("set session_replication_role = origin");
        }
    }

    @Test
    void theTitleAndTheSentenceSayWhatIsTheCase() {
        visit(Who.STEERING, "partnerringe", DORTMUND, window -> {
            assertThat(title(window)).isEqualTo("Dortmund: Partnerringe");
            assertThat(text(window))
                    .contains(
                            "Alle Partner des ersten Rings sind genannt. Im zweiten ist eine Partnerart nicht genannt.")
                    .contains("vorgesehenen Partnern sind genannt.");
        });
    }

    @Test
    void aHotlineIsNoGapAndStandsAsHotline() {
        visit(
                Who.STEERING,
                "partnerringe",
                DORTMUND + "&partner=dortmund-auslaenderbehoerde",
                window -> assertThat(text(window))
                        .contains("Kritisch: keine")
                        .contains("Hotline: nur für den Integration Point"));
    }

    @Test
    void aCityWithoutNamedAuthorityHasTheCriticalGapWithRuleAndEnd() {
        visit(
                Who.STEERING,
                "partnerringe",
                "stadt=05914000",
                window -> assertThat(text(window))
                        .contains("Ausländerbehörde nicht als Partner genannt")
                        .doesNotContain("R1_AUSLAENDERBEHOERDE")
                        .contains("Quelle 001")
                        .contains("Erledigt, sobald die Partnerschaft eingetragen ist."));
    }

    @Test
    void theAddressFiltersAndSaysSoWhenNothingIsLeft() {
        visit(
                Who.STEERING,
                "partnerringe",
                DORTMUND + "&ansicht=tabelle&mitwirkung=hotline",
                window -> assertThat(window.find(NativeTableRow.class).all()).hasSize(2));
        visit(
                Who.STEERING,
                "partnerringe",
                DORTMUND + "&zustand=ended",
                window -> assertThat(text(window))
                        .contains("Kein Partner von Dortmund passt zu dieser Auswahl.")
                        .contains("„Nicht genannt“ heißt nicht „gibt es nicht“."));
        visit(
                Who.STEERING,
                "partnerringe",
                "stadt=unfug&ring=9&art=nichts",
                window -> assertThat(title(window)).isEqualTo("Dortmund: Partnerringe"));
    }

    @Test
    void onlyTheOwnCoordinationIsOfferedAnEntry() {
        visit(
                Who.COORDINATOR_OWN,
                "partnerringe",
                DORTMUND,
                window -> assertThat(links(window)).contains("partnerringe/neu"));
        visit(
                Who.COORDINATOR_OWN,
                "partnerringe",
                "stadt=05315000",
                window -> assertThat(links(window)).doesNotContain("partnerringe/neu"));
        visit(
                Who.STEERING,
                "partnerringe",
                DORTMUND,
                window -> assertThat(links(window)).doesNotContain("partnerringe/neu"));
    }

    @Test
    void theCitiesStandSideBySideByKind() {
        visit(Who.STEERING, "partnerringe", "ansicht=staedte", window -> {
            assertThat(title(window)).isEqualTo("Partner in den Städten");
            assertThat(links(window)).contains("partnerringe?stadt=05913000&ansicht=tabelle&art=hwk");
        });
        visit(
                Who.STEERING,
                "partnerringe",
                "ansicht=staedte&zeige=vereinbarung",
                window -> assertThat(text(window)).contains("nennen eine Vereinbarung"));
    }

    @Test
    void aKreisShowsItsPlacesAndServices() {
        visit(
                Who.STEERING,
                "partnerringe",
                "stadt=05570000&ansicht=orte",
                window -> assertThat(text(window)).contains("13 Orte").contains("Ahlen"));
        visit(
                Who.STEERING,
                "partnerringe",
                "stadt=05158000&ansicht=orte",
                window -> assertThat(text(window)).contains("10 Orte"));
    }

    @Test
    void anAdministratorChangesARuleAndTheGapsFollow() {
        visit(
                Who.STEERING,
                "regelkarten",
                "",
                window -> assertThat(window.find(Button.class).all())
                        .extracting(Button::getText)
                        .doesNotContain("Regel ändern: BAMF fehlt, Ring 3"));
        visit(Who.ADMIN, "regelkarten", "", window -> {
            window.find(Button.class)
                    .withText("Regel ändern: BAMF fehlt, Ring 3")
                    .single()
                    .click();
            severity(window).setValue(GapSeverity.CRITICAL);
            window.find(Button.class).withText("Speichern").all().stream()
                    .filter(RingsViewTest::isShown)
                    .findFirst()
                    .orElseThrow()
                    .click();
            assertThat(text(window)).contains("Die Regel ist gespeichert: BAMF fehlt, Ring 3.");
        });
        visit(
                Who.STEERING,
                "partnerringe",
                "stadt=05914000",
                window -> assertThat(text(window)).contains("BAMF nicht als Partner genannt"));
        assertThat(sql.queryForObject("select severity from partner_rule where id = 'R3_BAMF'", String.class))
                .isEqualTo("CRITICAL");
    }

    @Test
    void doubleRecordsAreMergedAndSeparatedAgain() {
        for (String id : List.of("test-merge-a", "test-merge-b")) {
            sql.update(
                    "insert into organisation (id, name, kind) values (?, 'Doppelverein Nordstadt', 'EHRENAMT')", id);
        }
        sql.update(
                "insert into partnership (id, organisation, ags, ring, as_of) values ('test-merge-p', 'test-merge-b', '05913000', 3, '2016-03')");
        visit(Who.ADMIN, "partner/test-merge-a", "", window -> {
            assertThat(text(window)).contains("Ähnliche Einträge");
            window.find(Button.class).withText("Zusammenführen").single().click();
            assertThat(text(window))
                    .contains("geht in „Doppelverein Nordstadt“ auf")
                    .contains("Umgestellt werden: Dortmund: eine Partnerschaft.");
            assertThat(sql.queryForObject(
                            "select count(*) from organisation where id = 'test-merge-b' and merged_into is null",
                            Integer.class))
                    .as("nothing is merged before the answer")
                    .isEqualTo(1);
            window.find(Button.class).withText("Jetzt zusammenführen").single().click();
            assertThat(text(window))
                    .contains("Zusammengeführt. Alle Verbindungen bestehen weiter.")
                    .contains("Dortmund");
            window.find(Button.class).withText("Wieder trennen").single().click();
            assertThat(text(window)).contains("werden wieder zwei Einträge. Eine Verbindung geht zurück");
            window.find(Button.class).withText("Jetzt trennen").single().click();
            assertThat(text(window)).contains("Getrennt. Jede Verbindung ist wieder, wo sie war.");
        });
        assertThat(sql.queryForObject("select organisation from partnership where id = 'test-merge-p'", String.class))
                .isEqualTo("test-merge-b");
    }

    private void visit(Who who, String path, String query, Visit visit) {
        if (browsers == null) {
            browsers = SpringBrowserlessApplicationContext.createSecured(portal, "de.lenkungsportal");
        }
        try (var user = browsers.newUser(signIn.authentication(who));
                var window = user.newWindow()) {
            window.getUI().navigate(path, QueryParameters.fromString(query));
            visit.on(window);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isShown(com.vaadin.flow.component.Component component) {
        return component.isVisible()
                && component.getParent().map(RingsViewTest::isShown).orElse(true);
    }

    @SuppressWarnings("unchecked")
    private static Select<GapSeverity> severity(BrowserlessUIContext window) {
        return (Select<GapSeverity>)
                window.find(Select.class).withCondition(field -> "Schwere".equals(field.getLabel())).all().stream()
                        .filter(RingsViewTest::isShown)
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> links(BrowserlessUIContext window) {
        return window.find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private static String title(BrowserlessUIContext window) {
        return window.find(H1.class).single().getText();
    }

    private static String text(BrowserlessUIContext window) {
        return window.find(Main.class)
                .single()
                .getElement()
                .getTextRecursively()
                .replaceAll("\\s+", " ");
    }
}
