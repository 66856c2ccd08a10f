package de.lenkungsportal.municipality;

import static de.lenkungsportal.db.Tables.LISTED_AREA;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.PEER_GROUP;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.comparison.ComparisonQuery;
import de.lenkungsportal.comparison.ComparisonService;
import de.lenkungsportal.municipality.Municipality.Kind;
import de.lenkungsportal.platform.InvalidInputException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator chooses municipalities from a list, renames them and puts them into groups; what was, stays on record. */
@PortalTest
class SettingUpAreasTest {

    private static final String BORKEN = "05554000";
    private static final String AHAUS = "05554004";
    private static final String BOCHUM = "05911000";
    private static final List<String> ADDED = List.of(BORKEN, AHAUS, BOCHUM, "09162000");

    @Autowired
    AreaService areas;

    @Autowired
    PeerGroupService groups;

    @Autowired
    MunicipalityService municipalities;

    @Autowired
    ComparisonService comparison;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    @LocalServerPort
    int port;

    @AfterEach
    void forget() {
        db.deleteFrom(PEER_GROUP).where(PEER_GROUP.ID.like("TEST%")).execute();
        db.deleteFrom(MUNICIPALITY).where(MUNICIPALITY.AGS.in(ADDED)).execute();
    }

    private <T> T admin(Callable<T> work) throws Exception {
        return signIn.as(Who.ADMIN, work);
    }

    @Test
    void theListHasEveryMunicipalityOfNorthRhineWestphalia() {
        var kinds = db
                .selectFrom(LISTED_AREA)
                .where(LISTED_AREA.AGS.like("05%"), LISTED_AREA.KIND.ne(Kind.LAND))
                .fetch()
                .stream()
                .collect(groupingBy(row -> row.getKind(), counting()));
        assertThat(kinds).isEqualTo(Map.of(Kind.CITY, 396L, Kind.KREIS, 31L));
        assertThat(db.fetchCount(LISTED_AREA, LISTED_AREA.DESIGNATION.eq("Kreisfreie Stadt")))
                .isEqualTo(22);
        assertThat(db.selectFrom(LISTED_AREA).fetch()).allSatisfy(row -> {
            assertThat(AreaContent.isKey(row.getAgs())).isTrue();
            assertThat(row.getListedIn()).isNotBlank();
        });
    }

    @Test
    void whatIsListedStandsInNoSelectionUntilItIsChosen() throws Exception {
        assertThat(admin(areas::listed)).extracting(ListedArea::ags).contains(BOCHUM);
        assertThat(admin(municipalities::all)).extracting(Municipality::ags).doesNotContain(BOCHUM);

        admin(() -> areas.choose(List.of(BOCHUM, AHAUS, "nothing")));

        assertThat(admin(areas::listed)).extracting(ListedArea::ags).doesNotContain(BOCHUM, AHAUS);
        assertThat(admin(municipalities::all)).extracting(Municipality::ags).contains(BOCHUM, AHAUS);
        assertThatThrownBy(() -> admin(() -> areas.choose(List.of(BOCHUM))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("area.problem.nothingChosen");
    }

    @Test
    void aKeyIsOfALandAndFitsTheKind() {
        assertThat(problems("17111000", Kind.CITY)).containsExactly("area.problem.ags");
        assertThat(problems("0911100", Kind.CITY)).containsExactly("area.problem.ags");
        assertThat(problems("09162001", Kind.KREIS)).containsExactly("area.problem.kind");
        assertThat(problems("09000000", Kind.CITY)).containsExactly("area.problem.kind");
        assertThat(problems("05913000", Kind.CITY)).containsExactly("area.problem.agsTaken");
    }

    private List<String> problems(String ags, Kind kind) {
        try {
            admin(() -> areas.add(ags, new AreaContent("Testort", "TO", kind, null, null)));
            return List.of();
        } catch (InvalidInputException refused) {
            return refused.problems().stream()
                    .map(InvalidInputException.Problem::messageKey)
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCityThatIsRenamedKeepsItsOldNameInItsHistory() throws Exception {
        admin(() -> areas.add("09162000", new AreaContent("München", "M", Kind.CITY, null, null)));
        Area before = admin(() -> areas.get("09162000"));
        admin(() -> areas.change(
                "09162000", before.version(), new AreaContent("Neu-München", "M", Kind.CITY, null, null), "Umbenannt"));
        assertThat(admin(() -> areas.history("09162000")))
                .extracting(version -> version.record().name())
                .containsExactly("Neu-München", "München");
    }

    @Test
    void aGroupOfAnyMunicipalitiesIsComparedAndKeepsItsFormerMembers() throws Exception {
        admin(() -> areas.choose(List.of(BOCHUM, BORKEN)));
        PeerGroup group =
                admin(() -> groups.add(new PeerGroupContent("Test-Gruppe", null, Set.of(BOCHUM, BORKEN, "05913000"))));
        assertThat(group.id()).isEqualTo("TEST_GRUPPE");
        assertThat(admin(() -> municipalities.peerGroup(group.id())))
                .extracting(Municipality::name)
                .containsExactly("Bochum", "Dortmund", "Kreis Borken");
        var query = new ComparisonQuery(group.id(), Set.of(), "2016-03", Set.of(), null, Set.of());
        assertThat(admin(() -> comparison.compare(query)).groupSize()).isEqualTo(3);

        admin(() -> groups.change(
                group.id(), 1, new PeerGroupContent("Test-Gruppe", null, Set.of(BOCHUM)), "Kreis nimmt nicht teil"));
        assertThat(admin(() -> groups.history(group.id())))
                .extracting(version -> version.record().members())
                .containsExactly(Set.of(BOCHUM), Set.of(BOCHUM, BORKEN, "05913000"));
    }

    @Test
    void aGroupHasAMemberThatThereIs() {
        assertThatThrownBy(() -> admin(() -> groups.add(new PeerGroupContent("Test leer", null, Set.of()))))
                .hasMessageContaining("area.group.problem.members");
        assertThatThrownBy(() -> admin(() -> groups.add(new PeerGroupContent("Test fern", null, Set.of(BOCHUM)))))
                .hasMessageContaining("area.group.problem.unknown");
    }

    @Test
    void theFourteenAreTheGroupThatIsComparedWhereNoneIsChosen() throws Exception {
        assertThat(admin(municipalities::mainGroup).orElseThrow().members()).hasSize(14);
        assertThat(admin(municipalities::compared)).hasSize(14);
    }

    @Test
    void overTheApiAListedPlaceNeedsItsKeyAlone() {
        var api = new Api(port);
        Api.Answer added = api.send(Who.ADMIN, "POST", "/api/v1/areas", "{\"ags\": \"" + BOCHUM + "\"}", Map.of());
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().get("name").asString()).isEqualTo("Bochum");
        Api.Answer changed = api.send(
                Who.ADMIN,
                "PUT",
                "/api/v1/areas/" + BOCHUM,
                "{\"name\": \"Bochum\", \"short_name\": \"BO\", \"kind\": \"CITY\", \"valid_to\": \"2030-12-31\"}",
                Map.of("If-Match", "\"1\""));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().get("valid_to").asString()).isEqualTo("2030-12-31");
        assertThat(api.get(Who.STEERING, "/api/v1/areas/" + BOCHUM + "/history")
                        .json()
                        .size())
                .isEqualTo(2);
        Api.Answer group = api.send(
                Who.ADMIN,
                "POST",
                "/api/v1/peer-groups",
                "{\"name\": \"Test über die Schnittstelle\", \"members\": [\"" + BOCHUM + "\"]}",
                Map.of());
        assertThat(group.status()).as(group.body()).isEqualTo(201);
        assertThat(group.json().get("id").asString()).isEqualTo("TEST_UEBER_DIE_SCHNITTSTELLE");
    }
}
