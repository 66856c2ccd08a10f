package de.lenkungsportal.indicator;

import static de.lenkungsportal.db.Tables.HISTORY;
import static de.lenkungsportal.db.Tables.PROFILE_CATEGORY;
import static de.lenkungsportal.db.Tables.PROFILE_CELL;
import static de.lenkungsportal.db.Tables.PROFILE_DIMENSION;
import static de.lenkungsportal.db.Tables.PROFILE_DIMENSION_CATEGORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.comparison.ComparisonQuery;
import de.lenkungsportal.comparison.ComparisonService;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.municipality.Municipality;
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

/** A dimension of profiles that an administrator types in needs no code: it stands wherever profiles stand. */
@PortalTest
class NewProfileDimensionTest {

    private static final String CODE = "TEST_OPENING_HOURS";
    private static final String TYPED = "TEST_TYPED";
    private static final ProfileDimension DIMENSION = new ProfileDimension(CODE);
    private static final String ADDRESS = "/api/v1/profile-dimensions/" + CODE;

    private static final String BODY = """
            {"id": "%s", "name": "%s", "help": "Wann geöffnet ist.", "position": 90,
             "categories": [{"code": "EVENINGS", "name": "abends"}, {"code": "WEEKENDS", "name": "am Wochenende"}]}""";

    @Autowired
    ProfileDimensionService service;

    @Autowired
    ComparisonService comparisons;

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
    void addDimension() {
        api = new Api(port);
        assertThat(post(CODE, "Offene Stunden").status()).isEqualTo(201);
        db.insertInto(PROFILE_CELL)
                .set(PROFILE_CELL.AGS, "05913000")
                .set(PROFILE_CELL.ROUND, "2016-03")
                .set(PROFILE_CELL.DIMENSION, DIMENSION)
                .set(PROFILE_CELL.AS_OF, new Stand("2016-03"))
                .set(PROFILE_CELL.SOURCE, "000")
                .set(PROFILE_CELL.SOURCE_PLACE, "Test")
                .set(PROFILE_CELL.NOTE, "donnerstags bis 20 Uhr")
                .execute();
        db.insertInto(PROFILE_CATEGORY)
                .set(PROFILE_CATEGORY.AGS, "05913000")
                .set(PROFILE_CATEGORY.ROUND, "2016-03")
                .set(PROFILE_CATEGORY.DIMENSION, DIMENSION)
                .set(PROFILE_CATEGORY.CATEGORY, "EVENINGS")
                .execute();
    }

    @AfterEach
    void remove() {
        db.deleteFrom(PROFILE_CATEGORY)
                .where(PROFILE_CATEGORY.DIMENSION.eq(DIMENSION))
                .execute();
        db.deleteFrom(PROFILE_CELL).where(PROFILE_CELL.DIMENSION.eq(DIMENSION)).execute();
        db.deleteFrom(PROFILE_DIMENSION_CATEGORY)
                .where(PROFILE_DIMENSION_CATEGORY.DIMENSION.eq(DIMENSION))
                .execute();
        db.deleteFrom(PROFILE_DIMENSION)
                .where(PROFILE_DIMENSION.ID.in(DIMENSION, new ProfileDimension(TYPED)))
                .execute();
        db.transaction(transaction -> {
            transaction.dsl().execute("set local session_replication_role = replica");
            transaction.dsl().deleteFrom(HISTORY).where(HISTORY.ID.eq(CODE)).execute();
        });
    }

    @Test
    void itStandsInComparisonMatrixProfileAndCatalogue() {
        visit("staedtevergleich", "spalten=" + CODE, "Offene Stunden");
        visit("staedtevergleich", "ansicht=matrix&zeile=" + CODE, "Offene Stunden", "abends", "1 von 1");
        visit("stadt/05913000/kennzahlen", "", "Offene Stunden", "abends", "donnerstags bis 20 Uhr");
        visit("merkmale", "", "Offene Stunden", "abends, am Wochenende");
        visit("merkmale/" + CODE, "", "Wann geöffnet ist.");
    }

    private void visit(String address, String query, String... words) {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(
                    Who.STEERING,
                    address,
                    query,
                    window -> assertThat(Visits.text(window)).as(address).contains(words));
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void itIsAColumnAndAFilterToChoose() throws Exception {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(Who.STEERING, "staedtevergleich", "", window -> {
                assertThat(labels(Visits.shown(
                                window, MultiSelectComboBox.class, box -> "Spalten".equals(box.getLabel()))))
                        .contains("Offene Stunden");
                assertThat(labels(Visits.shown(
                                window, MultiSelectComboBox.class, box -> "Merkmale".equals(box.getLabel()))))
                        .contains("Offene Stunden: abends")
                        .doesNotContain("Offene Stunden: am Wochenende");
            });
        }
        var query = new ComparisonQuery(
                Municipality.GROSSSTADT_14, Set.of(), "2016-03", Set.of(), null, Set.of(CODE + ".EVENINGS"));
        assertThat(signIn.as(Who.STEERING, () -> comparisons.compare(query)).rows())
                .extracting(row -> row.city().name())
                .containsExactly("Dortmund");
    }

    private static List<String> labels(MultiSelectComboBox<Object> box) {
        return box.getListDataView()
                .getItems()
                .map(item -> box.getItemLabelGenerator().apply(item))
                .toList();
    }

    @Test
    void anAddressThatNamesNoDimensionShowsTheUsualColumns() {
        visit("staedtevergleich", "spalten=NOT_THERE&merkmale=_.X,lower.y&zeile=NOT_THERE", "Kunden je MA");
    }

    @Test
    void whatIsTypedInLeadsToItsPage() {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(Who.ADMIN, "merkmale", "", window -> {
                Visits.button(window, "Merkmal anlegen").click();
                Visits.shown(
                                window,
                                TextField.class,
                                field -> "Kürzel".equals(field.getLabel()) && field.isRequiredIndicatorVisible())
                        .setValue(TYPED);
                Visits.field(window, "Name").setValue("Ausstattung");
                Visits.field(window, "Platz in der Reihe").setValue("91");
                Visits.button(window, "Anlegen").click();
                assertThat(Visits.title(window)).isEqualTo("Ausstattung");
            });
        }
    }

    @Test
    void aCategoryThatIsLeftOutIsRetiredAndKeepsItsWord() throws Exception {
        String without = """
                {"name": "Offene Stunden", "position": 90, "reason": "abends ist überall geöffnet",
                 "categories": [{"code": "WEEKENDS", "name": "am Wochenende"}]}""";
        Api.Answer answer = api.send(Who.ADMIN, "PUT", ADDRESS, without, Map.of("If-Match", "\"1\""));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("etag", "\"2\"");
        assertThat(signIn.as(Who.STEERING, () -> service.get(CODE)).content().categories())
                .extracting(ProfileDimensionContent.Category::code, ProfileDimensionContent.Category::retired)
                .containsExactly(tuple("WEEKENDS", false), tuple("EVENINGS", true));
        visit("stadt/05913000/kennzahlen", "", "abends");
        assertThat(signIn.as(Who.STEERING, () -> service.history(CODE)))
                .extracting(
                        each -> each.record().content().categories().getFirst().code())
                .containsExactly("WEEKENDS", "EVENINGS");
        assertThat(api.send(Who.ADMIN, "PUT", ADDRESS, without, Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void whatIsRetiredIsNoColumnAnyMoreAndStaysInProfilesThatStateIt() {
        String retired =
                BODY.formatted("", "Offene Stunden").replace("\"position\"", "\"retired\": true, \"position\"");
        assertThat(api.send(Who.ADMIN, "PUT", ADDRESS, retired, Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(200);
        visit("stadt/05913000/kennzahlen", "", "Offene Stunden");
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(
                    Who.STEERING,
                    "stadt/05315000/kennzahlen",
                    "",
                    window -> assertThat(Visits.text(window)).doesNotContain("Offene Stunden"));
        }
    }

    @Test
    void whatBreaksARuleIsRefusedWithASentence() {
        assertThat(post(CODE, "Anders").body()).contains("Dieses Kürzel ist vergeben");
        assertThat(post("STAFF", "Anders").body()).contains("Dieses Kürzel ist vergeben");
        assertThat(post(TYPED, "Offene Stunden").body()).contains("Diesen Namen trägt schon");
        assertThat(send(BODY.formatted(TYPED, "Anders").replace("WEEKENDS", "EVENINGS"))
                        .body())
                .contains("steht zweimal in der Liste");
        assertThat(send(BODY.formatted(TYPED, "Anders").replace("90", "0")).body())
                .contains("von 1 bis 999");
        assertThat(send(BODY.formatted(TYPED, "Anders").replace("Wann geöffnet ist.", "laut Herrn Özdemir"))
                        .body())
                .contains("keine Angaben zu einzelnen Menschen");
    }

    private Api.Answer post(String code, String name) {
        return send(BODY.formatted(code, name));
    }

    private Api.Answer send(String body) {
        return api.send(Who.ADMIN, "POST", "/api/v1/profile-dimensions", body, Map.of());
    }
}
