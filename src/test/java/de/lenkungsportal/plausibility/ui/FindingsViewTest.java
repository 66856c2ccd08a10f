package de.lenkungsportal.plausibility.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.FigureChanged;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The view as people use it, found by caption and role. */
@PortalTest
class FindingsViewTest {

    /** Names no document that is later than the Stichtag of the demo. */
    private static final String PRESENT = """
            not exists (select from unnest(source_places) place join source s on s.number = split_part(place, ' ', 1)
                where is_later(s.event_on, date '2016-05-31'))""";

    private static final String BG = "bg-above-elb-05315000-koeln-caseload-sgb-ii-bg-elb";

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private ApplicationEventPublisher events;

    private interface Visit {
        void on(BrowserlessUIContext window);
    }

    private void visit(Who who, String query, Visit visit) {
        try (var app = SpringBrowserlessApplicationContext.createSecured(portal, "de.lenkungsportal");
                var user = app.newUser(signIn.authentication(who));
                var window = user.newWindow()) {
            window.getUI().navigate("pruefungen", QueryParameters.fromString(query));
            visit.on(window);
        }
    }

    @AfterEach
    void forgetDecisions() {
        sql.execute("alter table finding_decision disable trigger user");
        sql.update("delete from finding_decision where finding_id like '%-05315000-%'");
        sql.execute("alter table finding_decision enable trigger user");
        sql.update("delete from plausibility_finding where ags = '05315000'");
        events.publishEvent(new FigureChanged("05315000"));
    }

    private int count(String condition) {
        return requireNonNull(sql.queryForObject(
                "select count(*) from plausibility_finding where " + PRESENT + " and " + condition, Integer.class));
    }

    /** As many as one page takes. */
    private int shown(String condition) {
        return Math.min(50, count(condition));
    }

    private static List<String> cases(BrowserlessUIContext window) {
        return window.find(H3.class).all().stream()
                .map(heading -> heading.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void theTitleSaysTheCaseAndTheMostUrgentComesFirst() {
        visit(Who.STEERING, "", window -> {
            assertThat(window.find(H1.class).single().getText())
                    .isEqualTo(count("state = 'OPEN'") + " Prüfungen sind offen; kritisch: "
                            + count("state = 'OPEN' and severity = 'CRITICAL'"));
            assertThat(cases(window))
                    .hasSize(shown("state = 'OPEN'"))
                    .startsWith(
                            "Dortmund: Eröffnung 19.10.2016, die Quelle ist von Mai 2016",
                            "Köln: 563 Bedarfsgemeinschaften, aber nur 500 erwerbsfähige Leistungsberechtigte");
        });
    }

    @Test
    void aFindingLinksItsFiguresAndItsCity() {
        visit(
                Who.STEERING,
                "ags=05914000",
                window -> assertThat(window.find(Anchor.class).all())
                        .extracting(Anchor::getHref)
                        .contains(
                                "kennzahl/hagen-caseload-unclear-bg",
                                "kennzahl/hagen-caseload-unclear-customer",
                                "stadt/05914000"));
    }

    @Test
    void theAddressFilters() {
        visit(
                Who.ADMIN,
                "severity=NOTICE",
                window -> assertThat(cases(window)).hasSize(shown("state = 'OPEN' and severity = 'NOTICE'")));
        visit(
                Who.ADMIN,
                "severity=nonsense&page=x",
                window -> assertThat(cases(window)).hasSize(shown("state = 'OPEN'")));
    }

    @Test
    void aBookmarkWithTheOldParametersShowsTheSame() {
        for (String query : List.of("severity=NOTICE", "schwere=notice", "severity=ERROR&schwere=notice")) {
            visit(
                    Who.ADMIN,
                    query,
                    window -> assertThat(cases(window))
                            .as(query)
                            .hasSize(shown("state = 'OPEN' and severity = 'NOTICE'")));
        }
        visit(Who.ADMIN, "state=ALL&page=9", window -> assertThat(cases(window)).isEmpty());
        visit(
                Who.ADMIN,
                "stand=alle&seite=9",
                window -> assertThat(cases(window)).isEmpty());
    }

    @Test
    void anEmptyListSaysSoAndLeadsOn() {
        visit(Who.STEERING, "stand=confirmed", window -> {
            assertThat(cases(window)).isEmpty();
            assertThat(window.find(H2.class).single().getText()).isEqualTo("Keine Prüfung passt zu dieser Auswahl");
            assertThat(window.find(Anchor.class)
                            .withText("Alle Prüfungen zeigen")
                            .single()
                            .getHref())
                    .isEqualTo("pruefungen?stand=alle");
        });
    }

    @Test
    void onlyTheOwnCoordinatorMayDecide() {
        visit(
                Who.STEERING,
                "pruefungen",
                window -> assertThat(
                                window.find(Button.class).withText("Bestätigen").all())
                        .isEmpty());
        visit(
                Who.COORDINATOR_FOREIGN,
                "pruefungen",
                window -> assertThat(
                                window.find(Button.class).withText("Bestätigen").all())
                        .extracting(button -> button.getElement().getAttribute("aria-label"))
                        .hasSize(count("state <> 'CORRECTED' and ags = '05315000'"))
                        .allMatch(label -> label.startsWith("Bestätigen: Köln: ")));
    }

    @Test
    void aConfirmationNeedsAReasonAndIsThenInTheHistory() {
        visit(Who.COORDINATOR_FOREIGN, "", window -> {
            open(window);
            click(window, "So bestätigen");
            assertThat(reason(window).isInvalid()).isTrue();
            window.test(reason(window)).setValue("So steht es in der Zelle.");
            click(window, "So bestätigen");
            assertThat(window.find(Paragraph.class)
                            .withTextContaining("Köln hat bestätigt: 563 Bedarfsgemeinschaften")
                            .all())
                    .hasSize(1);
            assertThat(window.find(H1.class).single().getText())
                    .isEqualTo(count("state = 'OPEN'") + " Prüfungen sind offen; kritisch: 1");
        });
        visit(Who.STEERING, "state=CONFIRMED", window -> {
            assertThat(cases(window)).hasSize(1);
            assertThat(window.find(FindingItem.class).single().getElement().getTextRecursively())
                    .contains("Flüchtlingskoordination Köln: So steht es in der Zelle.")
                    .doesNotContain("koordination-koeln");
        });
    }

    @Test
    void aStaleDecisionShowsBothSidesAndKeepsWhatWasTyped() {
        visit(Who.COORDINATOR_FOREIGN, "", window -> {
            open(window);
            window.test(reason(window)).setValue("So steht es in der Zelle.");
            sql.update("update plausibility_finding set version = version + 1 where id = ?", BG);
            click(window, "So bestätigen");
            assertThat(window.find(Paragraph.class)
                            .withTextContaining("Jemand anderes hat diesen Eintrag inzwischen geändert")
                            .all())
                    .hasSize(1);
            assertThat(reason(window).getValue()).isEqualTo("So steht es in der Zelle.");
            click(window, "So bestätigen");
            assertThat(window.find(H1.class).single().getText())
                    .startsWith(count("state = 'OPEN'") + " Prüfungen sind offen");
        });
    }

    private static void open(BrowserlessUIContext window) {
        window.test(window.find(Button.class)
                        .withAriaLabelContaining("563 Bedarfsgemeinschaften")
                        .single())
                .click();
    }

    private static TextArea reason(BrowserlessUIContext window) {
        return window.find(TextArea.class).withLabel("Grund").single();
    }

    private static void click(BrowserlessUIContext window, String caption) {
        window.test(window.find(Button.class).withText(caption).single()).click();
    }
}
