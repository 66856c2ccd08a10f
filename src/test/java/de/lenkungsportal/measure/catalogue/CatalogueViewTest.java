package de.lenkungsportal.measure.catalogue;

import static de.lenkungsportal.Visits.button;
import static de.lenkungsportal.Visits.captions;
import static de.lenkungsportal.Visits.choice;
import static de.lenkungsportal.Visits.field;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.roundtable.agreement.Agreement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The catalogue as people use it: find, keep a view, enter, change, decide. */
@PortalTest
class CatalogueViewTest {

    /** The history of a measure stays, so that each test needs one of its own. */
    private final String id = "test-katalog-" + UUID.randomUUID();

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcTemplate sql;

    private void visit(Who who, String path, String query, Visits.Visit visit) {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(who, path, query, visit);
        }
    }

    @BeforeEach
    void enterOneIdea() {
        sql.update("""
                insert into measure (id, title, kind, status, scope, municipalities, steps, as_of)
                values (?, 'Testlehrgang Schweißen', 'EINZELMASSNAHME', 'IDEA', 'LOCAL', array['05913000'], '{6}', '2016-05')
                """, id);
        sql.update("""
                insert into measure_run (id, measure, number, starts_on, ends_on, entry, places, taken, waiting, as_of)
                values (?, ?, 1, '2016-06-01', '2016-08-31', 'FIXED', 12, 2, 5, '2016-05')
                """, id + "-1", id);
    }

    @AfterEach
    void forget() {
        List<@Nullable String> ids = sql.queryForList(
                "select id from measure where id = ? or title = 'Testmaßnahme aus dem Formular'", String.class, id);
        for (@Nullable String each : ids) {
            sql.update("delete from run_reading where run in (select id from measure_run where measure = ?)", each);
            sql.update("delete from measure_run where measure = ?", each);
            sql.update("delete from measure where id = ?", each);
        }
        sql.update("delete from measure_view where name = 'Testansicht'");
    }

    @Test
    void theAddressSearchesAndFiltersAndEachChoiceSaysHowManyItFinds() {
        visit(Who.STEERING, "massnahmen", "suche=Produktionsschulen", window -> {
            assertThat(window.find(H1.class).single().getText()).isEqualTo("1 Maßnahme, 1 offen oder laufend");
            assertThat(rows(window)).singleElement().asString().contains("Produktionsschule", "Hamm", "10");
        });
        visit(Who.STEERING, "massnahmen", "kommune=05913000&nrw=ohne&stand=IDEA", window -> {
            RouterLink idea = link(window, "Idee");
            assertThat(idea.getElement().getAttribute("aria-current")).isEqualTo("true");
            assertThat(rows(window)).anyMatch(row -> row.contains("Testlehrgang Schweißen"));
            assertThat(texts(idea)).endsWith(String.valueOf(rows(window).size()));
        });
        visit(
                Who.STEERING,
                "massnahmen",
                "suche=gibtesnicht",
                window -> assertThat(window.find(H1.class).single().getText())
                        .isEqualTo("Keine Maßnahme passt zur Auswahl"));
    }

    @Test
    void theTimeAxisAndTheCalendarSayTheDatesInWords() {
        visit(
                Who.STEERING,
                "massnahmen",
                "suche=Testlehrgang&form=zeitachse",
                window -> assertThat(rows(window))
                        .singleElement()
                        .asString()
                        .contains("Durchlauf 1", "01.06.2016 bis 31.08.2016"));
        visit(
                Who.STEERING,
                "massnahmen",
                "suche=Testlehrgang&form=kalender",
                window -> assertThat(window.find(Span.class).all())
                        .extracting(Span::getText)
                        .contains("01.06.2016", "31.08.2016", "Beginn", "Ende"));
        visit(
                Who.STEERING,
                "massnahmen",
                "suche=Testlehrgang&form=zeitachse&ab=2012-Q1",
                window -> assertThat(paragraphs(window))
                        .anyMatch(text -> text.contains("ist kein Durchlauf mit Datum bekannt")));
    }

    @Test
    void aViewIsKeptForOneselfAlone() {
        visit(Who.STEERING, "massnahmen", "stand=IDEA", window -> {
            field(window, "Name der Ansicht").setValue("Testansicht");
            button(window, "Diese Ansicht speichern").click();
            assertThat(link(window, "Testansicht").getHref()).isEqualTo("massnahmen?stand=IDEA");
        });
        visit(
                Who.ADMIN,
                "massnahmen",
                "",
                window -> assertThat(window.find(RouterLink.class).all())
                        .extracting(RouterLink::getText)
                        .doesNotContain("Testansicht"));
    }

    @Test
    void aSmallCountAndTheFreePlacesThatTellItAreProtected() {
        visit(
                Who.STEERING,
                "massnahmen/" + id,
                "",
                window -> assertThat(rows(window))
                        .first()
                        .asString()
                        .contains("12", "geschützt", "5")
                        .doesNotContain("10"));
    }

    @Test
    void aProtectedCountOfThePastIsNoMissingOne() {
        sql.update("insert into run_reading (run, read_on, places, taken) values (?, '2016-05-31', 12, 2)", id + "-1");
        visit(
                Who.STEERING,
                "massnahmen/" + id,
                "",
                window -> assertThat(rows(window))
                        .anyMatch(
                                row -> row.contains("31.05.2016") && row.contains("12") && row.contains("geschützt")));
    }

    @Test
    void theOwnCoordinationEntersAMeasureAndARefusalKeepsTheInput() {
        visit(Who.COORDINATOR_OWN, "massnahmen/neu", "", window -> {
            field(window, "Maßnahme").setValue("Testmaßnahme aus dem Formular");
            field(window, "Stunden je Woche").setValue("viele");
            button(window, "Eintragen").click();
            assertThat(field(window, "Stunden je Woche").getErrorMessage())
                    .isEqualTo("Geben Sie 0,5 bis 60 Stunden je Woche ein.");
            assertThat(field(window, "Maßnahme").getValue()).isEqualTo("Testmaßnahme aus dem Formular");
            field(window, "Stunden je Woche").setValue("19,5");
            steps(window).setValue(Set.of(Step.QUALIFICATION));
            button(window, "Eintragen").click();
            assertThat(window.find(H1.class).single().getText()).isEqualTo("Testmaßnahme aus dem Formular");
        });
    }

    /** The rule is the one of the content: a language offer may stand at no step, anything else stands at one. */
    @Test
    void stepsAreMarkedAsRequiredWhereTheKindNeedsThem() {
        visit(Who.COORDINATOR_OWN, "massnahmen/neu", "", window -> {
            assertThat(steps(window).isRequiredIndicatorVisible()).isTrue();
            Visits.<MeasureKind>choice(window, "Art").setValue(MeasureKind.SPRACHANGEBOT);
            assertThat(steps(window).isRequiredIndicatorVisible()).isFalse();
            Visits.<MeasureKind>choice(window, "Art").setValue(MeasureKind.FOERDERKETTE);
            assertThat(steps(window).isRequiredIndicatorVisible()).isTrue();
        });
    }

    @Test
    void aStaleChangeShowsBothVersionsAndLosesNothing() {
        visit(Who.COORDINATOR_OWN, "massnahmen/" + id, "", window -> {
            button(window, "Maßnahme ändern").click();
            field(window, "Finanzierung").setValue("eigene Mittel");
            sql.update("update measure set funding = 'Land', version = version + 1 where id = ?", id);
            button(window, "Speichern").click();
            assertThat(rows(window)).anyMatch(row -> row.contains("eigene Mittel") && row.contains("Land"));
            button(window, "Meine Fassung speichern").click();
            assertThat(sql.queryForObject("select funding from measure where id = ?", String.class, id))
                    .isEqualTo("eigene Mittel");
        });
    }

    @Test
    void theSteeringGroupAgreesToAnIdeaOnAnAgreementOfAMeeting() {
        sql.update("update measure set municipalities = array['05122000'] where id = ?", id);
        visit(Who.STEERING, "massnahmen/" + id, "", window -> {
            button(window, "Idee zustimmen").click();
            Select<Agreement> agreement = choice(window, "Vereinbarung der Sitzung");
            agreement.setValue(agreement
                    .getListDataView()
                    .getItems()
                    .filter(each -> each.id().equals("solingen-willkommencenter"))
                    .findFirst()
                    .orElseThrow());
            button(window, "Zustimmen").click();
            assertThat(rows(window))
                    .anyMatch(row -> row.contains("von Idee zu vereinbart")
                            && row.contains("Lenkungsgruppe")
                            && row.contains("WillkommenCenter einrichten"));
        });
        assertThat(sql.queryForObject("select link_id from measure_decision where measure = ?", String.class, id))
                .isEqualTo("solingen-willkommencenter");
    }

    @Test
    void theCoordinationMovesPublishesAndCopiesTheNextRun() {
        sql.update("update measure set status = 'AGREED' where id = ?", id);
        visit(Who.COORDINATOR_OWN, "massnahmen/" + id, "", window -> {
            button(window, "Für Bildungsträger veröffentlichen").click();
            assertThat(paragraphs(window)).contains("Bildungsträger sehen die Maßnahme jetzt.");
            button(window, "Status der Planung ändern").click();
            Visits.<MeasureStatus>choice(window, "Neuer Status").setValue(MeasureStatus.TENDERED);
            button(window, "Status ändern").click();
            button(window, "Als nächsten Durchlauf kopieren").click();
            assertThat(rows(window)).anyMatch(row -> row.contains("01.09.2016 bis 01.12.2016"));
        });
        assertThat(sql.queryForObject("select status from measure where id = ?", String.class, id))
                .isEqualTo("TENDERED");
    }

    @Test
    void joiningIsAskedForAndAcceptedAndEachSeesTheFormsOfItsOwnRuns() {
        visit(Who.COORDINATOR_FOREIGN, "massnahmen/" + id, "", window -> {
            assertThat(captions(window)).doesNotContain("Durchlauf anlegen", "Als nächsten Durchlauf kopieren");
            button(window, "Mitanbieten anfragen").click();
            button(window, "Anfrage senden").click();
            assertThat(paragraphs(window)).contains("Die Anfrage ist gesendet. Dortmund entscheidet darüber.");
            assertThat(captions(window)).contains("Anfrage zurückziehen").doesNotContain("Mitanbieten anfragen");
        });
        visit(
                Who.STEERING,
                "massnahmen/" + id,
                "",
                window -> assertThat(paragraphs(window))
                        .contains("Federführend: Dortmund", "Die Antwort steht noch aus."));
        visit(Who.COORDINATOR_OWN, "massnahmen/" + id, "", window -> {
            button(window, "Anfrage ablehnen").click();
            button(window, "Ablehnen").click();
            assertThat(window.find(TextArea.class).all())
                    .extracting(TextArea::getErrorMessage)
                    .contains("Schreiben Sie, warum Sie die Anfrage ablehnen.");
            button(window, "Anfrage annehmen").click();
            assertThat(paragraphs(window)).contains("Köln bietet die Maßnahme jetzt mit an.");
            assertThat(captions(window))
                    .contains("Federführung abgeben", "Mitanbieten beenden", "Als nächsten Durchlauf kopieren");
        });
        visit(Who.COORDINATOR_FOREIGN, "massnahmen/" + id, "", window -> {
            assertThat(captions(window))
                    .contains("Durchlauf anlegen", "Eigenen Hinweis schreiben", "Mitanbieten beenden")
                    .doesNotContain(
                            "Als nächsten Durchlauf kopieren", "Maßnahme ändern", "Für Bildungsträger veröffentlichen");
            assertThat(rows(window)).first().asString().contains("Dortmund", "geschützt");
        });
    }

    @Test
    void aChangeOfAPublishedMeasureIsToldToTheLeadAndPublishedWithAClick() {
        sql.update("update measure set published_on = '2016-05-30' where id = ?", id);
        sql.update("update measure set title = 'Testlehrgang Löten', version = version + 1 where id = ?", id);
        visit(Who.COORDINATOR_OWN, "massnahmen/" + id, "", window -> {
            assertThat(paragraphs(window)).anyMatch(text -> text.startsWith("Bildungsträger lesen noch"));
            button(window, "Änderungen für Bildungsträger veröffentlichen").click();
            assertThat(paragraphs(window))
                    .contains("Bildungsträger lesen jetzt die neue Fassung.")
                    .noneMatch(text -> text.startsWith("Bildungsträger lesen noch"));
        });
    }

    @Test
    void nobodyElseSeesAButtonThatWrites() {
        for (Who who : new Who[] {Who.COORDINATOR_FOREIGN, Who.ADMIN, Who.STEERING}) {
            visit(
                    who,
                    "massnahmen/do-ausbildungscoaching",
                    "",
                    window -> assertThat(window.find(Button.class).all())
                            .as(who.name())
                            .extracting(Button::getText)
                            .doesNotContain("Maßnahme ändern", "Status der Planung ändern", "Durchlauf anlegen"));
        }
    }

    private static List<String> rows(BrowserlessUIContext window) {
        return window.find(NativeTableRow.class).all().stream()
                .map(CatalogueViewTest::texts)
                .skip(1)
                .toList();
    }

    /** All text below a component, in its order. */
    private static String texts(Component component) {
        String own = component instanceof HasText text
                        && component.getChildren().findAny().isEmpty()
                ? text.getText()
                : "";
        return own + component.getChildren().map(CatalogueViewTest::texts).reduce("", (a, b) -> a + " " + b);
    }

    private static List<String> paragraphs(BrowserlessUIContext window) {
        return window.find(Paragraph.class).all().stream()
                .map(Paragraph::getText)
                .toList();
    }

    private static RouterLink link(BrowserlessUIContext window, String text) {
        return window.find(RouterLink.class).all().stream()
                .filter(link -> texts(link).strip().startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<Step> steps(BrowserlessUIContext window) {
        return window.find(MultiSelectComboBox.class).all().stream()
                .filter(box -> "Schritte".equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
