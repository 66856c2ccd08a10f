package de.lenkungsportal.indicator;

import static de.lenkungsportal.db.Tables.FIGURE;
import static de.lenkungsportal.db.Tables.HISTORY;
import static de.lenkungsportal.db.Tables.INDICATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.comparison.IndicatorComparison;
import de.lenkungsportal.comparison.IndicatorComparisonService;
import de.lenkungsportal.comparison.IndicatorQuery;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.Later;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** An indicator that an administrator types in needs no code: it stands wherever figures stand. */
@PortalTest
class NewIndicatorTest {

    private static final String CODE = "TEST_LANGUAGES";
    private static final String TYPED = "TEST_INTERPRETING";

    private static final String BODY = """
            {"id": "%s", "name": "%s", "short_name": "Sprachen", "definition": "Wie viele Sprachen gesprochen werden.",
             "units": ["COUNT"], "kind": "CAPACITY", "dimensions": ["AGE"], "direction": "MORE_IS_BETTER"}""";

    @Autowired
    IndicatorService service;

    @Autowired
    IndicatorComparisonService comparisons;

    @Autowired
    SignIn signIn;

    @Autowired
    WebApplicationContext portal;

    @Autowired
    DSLContext db;

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void addIndicator() {
        api = new Api(port);
        assertThat(post("Gesprochene Sprachen", CODE).status()).isEqualTo(201);
        figure("test-languages-dortmund", "05913000", 7, Breakdown.NONE);
        figure("test-languages-koeln", "05315000", 11, Breakdown.NONE);
        figure("test-languages-nrw", "05000000", 40, Breakdown.NONE);
        figure("test-languages-young", "05913000", 5, Breakdown.parse("AGE=U25"));
    }

    @AfterEach
    void remove() {
        db.transaction(transaction -> {
            transaction.dsl().execute("set local session_replication_role = replica");
            transaction
                    .dsl()
                    .deleteFrom(HISTORY)
                    .where(HISTORY.ID.in(CODE, TYPED))
                    .execute();
            transaction
                    .dsl()
                    .deleteFrom(FIGURE)
                    .where(FIGURE.INDICATOR.eq(new Indicator(CODE)))
                    .execute();
            transaction
                    .dsl()
                    .deleteFrom(INDICATOR)
                    .where(INDICATOR.ID.in(new Indicator(CODE), new Indicator(TYPED)))
                    .execute();
        });
    }

    @Test
    void itIsComparedLikeWithLikeAndRanked() throws Exception {
        IndicatorComparison comparison = signIn.as(Who.STEERING, () -> comparisons.compare(CODE, IndicatorQuery.ALL));
        IndicatorComparison.InUnit unit = comparison.units().getFirst();
        assertThat(unit.groups()).hasSize(2);
        assertThat(unit.groups().getFirst().lines())
                .extracting(line -> line.latest().about(), IndicatorComparison.Line::rank)
                .containsExactly(tuple("Köln", 1), tuple("Dortmund", 2), tuple("Nordrhein-Westfalen", null));
        assertThat(unit.without()).hasSize(12);
    }

    @Test
    void itsFiguresAreFilteredByAreaAndBreakdown() throws Exception {
        var land = new IndicatorQuery(IndicatorQuery.Areas.LAND, null, null, null, Breakdown.NONE, Later.HIDDEN);
        var young = new IndicatorQuery(
                IndicatorQuery.Areas.ALL, null, null, null, Breakdown.parse("AGE=U25"), Later.HIDDEN);
        assertThat(about(land)).containsExactly("Nordrhein-Westfalen");
        assertThat(about(young)).containsExactly("Dortmund");
    }

    private List<String> about(IndicatorQuery query) throws Exception {
        return signIn.as(Who.STEERING, () -> comparisons.compare(CODE, query)).units().stream()
                .flatMap(unit -> unit.groups().stream())
                .flatMap(group -> group.lines().stream())
                .map(line -> line.latest().about())
                .toList();
    }

    @Test
    void whatIsTypedInLeadsToItsPageWithoutAQuestion() {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(Who.ADMIN, "kennzahlenkatalog", "", window -> {
                Visits.button(window, "Kennzahl anlegen").click();
                Visits.field(window, "Kürzel").setValue(TYPED);
                Visits.field(window, "Name").setValue("Stunden der Sprachmittlung");
                Visits.field(window, "Kurzname").setValue("Stunden");
                Visits.area(window, "Was sie zählt").setValue("Wie viele Stunden gedolmetscht wird.");
                choose(window, "Einheiten").setValue(Set.of(Unit.COUNT));
                Visits.<IndicatorContent.Direction>choice(window, "Richtung")
                        .setValue(IndicatorContent.Direction.NEITHER);
                Visits.button(window, "Anlegen").click();
                assertThat(chooseOne(window, "Art").isInvalid()).isTrue();
                chooseOne(window, "Art").setValue(IndicatorContent.Kind.CAPACITY);
                Visits.button(window, "Anlegen").click();
                assertThat(Visits.title(window)).isEqualTo("Stunden der Sprachmittlung");
            });
        }
    }

    @Test
    void aCoordinationEntersAFigureOfItByForm() throws Exception {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(Who.COORDINATOR_OWN, "kennzahl-eintragen", "kennzahl=" + CODE, window -> {
                Visits.field(window, "Wert").setValue("9");
                Visits.field(window, "Stand").setValue("04/2016");
                Visits.button(window, "Eintragen").click();
                assertThat(Visits.field(window, "Fundstelle oder Herkunft").isInvalid())
                        .isTrue();
                Visits.field(window, "Fundstelle oder Herkunft").setValue("Auskunft des Sprachmittlerpools");
                Visits.button(window, "Eintragen").click();
                assertThat(Visits.title(window)).isEqualTo("Dortmund: Gesprochene Sprachen, 9");
                assertThat(Visits.text(window)).contains("eigene Angabe: Auskunft des Sprachmittlerpools");
            });
        }
        String csv = api.get(Who.STEERING, "/api/v1/figures?indicator=" + CODE, "text/csv")
                .body();
        assertThat(csv).contains("2016-04,OWN,Auskunft des Sprachmittlerpools,STATED");
        visit("staedtevergleich/kennzahl/" + CODE, "", "eigene Angabe: Auskunft des Sprachmittlerpools");
        visit("stadt/05913000/kennzahlen", "", "eigene Angabe: Auskunft des Sprachmittlerpools");
    }

    /** Not the filter of the same name. */
    @SuppressWarnings("unchecked")
    private static Select<Object> chooseOne(BrowserlessUIContext window, String label) {
        return Visits.shown(
                window,
                Select.class,
                each -> label.equals(each.getLabel())
                        && each.getListDataView().getItems().anyMatch(IndicatorContent.Kind.class::isInstance));
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<Unit> choose(BrowserlessUIContext window, String label) {
        return Visits.shown(window, MultiSelectComboBox.class, box -> label.equals(box.getLabel()));
    }

    @Test
    void itStandsInTheViews() {
        for (String address : List.of(
                "kennzahlenkatalog",
                "kennzahlenkatalog/" + CODE,
                "staedtevergleich/kennzahl/" + CODE,
                "stadt/05913000/kennzahlen",
                "stadt/05000000/kennzahlen",
                "kennzahl/test-languages-dortmund")) {
            visit(address, "", "Gesprochene Sprachen");
        }
        visit("staedtevergleich/kennzahl/" + CODE, "ansicht=karte", "2 von 14 mit einer Zahl");
        visit("stadt/05913000/kennzahlen", "", "unter 25 Jahren");
    }

    private void visit(String address, String query, String words) {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(
                    Who.STEERING,
                    address,
                    query,
                    window -> assertThat(Visits.text(window)).as(address).contains(words));
        }
    }

    @Test
    void itIsAFilterOfTheFigures() {
        Api.Answer csv = api.get(Who.STEERING, "/api/v1/figures?indicator=" + CODE + "&area_kind=LAND", "text/csv");
        assertThat(csv.body().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("05000000,,TEST_LANGUAGES", "LAND,Nordrhein-Westfalen");
        assertThat(api.get(Who.STEERING, "/api/v1/figures?indicator=NOT_THERE").status())
                .isEqualTo(422);
    }

    @Test
    void aCodeAndANameAreTakenOnce() {
        assertThat(post("Anders", CODE).status()).isEqualTo(422);
        assertThat(post("Gesprochene Sprachen", CODE + "_2").body()).contains("Diesen Namen trägt schon");
    }

    @Test
    void aUnitInUseStays() throws Exception {
        CatalogueEntry entry = signIn.as(Who.ADMIN, () -> service.get(CODE));
        Map<String, String> ifMatch = Map.of("If-Match", "\"1\"");
        String other = BODY.formatted("", "Gesprochene Sprachen").replace("COUNT", "PERSON");
        assertThat(api.send(Who.ADMIN, "PUT", "/api/v1/indicators/" + CODE, other, ifMatch)
                        .body())
                .contains("Es gibt Zahlen in einer Einheit");
        assertThat(entry.version()).isEqualTo(1);
    }

    @Test
    void itIsRetiredNotDeletedAndItsFiguresStay() throws Exception {
        String retired =
                BODY.formatted("", "Gesprochene Sprachen").replace("\"units\"", "\"retired\": true, \"units\"");
        Api.Answer answer =
                api.send(Who.ADMIN, "PUT", "/api/v1/indicators/" + CODE, retired, Map.of("If-Match", "\"1\""));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("etag", "\"2\"");
        assertThat(api.send(Who.ADMIN, "PUT", "/api/v1/indicators/" + CODE, retired, Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(412);
        assertThat(signIn.as(Who.STEERING, () -> service.history(CODE)))
                .extracting(each -> each.record().change())
                .containsExactly(IndicatorChange.RETIRED, IndicatorChange.ENTERED);
        assertThat(about(IndicatorQuery.ALL)).hasSize(4);
    }

    @Test
    void noTextOfAnIndicatorNamesAPerson() {
        for (String text : List.of("Sprachen", "Wie viele Sprachen gesprochen werden.")) {
            String body = BODY.formatted(CODE + "_4", "Anders").replace(text, "laut Herrn Özdemir");
            assertThat(api.send(Who.ADMIN, "POST", "/api/v1/indicators", body, Map.of())
                            .body())
                    .contains("keine Angaben zu einzelnen Menschen");
        }
    }

    @Test
    void onlyAnAdministratorKeepsTheCatalogue() {
        String body = BODY.formatted(CODE + "_3", "Anders");
        assertThat(api.send(Who.COORDINATOR_OWN, "POST", "/api/v1/indicators", body, Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aFigureInAnotherUnitOrOfAnUnknownBreakdownIsRefused() {
        assertThatThrownBy(() -> insert("test-languages-x", "05913000", Unit.PERSON, 3, Breakdown.NONE))
                .hasMessageContaining("has no unit PERSON");
        assertThatThrownBy(() -> figure("test-languages-y", "05913000", 3, Breakdown.parse("AGE=U99")))
                .hasMessageContaining("breakdown AGE=U99");
    }

    private Api.Answer post(String name, String code) {
        return api.send(Who.ADMIN, "POST", "/api/v1/indicators", BODY.formatted(code, name), Map.of());
    }

    private void figure(String id, String ags, int value, Breakdown breakdown) {
        insert(id, ags, Unit.COUNT, value, breakdown);
    }

    private void insert(String id, String ags, Unit unit, int value, Breakdown breakdown) {
        db.insertInto(FIGURE)
                .set(FIGURE.ID, id)
                .set(FIGURE.AGS, ags)
                .set(FIGURE.INDICATOR, new Indicator(CODE))
                .set(FIGURE.BREAKDOWN, breakdown)
                .set(FIGURE.STAGE, Stage.ACTUAL)
                .set(FIGURE.UNIT, unit)
                .set(FIGURE.QUALIFIER, Qualifier.EXACT)
                .set(FIGURE.VALUE, BigDecimal.valueOf(value))
                .set(FIGURE.AS_OF, new Stand("2016-03"))
                .set(FIGURE.SOURCE, "000")
                .set(FIGURE.SOURCE_PLACE, "Test")
                .set(FIGURE.BASIS, Basis.STATED)
                .execute();
    }
}
