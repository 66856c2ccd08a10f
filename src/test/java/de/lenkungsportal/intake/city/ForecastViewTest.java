package de.lenkungsportal.intake.city;

import static de.lenkungsportal.Visits.button;
import static de.lenkungsportal.Visits.captions;
import static de.lenkungsportal.Visits.text;
import static de.lenkungsportal.Visits.title;
import static de.lenkungsportal.db.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Queries;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.report.Sheet;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** What is coming, as people read it: all cities, and Dortmund with what it published. */
@PortalTest
class ForecastViewTest {

    private static final String DORTMUND = "stadt=05913000";

    @Autowired
    WebApplicationContext portal;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    @Autowired
    ForecastPages pages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    de.lenkungsportal.platform.Messages messages;

    @Test
    void theFirstSentenceSaysWhatIsComingAndHowSureThatIs() {
        visit(
                DORTMUND,
                window -> assertThat(text(window))
                        .containsPattern(
                                "Im ganzen Jahr 2016 kommen voraussichtlich rund [0-9.]+ neue Kundinnen und Kunden;"
                                        + " in 80 von 100 Fällen sind es [0-9.]+ bis [0-9.]+\\. Stand "));
    }

    @Test
    void dortmundShowsBreakOwnTotalAndBothPublishedNumbersWithTheirSources() {
        visit(DORTMUND, window -> {
            assertThat(window.find(H2.class).all())
                    .extracting(H2::getText)
                    .anyMatch(title -> title.startsWith("Seit KW 2/2016 kamen fast viermal so viele"));
            assertThat(text(window))
                    .contains("3.214 gerechnet")
                    .contains("3.500 veröffentlicht")
                    .contains("Mehr werden es in ")
                    .contains("In KW 2/2016 springt der Zugang")
                    .contains("Vorsicht: Gemeldet sind nur Durchschnitte");
            assertThat(window.find(Anchor.class).all())
                    .extracting(Anchor::getText)
                    .anyMatch(source -> source.contains("Kundenzugang in den IP"))
                    .anyMatch(source -> source.contains("Zeile „Anzahl Kunden SGB II/SGB III“"));
        });
    }

    @Test
    void householdsAreASeriesOfTheirOwnAndNeverComparedWithCustomers() {
        visit(DORTMUND + "&einheit=BG", window -> {
            assertThat(title(window)).contains("neue Bedarfsgemeinschaften");
            assertThat(window.find(RouterLink.class).all())
                    .extracting(RouterLink::getText)
                    .contains("Kunden", "BG");
            assertThat(text(window))
                    .contains("Die Angabe zählt Kunden, diese Reihe BG.")
                    .doesNotContain("Mehr werden es in ");
        });
    }

    @Test
    void whatThePublishersSaidKeepsItsShape() {
        visit("stadt=05758000", window -> assertThat(text(window)).contains("450 bis 1.200 eLb"));
        visit("stadt=05515000", window -> assertThat(text(window)).contains("rund 7 % im Jahr"));
        visit(
                DORTMUND,
                window -> assertThat(text(window))
                        .contains("bis zu 71.000 Personen")
                        .contains("Die Angabe gilt für Nordrhein-Westfalen."));
    }

    @Test
    void simulatedCountsAreMarkedWhereverTheyAppear() {
        visit(
                "stadt=05315000",
                window ->
                        assertThat(text(window)).contains("(simuliert)").contains("Gerechnet mit simulierten Zahlen."));
        visit(DORTMUND, window -> assertThat(text(window)).doesNotContain("simuliert"));
    }

    /** In a transaction that is taken back, because all tests share one database. */
    @Test
    void anAdministratorRemovesTheSimulationAndNoSentenceSpeaksOfItAnyMore() {
        visit("", window -> assertThat(captions(window)).doesNotContain("Simulierte Reihen entfernen"));
        int audited = db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("INTAKE_SIMULATION_REMOVED"));
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            visit(Who.ADMIN, "", window -> {
                assertThat(text(window))
                        .containsPattern("13 Reihen sind simuliert, .*: [0-9.]+ Wochen aus 13 Städten\\.")
                        .contains("simuliert");
                button(window, "Simulierte Reihen entfernen").click();
                assertThat(text(window))
                        .containsPattern("Entfernt werden 13 simulierte Reihen mit [0-9.]+ Wochen aus 13 Städten, dazu"
                                + " [0-9.]+ Prognosen und .* Hinweise?, die auf ihnen beruhen\\.");
                button(window, "Ja, entfernen").click();
                assertThat(text(window)).contains("Entfernt: 13 simulierte Reihen mit ");
                assertThat(captions(window)).doesNotContain("Simulierte Reihen entfernen");
                assertThat(tiles(window)).noneMatch(tile -> tile.hasClassName("lp-tile-simulated"));
            });
            visit(
                    "stadt=05315000",
                    window ->
                            assertThat(text(window)).doesNotContain("simuliert").contains("meldet sie"));
            assertThat(db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("INTAKE_SIMULATION_REMOVED")))
                    .isEqualTo(audited + 1);
        });
    }

    private static List<ListItem> tiles(BrowserlessUIContext window) {
        return window.find(ListItem.class).all();
    }

    @Test
    void theNeedIsSaidWithItsCertaintyBesideThePlanAndItsFormula() {
        visit(
                DORTMUND,
                window -> assertThat(text(window))
                        .containsPattern("Gebraucht werden [0-9]+ MA, in 80 von 100 Fällen [0-9]+ bis [0-9]+\\.")
                        .contains("Wahrscheinlichkeit")
                        .contains("Bestand = Zugang der letzten"));
    }

    @Test
    void whatIsSupposedStandsInTheAddressAndChangesTheNeed() {
        assertThat(need(DORTMUND + "&schluessel=50")).isGreaterThan(need(DORTMUND + "&schluessel=300"));
        assertThat(need(DORTMUND + "&verdoppelt-ab=30")).isGreaterThan(need(DORTMUND));
        assertThat(need(DORTMUND + "&schluessel=unsinn")).isEqualTo(need(DORTMUND));
    }

    private int need(String query) {
        var need = new java.util.concurrent.atomic.AtomicInteger();
        visit(query, window -> {
            var found = java.util.regex.Pattern.compile("Gebraucht werden ([0-9]+) MA")
                    .matcher(text(window));
            assertThat(found.find()).isTrue();
            need.set(Integer.parseInt(found.group(1)));
        });
        return need.get();
    }

    @Test
    void theScorecardSaysWhenThereIsTooLittleToJudge() {
        visit(DORTMUND, window -> assertThat(text(window)).contains("Für ein Urteil ist es zu früh"));
    }

    @Test
    void missingDataStandApartFromWarnings() {
        visit(
                DORTMUND,
                window -> assertThat(text(window))
                        .contains("Daten fehlen")
                        .contains("Erledigt mit der nächsten Meldung."));
    }

    @Test
    void allCitiesStandSideBySideInAConstantNumberOfQueries() throws Exception {
        visit(
                "",
                window -> assertThat(window.find(H2.class).all())
                        .extracting(tile -> tile.getChildren()
                                .findFirst()
                                .orElseThrow()
                                .getElement()
                                .getText())
                        .contains("Dortmund", "Köln", "Solingen")
                        .hasSizeGreaterThanOrEqualTo(14));
        int queries = signIn.as(Who.STEERING, () -> Queries.count(db, () -> pages.tiles()));
        assertThat(queries).isLessThanOrEqualTo(7);
    }

    @Test
    void aCityWithoutReportsSaysWhoSuppliesThem() {
        visit("stadt=05158000", window -> {
            assertThat(title(window)).isEqualTo("Kreis Mettmann: keine Prognose zu dieser Auswahl");
            assertThat(text(window)).contains("meldet sie");
        });
    }

    @Test
    void theExportHoldsEveryPeriodWithItsIntervals() throws Exception {
        Sheet sheet = signIn.as(
                Who.STEERING,
                () -> new ForecastSheets(messages)
                        .of(pages.city("05913000", null, null, new Scenario(null, null, null, null))));
        List<Object> total = List.copyOf(sheet.rows().getLast().stream()
                .map(cell -> cell == null ? "" : cell)
                .toList());
        assertThat(total).startsWith("2016").contains("Prognose Jahressumme");
        assertThat(sheet.rows()).hasSizeGreaterThan(21 + 42);
    }

    private void visit(String query, Visits.Visit visit) {
        visit(Who.STEERING, query, visit);
    }

    private void visit(Who who, String query, Visits.Visit visit) {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(who, "zugangsprognose", query, visit);
        }
    }
}
