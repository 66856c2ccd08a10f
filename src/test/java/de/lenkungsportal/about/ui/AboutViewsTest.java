package de.lenkungsportal.about.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.about.Methodology;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Methodology, imprint, accessibility and reports, as people use them. */
@PortalTest
class AboutViewsTest {

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    private interface Visit {
        void on(BrowserlessUIContext window);
    }

    private void visit(Who who, String path, Visit visit) {
        try (var app = SpringBrowserlessApplicationContext.createSecured(portal, "de.lenkungsportal");
                var user = app.newUser(signIn.authentication(who));
                var window = user.newWindow()) {
            window.getUI().navigate(path);
            visit.on(window);
        }
    }

    @AfterEach
    void forget() {
        sql.update("delete from barrier_report");
        sql.update("delete from limited_use");
    }

    @Test
    void noHeadOfATableIsEmpty() {
        assertThat(Methodology.of(Documents.read("methodology")).html())
                .contains("<th>")
                .doesNotContainPattern("<th[^>]*>\\s*</th>");
    }

    @Test
    void theMethodologyHasItsContentsBesideIt() {
        visit(Who.STEERING, "methodik", window -> {
            assertThat(window.find(H1.class).single().getText()).isEqualTo("Methodik");
            assertThat(window.find(Nav.class).all()).anyMatch(Nav::isVisible);
        });
    }

    @Test
    void theImprintNamesNoSettingAndLeadsAdministratorsToItsText() {
        for (Who who : List.of(Who.ANONYMOUS, Who.ADMIN)) {
            visit(who, "impressum", window -> {
                assertThat(texts(window))
                        .contains("Aufsichtsbehörde: noch nicht angegeben")
                        .noneMatch(text -> text.contains("portal.operator") || text.contains("Einstellung"));
                assertThat(window.find(Anchor.class).all().stream()
                                .anyMatch(link -> link.getHref().equals("texte/IMPRINT")))
                        .isEqualTo(who == Who.ADMIN);
            });
        }
    }

    @Test
    void anOwnTextStandsOnThePageAndNothingInItRuns() {
        sql.update("update page_text set text = ? where id = 'IMPRINT'", """
                ## Wer wir sind

                Die *Stadt* Musterhausen. <script>alert(1)</script>

                - [Rathaus](https://musterhausen.de)
                - [Falle](javascript:alert(1))
                - <rathaus@musterhausen.de>
                """);
        try {
            visit(Who.ANONYMOUS, "impressum", window -> {
                assertThat(window.find(H2.class).all().stream()
                                .map(heading -> heading.getElement().getTextRecursively()))
                        .contains("Wer wir sind");
                assertThat(texts(window)).contains("<script>", "Falle");
                assertThat(window.find(Anchor.class).all())
                        .extracting(Anchor::getHref)
                        .contains("https://musterhausen.de", "mailto:rathaus@musterhausen.de")
                        .noneMatch(href -> href.startsWith("javascript"));
            });
        } finally {
            sql.update("update page_text set text = null");
        }
    }

    /** In a transaction that is taken back, because the history keeps what is committed. */
    @Test
    void anAdministratorWritesATextSeesItBeforeAndBringsTheOldOneBack() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            visit(Who.ADMIN, "texte/ENFORCEMENT", window -> {
                shown(window, "Text ändern").click();
                Visits.area(window, "Text").setValue("## Hilfe\n\nFragen Sie die Stelle des Landes.");
                assertThat(texts(window)).contains("Fragen Sie die Stelle des Landes.");
                shown(window, "Speichern").click();
                assertThat(paragraphs(window)).contains("Der Text ist gespeichert und steht jetzt auf der Seite.");
            });
            visit(
                    Who.ANONYMOUS,
                    "barrierefreiheit",
                    window -> assertThat(texts(window))
                            .contains("Fragen Sie die Stelle des Landes.")
                            .noneMatch(text -> text.contains("Ombudsstelle")));
            visit(Who.ADMIN, "texte/ENFORCEMENT", window -> {
                shown(window, "In das Formular übernehmen").click();
                shown(window, "Speichern").click();
            });
            visit(
                    Who.ANONYMOUS,
                    "barrierefreiheit",
                    window -> assertThat(texts(window)).anyMatch(text -> text.contains("Ombudsstelle")));
        });
    }

    private static Button shown(BrowserlessUIContext window, String caption) {
        return Visits.button(window, caption);
    }

    @Test
    void aReportIsKeptAndThanked() {
        visit(Who.ANONYMOUS, "barrierefreiheit", window -> {
            send(window, "Karte", "");
            assertThat(paragraphs(window))
                    .contains("Danke. Ihre Meldung ist gespeichert und liegt der Verwaltung des Portals vor.");
        });
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void aReportWithoutMessageIsNotKeptAndSaysWhy() {
        visit(Who.ANONYMOUS, "barrierefreiheit", window -> {
            window.test(button(window)).click();
            assertThat(paragraphs(window)).contains("Beschreiben Sie die Barriere, höchstens 4.000 Zeichen.");
        });
        assertThat(kept()).isZero();
    }

    @Test
    void whoFillsTheHiddenFieldIsThankedAndNotKept() {
        visit(Who.ANONYMOUS, "barrierefreiheit", window -> {
            send(window, "Karte", "http://example.org");
            assertThat(paragraphs(window)).anyMatch(text -> text.startsWith("Danke."));
        });
        assertThat(kept()).isZero();
    }

    @Test
    void theSixthReportOfANetworkHasToWait() {
        try (var app = SpringBrowserlessApplicationContext.createSecured(portal, "de.lenkungsportal");
                var user = app.newUser(signIn.authentication(Who.ANONYMOUS));
                var window = user.newWindow()) {
            for (int i = 0; i < 6; i++) {
                window.getUI().navigate("impressum");
                window.getUI().navigate("barrierefreiheit");
                send(window, "Karte", "");
            }
            assertThat(paragraphs(window)).anyMatch(text -> text.startsWith("Aus Ihrem Netz kamen"));
        }
        assertThat(kept()).isEqualTo(5);
    }

    @Test
    void anAdministratorClosesAReport() {
        sql.update("insert into barrier_report (id, page, message, reported_at) values (gen_random_uuid(), 'Karte',"
                + " '<b>Text</b>', now())");
        visit(Who.ADMIN, "meldungen", window -> {
            assertThat(window.find(H1.class).single().getText()).isEqualTo("Meldungen zu Barrieren");
            assertThat(paragraphs(window)).contains("Eine Meldung wartet auf Antwort.", "<b>Text</b>");
            assertThat(window.find(H2.class).all()).extracting(H2::getText).contains("Karte");
            window.test(window.find(NativeButton.class).all().stream()
                            .filter(button -> button.getText().equals("Erledigt"))
                            .findFirst()
                            .orElseThrow())
                    .click();
            assertThat(paragraphs(window)).contains("Keine Meldung wartet auf Antwort.");
        });
    }

    private static void send(BrowserlessUIContext window, String page, String trap) {
        window.find(Input.class).withId("barriere-page").single().setValue(page);
        window.find(BarrierForm.TextArea.class).single().setValue("Die Karte ist nicht vorzulesen.");
        window.find(Input.class).withId("barriere-website").single().setValue(trap);
        window.test(button(window)).click();
    }

    private static NativeButton button(BrowserlessUIContext window) {
        return window.find(NativeButton.class).all().stream()
                .filter(each -> each.getText().equals("Meldung senden"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> paragraphs(BrowserlessUIContext window) {
        return window.find(Paragraph.class).all().stream()
                .map(Paragraph::getText)
                .toList();
    }

    private static List<String> texts(BrowserlessUIContext window) {
        return window.find(Span.class).all().stream()
                .map(span -> span.getElement().getTextRecursively())
                .toList();
    }

    private int kept() {
        return sql.queryForList("select id from barrier_report").size();
    }
}
