package de.lenkungsportal.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Who;
import de.lenkungsportal.api.Description.Operation;
import de.lenkungsportal.api.Records.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A client that knows nothing but the description creates, reads and lists the records of the API. */
@PortalTest
class DescriptionTest {

    /** What a body says for the history, or of another record, and the record itself does not. */
    private static final List<String> NOT_READ = List.of("reason", "text", "note of chain", "parties");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

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

    private Operation create(Sample sample) {
        return description.operation("POST", sample.path());
    }

    @Test
    void everyFieldOfABodyIsSentAsDescribedAndComesBack() {
        var wrong = new ArrayList<String>();
        for (Sample sample : Records.SAMPLES) {
            Operation operation = create(sample);
            ObjectNode sent = records.body(sample);
            String name = sample.record();
            wrong.addAll(description.differences(operation.body(), sent, name));
            description.resolve(operation.body()).get("properties").propertyNames().stream()
                    .filter(each -> !sent.has(each))
                    .forEach(each -> wrong.add(name + "." + each + " was not tried; it belongs into Records.SAMPLES"));
            Api.Answer answer = records.answer(name);
            if (!operation.success().equals(String.valueOf(answer.status()))) {
                wrong.add(operation + " answers " + answer.status() + " in place of " + operation.success());
            }
            wrong.addAll(description.differences(operation.answer(), answer.json(), name));
            if (operation.isTagged() != answer.headers().containsKey("etag")) {
                wrong.add(operation + " and its ETag");
            }
            JsonNode read =
                    api.get(sample.who(), records.fill(Records.read(name))).json();
            JsonNode one = read.has("total")
                    ? read.get("items")
                            .valueStream()
                            .filter(each -> each.get("id").equals(answer.json().get("id")))
                            .findFirst()
                            .orElseThrow()
                    : read;
            sent.propertyStream()
                    .filter(field -> !NOT_READ.contains(field.getKey()))
                    .filter(field -> one.has(field.getKey()))
                    .filter(field -> !same(field.getValue(), one.get(field.getKey())))
                    .forEach(field -> wrong.add(name + "." + field.getKey() + ": sent " + field.getValue() + ", read "
                            + one.get(field.getKey())));
            sent.propertyNames().stream()
                    .filter(field ->
                            !one.has(field) && !NOT_READ.contains(field) && !NOT_READ.contains(field + " of " + name))
                    .forEach(field -> wrong.add(name + "." + field + " does not come back"));
        }
        assertThat(wrong).isEmpty();
    }

    /** Times may come back with seconds. */
    private static boolean same(JsonNode sent, JsonNode read) {
        if (sent.isNumber() && read.isNumber()) {
            return sent.decimalValue().compareTo(read.decimalValue()) == 0;
        }
        if (sent.isObject()) {
            return sent.propertyStream()
                    .allMatch(each -> read.has(each.getKey()) && same(each.getValue(), read.get(each.getKey())));
        }
        if (sent.isArray()) {
            return sent.size() == read.size()
                    && java.util.stream.IntStream.range(0, sent.size())
                            .allMatch(at -> same(sent.get(at), read.get(at)));
        }
        return sent.equals(read);
    }

    @Test
    void whatIsRequiredIsAllThatIsNeeded() {
        var wrong = new ArrayList<String>();
        for (Sample sample : Records.SAMPLES) {
            JsonNode schema = description.resolve(create(sample).body());
            for (JsonNode required : schema.path("required")) {
                ObjectNode without = records.body(sample);
                without.remove(required.asString());
                Api.Answer answer =
                        api.send(sample.who(), "POST", records.fill(sample.path()), without.toString(), Map.of());
                if (answer.status() != 422 || !answer.body().contains("\"" + required.asString() + "\"")) {
                    wrong.add(sample.record() + " without " + required + ": " + answer.status() + answer.body());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsReadIsAsDescribed() {
        var wrong = new ArrayList<String>();
        int tried = 0;
        for (Operation operation : description.operations()) {
            // Nobody asked back in the round that the sources bring.
            boolean isOfQuery = operation.path().contains("{query}");
            if (!operation.method().equals("GET") || operation.answer().isMissingNode() || isOfQuery) {
                continue;
            }
            String path = path(operation);
            Who who = switch (operation.path()) {
                case "/api/v1/interest" -> Who.PROVIDER;
                case "/api/v1/audit-entries",
                        "/api/v1/accounts",
                        "/api/v1/accounts/{id}",
                        "/api/v1/usage",
                        "/api/v1/imports",
                        "/api/v1/sources/deleted",
                        "/api/v1/texts",
                        "/api/v1/texts/{id}",
                        "/api/v1/texts/{id}/history" -> Who.ADMIN;
                case "/api/v1/intake/deleted",
                        "/api/v1/chains/deleted",
                        "/api/v1/profile-facts/deleted",
                        "/api/v1/areas/{ags}/institutions/deleted",
                        "/api/v1/figures/deleted" -> Who.COORDINATOR_OWN;
                default -> Who.STEERING;
            };
            Api.Answer answer = api.get(who, path);
            if (answer.status() != 200) {
                wrong.add(operation + " at " + path + ": " + answer.status());
                continue;
            }
            tried++;
            wrong.addAll(description.differences(operation.answer(), answer.json(), operation.toString()));
            if (operation.isTagged() != answer.headers().containsKey("etag")) {
                wrong.add(operation + " and its ETag");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(25);
    }

    private String path(Operation operation) {
        String kind = operation.path().replaceFirst("/api/v1/([^/]+).*", "$1");
        String id = switch (kind) {
            case "organisations" -> "organisation";
            case "partnerships" -> "partnership";
            case "cooperation-agreements" -> "agreement";
            case "measures" -> "measure";
            case "chains" -> "chain";
            case "bodies" -> "body";
            case "meetings" -> "meeting";
            case "agreements" -> "decision";
            case "intake" -> "intake";
            case "figures" -> "figure";
            default -> "";
        };
        if (operation.path().contains("/runs/{id}")) {
            id = "run";
        }
        String value = kind.equals("texts") ? "IMPRINT" : id.isEmpty() ? firstId(kind) : records.id(id);
        if (operation.path().contains("/institutions/{id}")) {
            value = "ip-dortmund";
        }
        return operation
                .path()
                .replace("{id}", value)
                .replace("{measure}", records.id("measure"))
                .replace("{ags}", "05913000");
    }

    /** Carried out at once, since nobody else uses the organisation. */
    private void propose() {
        String organisation = records.id("organisation");
        api.send(
                Who.COORDINATOR_OWN,
                "POST",
                "/api/v1/organisation-proposals",
                "{\"kind\": \"CHANGE\", \"organisation\": \"%s\", \"base_version\": 1, \"change\": {\"name\": \"Neuer Name\", \"kind\": \"OTHER\"}}"
                        .formatted(organisation),
                Map.of());
    }

    private String firstId(String kind) {
        if (kind.equals("organisation-proposals")) {
            propose();
        }
        Who who = kind.equals("accounts") ? Who.ADMIN : Who.STEERING;
        JsonNode first = api.get(who, "/api/v1/" + kind + "?size=1")
                .json()
                .path("items")
                .path(0)
                .path("id");
        return first.isString() ? first.asString() : first.toString();
    }

    @Test
    void everyParameterIsDescribedAndEverySchemaHasItsOwnName() {
        assertThat(description.operations())
                .allSatisfy(operation -> assertThat(operation.node().path("parameters"))
                        .allSatisfy(each -> assertThat(each.path("description").asString(""))
                                .as(operation + " " + each.get("name"))
                                .isNotBlank()));
        assertThat(description.schemas().propertyNames())
                .contains(
                        "AgreementInput", "CooperationAgreementInput", "MeetingInput", "BodyInput", "PartnershipInput")
                .doesNotContain("Body$1", "Wish", "Item", "Input");
        for (Operation operation : description.operations()) {
            assertThat(operation.node().get("responses").propertyNames())
                    .as(operation.toString())
                    .contains("401", "403", "422", "429");
            if (!operation.parameters("header").isEmpty()) {
                assertThat(operation.node().get("responses").propertyNames())
                        .as(operation.toString())
                        .contains("412", "428");
            }
        }
        for (Operation operation : description.operations()) {
            JsonNode content = operation.node().at("/responses/200/content");
            if (content.has("text/csv")) {
                assertThat(content.at("/text~1csv/schema/type").asString())
                        .as(operation.toString())
                        .isEqualTo("string");
                assertThat(content.at("/application~1json/schema/$ref").asString())
                        .as(operation.toString())
                        .startsWith("#/components/schemas/Page");
            }
        }
        assertThat(description
                        .operation("GET", "/api/v1/bodies")
                        .node()
                        .at("/responses/200/content")
                        .has("text/csv"))
                .isTrue();
    }
}
