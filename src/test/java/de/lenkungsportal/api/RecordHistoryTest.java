package de.lenkungsportal.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Who;
import de.lenkungsportal.api.Description.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What a record was before can be read wherever it can be changed: who wrote each version, when, why, and what it said. */
@PortalTest
class RecordHistoryTest {

    /** What a provider says of itself, and accounts, whose changes stand in the audit trail. */
    private static final Set<String> WITHOUT = Set.of("/api/v1/interest/{id}", "/api/v1/accounts/{id}");

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate sql;

    private Api api;
    private Description description;
    private Records records;

    @BeforeEach
    void create() throws Exception {
        api = new Api(port);
        description = new Description(api);
        records = new Records(api, description, sql);
        records.create();
    }

    @AfterEach
    void forget() {
        records.forget();
    }

    @Test
    void whateverIsChangedByItsIdHasItsHistory() {
        Set<String> known = description.operations().stream()
                .filter(each -> each.method().equals("GET"))
                .map(Operation::path)
                .collect(Collectors.toSet());
        assertThat(description.operations())
                .filteredOn(each -> each.method().equals("PUT") && each.path().endsWith("/{id}"))
                .filteredOn(each -> !WITHOUT.contains(each.path()))
                .hasSizeGreaterThan(10)
                .allSatisfy(each -> assertThat(known).contains(each.path() + "/history"));
    }

    @Test
    void aHistoryTellsWhoWroteEachVersion() {
        Map<String, String> created = Map.of(
                "organisations", "organisation",
                "partnerships", "partnership",
                "cooperation-agreements", "agreement",
                "chains", "chain",
                "bodies", "body",
                "meetings", "meeting",
                "agreements", "decision",
                "intake", "intake",
                "measures", "measure");
        created.forEach((kind, record) -> {
            JsonNode versions = history("/api/v1/" + kind + "/" + records.id(record));
            JsonNode first = versions.get(versions.size() - 1);
            assertThat(first.get("version").asInt()).as(kind).isEqualTo(1);
            assertThat(first.get("changed_by").asString()).as(kind).isNotEmpty();
            assertThat(first.get("changed_at").asString()).as(kind).isNotEmpty();
            assertThat(first.get("said").isObject()).as(kind).isTrue();
        });
        assertThat(history("/api/v1/measures/" + records.id("measure") + "/runs/" + records.id("run"))
                        .size())
                .isPositive();
        assertThat(history("/api/v1/figures/" + records.id("figure")).size()).isPositive();
    }

    @Test
    void aChangedMeasureSaysWhatItSaidBefore() {
        String address = "/api/v1/measures/" + records.id("measure");
        JsonNode stored = api.get(Who.COORDINATOR_OWN, address).json();
        sql.update(
                "update measure set title = 'Anders', version = version + 1, changed_by = 'koordination-dortmund',"
                        + " change = 'CHANGED', change_note = 'Neuer Name' where id = ?",
                records.id("measure"));
        JsonNode versions = history(address);
        JsonNode now = versions.get(0);
        JsonNode before = versions.get(1);
        assertThat(List.of(
                        now.at("/said/title").asString(),
                        now.get("action").asString(),
                        now.get("reason").asString(),
                        before.at("/said/title").asString()))
                .containsExactly(
                        "Anders", "CHANGED", "Neuer Name", stored.get("title").asString());
        assertThat(before.get("replaced_at").isNull()).isFalse();
    }

    private JsonNode history(String address) {
        Api.Answer answer = api.get(Who.STEERING, address + "/history");
        assertThat(answer.status()).as(address + answer.body()).isEqualTo(200);
        return answer.json();
    }
}
