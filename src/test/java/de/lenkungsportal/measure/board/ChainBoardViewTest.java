package de.lenkungsportal.measure.board;

import static de.lenkungsportal.Visits.field;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.measure.chain.ChainItems;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The board, the wall of 2015, and a chain that is built, checked and kept. */
@PortalTest
class ChainBoardViewTest {

    private static final String DORTMUND = "kommune=05913000";
    private static final String TITLE = "Kette einer Prüfung";
    private static final String COACHING = "Ausbildungscoaching für junge Geflüchtete und Neuzugewanderte";

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcTemplate sql;

    private void visit(Who who, String query, Visits.Visit visit) {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(who, "foerderketten", query, visit);
        }
    }

    @AfterEach
    void forget() {
        sql.update("delete from foerderkette where title like ?", TITLE + "%");
    }

    @Test
    void theWallShowsWhoOffersWhatInItsColumns() {
        visit(Who.STEERING, "ansicht=wand", window -> {
            assertThat(texts(window, H2.class))
                    .containsSubsequence(
                            "Bielefeld: Agentur für Arbeit und Jobcenter",
                            "Kommune",
                            "Jobcenter Dortmund",
                            "Jobcenter Hamm");
            assertThat(texts(window, H3.class))
                    .contains("Agentur für Arbeit", "Jobcenter oder Bildungsträger", "Sprache");
            assertThat(card(window, "Kompetenzcenter Migranten u25")).contains("Schritte 1 bis 8");
            assertThat(card(window, "Ausbildungscoaching")).contains("Schritte 6 bis 9", "Schritt laut Quelle");
            assertThat(card(window, "Sprachcafé, niederschwellig")).contains("ohne festen Schritt", "eigene Lesart");
            assertThat(window.find(ListItem.class).all().stream()
                            .filter(item -> item.hasClassName("lp-fk-card"))
                            .count())
                    .isEqualTo(sql.queryForObject(
                            "select count(*) from wall_entry where wall = '2015-12-07'", Long.class));
        });
    }

    @Test
    void coelnsBoardNamesTheGapsOfTheLanguageFirst() {
        visit(Who.STEERING, "kommune=05315000", window -> {
            assertThat(window.find(H1.class).single().getText())
                    .startsWith("Köln: ")
                    .endsWith("bei der Sprache");
            assertThat(window.find(ListItem.class).all().stream()
                            .filter(item -> item.hasClassName("lp-fk-gap"))
                            .map(ChainBoardViewTest::words))
                    .anyMatch(text -> text.contains("kein Angebot von B1 nach B2"))
                    .anyMatch(text -> text.contains("kein Angebot von A0 nach A1"));
        });
    }

    @Test
    void theTableHoldsTheSameOffersAsTheBoard() {
        List<String> onBoard = new java.util.ArrayList<>();
        visit(
                Who.STEERING,
                DORTMUND,
                window -> window.find(ListItem.class).all().stream()
                        .filter(item -> item.hasClassName("lp-fk-card") && !item.hasClassName("lp-fk-gap"))
                        .forEach(item -> onBoard.add(titleOf(item))));
        visit(
                Who.STEERING,
                DORTMUND + "&ansicht=tabelle",
                window -> assertThat(texts(window, NativeTableHeaderCell.class)).containsAll(onBoard));
        assertThat(onBoard).contains(COACHING);
    }

    @Test
    void aChainIsCheckedAfterEveryStepAndSaysSo() {
        visit(Who.STEERING, DORTMUND + "&kette=neu", window -> {
            assertThat(all(window)).contains("Den Schritt Beratung deckt keine Maßnahme ab.");
            button(window, "In die Kette: " + COACHING).click();
            assertThat(live(window))
                    .startsWith(COACHING + " ist jetzt Glied 1.")
                    .contains("Lücken");
            assertThat(all(window)).noneMatch(text -> text.equals("Den Schritt Vermittlung deckt keine Maßnahme ab."));
            button(window, "Aus der Kette: " + COACHING).click();
            assertThat(all(window)).contains("Den Schritt Vermittlung deckt keine Maßnahme ab.");
        });
    }

    @Test
    void linksChangePlacesByTheirButtons() {
        visit(Who.STEERING, "kette=neu&glieder=nrw-perf,do-ausbildungscoaching", window -> {
            assertThat(links(window)).hasSize(2);
            String second = links(window).getLast();
            button(window, "Früher: " + second).click();
            assertThat(links(window).getFirst()).isEqualTo(second);
            assertThat(live(window)).contains("ist jetzt Glied 1 von 2");
        });
    }

    @Test
    void whoKeepsNoChainsReadsThatAndHasNoButton() {
        visit(Who.STEERING, "kette=neu", window -> {
            assertThat(texts(window, Paragraph.class))
                    .contains("Sie können Ketten prüfen. Speichern kann die Koordination einer Kommune.");
            assertThat(window.find(Button.class).all())
                    .noneMatch(button -> button.getText().equals("Speichern"));
        });
    }

    @Test
    void aChainIsSavedRenamedAndDropped() {
        visit(Who.COORDINATOR_OWN, "kette=neu&glieder=do-ausbildungscoaching", window -> {
            field(window, "Titel der Kette").setValue(TITLE);
            Visits.button(window, "Speichern").click();
            assertThat(count(TITLE)).isOne();
            field(window, "Titel der Kette").setValue(TITLE + " neu");
            Visits.button(window, "Speichern").click();
            assertThat(count(TITLE + " neu")).isOne();
            assertThat(all(window)).anyMatch(text -> text.startsWith("Fassung 1: „" + TITLE + "“"));
            Visits.button(window, "Löschen").click();
            assertThat(count(TITLE + " neu")).isOne();
            Visits.button(window, "Kette löschen").click();
            assertThat(count(TITLE + " neu")).isZero();
        });
    }

    @Test
    void aChainWithAHoleIsNotCompleteAndTheReasonsStandThere() {
        visit(Who.COORDINATOR_OWN, "kette=neu&glieder=nrw-einstiegskurs-421", window -> {
            field(window, "Titel der Kette").setValue(TITLE);
            Visits.button(window, "Als vollständig kennzeichnen").click();
            assertThat(texts(window, Paragraph.class))
                    .contains("Die Kette ist nicht vollständig. Schließen Sie erst die genannten Lücken.");
            assertThat(all(window))
                    .anyMatch(text -> text.contains("ein Einstieg nur bis 31.12.2015 möglich")
                            || text.contains("nicht möglich."));
            assertThat(sql.queryForObject(
                            "select complete_on is null from foerderkette where title = ?", Boolean.class, TITLE))
                    .isTrue();
        });
    }

    @Test
    void aChainWithoutANameIsRefusedAndKeepsItsLinks() {
        visit(Who.COORDINATOR_OWN, "kette=neu&glieder=do-ausbildungscoaching", window -> {
            Visits.button(window, "Speichern").click();
            assertThat(window.find(TextField.class).all())
                    .anyMatch(field -> "Geben Sie einen Titel ein.".equals(field.getErrorMessage()));
            assertThat(links(window)).containsExactly(COACHING);
        });
    }

    @Test
    void someoneElsesSaveShowsBothSidesAndLosesNothing() {
        visit(Who.COORDINATOR_OWN, "kette=neu&glieder=do-ausbildungscoaching", window -> {
            field(window, "Titel der Kette").setValue(TITLE);
            Visits.button(window, "Speichern").click();
            sql.update(
                    "update foerderkette set title = ?, version = version + 1 where title = ?",
                    TITLE + " fremd",
                    TITLE);
            field(window, "Titel der Kette").setValue(TITLE + " mein");
            Visits.button(window, "Speichern").click();
            assertThat(Visits.text(window)).contains(TITLE + " fremd");
            Visits.button(window, "Meine Fassung speichern").click();
            assertThat(count(TITLE + " mein")).isOne();
        });
    }

    @Test
    void anUnsavedChainIsNotLostByALinkButFiltersMayChange() {
        visit(Who.COORDINATOR_OWN, "kette=neu", window -> {
            button(window, "In die Kette: " + COACHING).click();
            window.getUI().navigate("foerderketten", QueryParameters.fromString("kommune=alle&kette=neu"));
            assertThat(links(window)).containsExactly(COACHING);
            window.getUI().navigate("bedarf");
            assertThat(window.find(Button.class).all())
                    .anyMatch(button -> button.isVisible() && button.getText().startsWith("Verwerfen"));
            assertThat(links(window)).containsExactly(COACHING);
        });
    }

    @Test
    void aChainOfOthersStaysInHandWhileFiltersChange() {
        visit(Who.STEERING, "kette=perf-ausbildungscoaching", window -> {
            field(window, "Titel der Kette").setValue(TITLE);
            window.getUI()
                    .navigate(
                            "foerderketten", QueryParameters.fromString("kommune=alle&kette=perf-ausbildungscoaching"));
            assertThat(field(window, "Titel der Kette").getValue()).isEqualTo(TITLE);
        });
    }

    @Test
    void theFinderSaysWhyThereIsNoChain() {
        visit(Who.STEERING, "kette=neu", window -> {
            Visits.button(window, "Beste Kette suchen").click();
            assertThat(all(window)).anyMatch(text -> text.startsWith("Keine Kette führt zum letzten Schritt."));
        });
    }

    @Test
    void theChainsOfTheSourcesStandBelowWithTheirFirstReason() {
        visit(Who.STEERING, "", window -> {
            assertThat(window.find(Anchor.class).all())
                    .extracting(Anchor::getText)
                    .contains("PerF und Ausbildungscoaching", "Kompetenzcenter Hamm");
        });
    }

    private long count(String title) {
        Long count = sql.queryForObject("select count(*) from foerderkette where title = ?", Long.class, title);
        return count == null ? 0 : count;
    }

    private static Button button(BrowserlessUIContext window, String spoken) {
        return window.find(Button.class).all().stream()
                .filter(button -> spoken.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + spoken));
    }

    private static List<String> links(BrowserlessUIContext window) {
        return window.find(ChainItems.class)
                .single()
                .getChildren()
                .flatMap(Component::getChildren)
                .filter(ListItem.class::isInstance)
                .map(ChainBoardViewTest::titleOf)
                .toList();
    }

    private static String titleOf(Component item) {
        return item.getChildren()
                .filter(child -> child instanceof Span span && span.hasClassName("lp-fk-title"))
                .map(child -> ((Span) child).getText())
                .findFirst()
                .orElseThrow();
    }

    private static String live(BrowserlessUIContext window) {
        return window.find(Paragraph.class).all().stream()
                .filter(paragraph -> paragraph.hasClassName("lp-hidden"))
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private static String card(BrowserlessUIContext window, String title) {
        return window.find(ListItem.class).all().stream()
                .filter(item -> item.hasClassName("lp-fk-card") && titleOf(item).equals(title))
                .map(ChainBoardViewTest::words)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no card " + title));
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static Stream<String> stream(BrowserlessUIContext window) {
        return Stream.of(Span.class, Paragraph.class, ListItem.class)
                .flatMap(type -> window.find(type).all().stream())
                .map(component -> ((Component) component).getElement().getText());
    }

    private static List<String> all(BrowserlessUIContext window) {
        return stream(window).toList();
    }

    private static <T extends Component> List<String> texts(BrowserlessUIContext window, Class<T> type) {
        return window.find(type).all().stream()
                .map(component -> component.getElement().getText())
                .toList();
    }
}
