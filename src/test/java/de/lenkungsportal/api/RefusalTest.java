package de.lenkungsportal.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Who;
import de.lenkungsportal.api.Description.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What nobody should send: each parameter and each field of the description gets it, and none answers with a failure of the portal. */
@PortalTest
class RefusalTest {

    private static final String DEEP = "[".repeat(2000) + "]".repeat(2000);

    /** Encoded values of parameters. */
    private static final List<String> VALUES = List.of(
            "",
            "%00",
            "a%00b",
            "%ED%A0%80",
            "%F6",
            "%C0%80",
            "0000-01-01",
            "-0001-01-01",
            "10000-01-01",
            "%2B99999-01-01",
            "2016-02-31",
            "0000",
            "9999",
            "9999-12-31",
            "0000-Q1",
            "9999-Q4",
            "2016-W99",
            "1e-1000000",
            "1e1000000",
            "NaN",
            "-1",
            "1".repeat(40),
            "9".repeat(1000),
            "x".repeat(5000),
            "%F0%9F%98%80",
            "%27%3B--",
            "null",
            ",,,",
            "2147483648",
            "%EF%BF%BF");

    /** No text of a record is that long. */
    private static final String ENDLESS = "\"" + "x".repeat(50_000) + "\"";

    /** JSON of fields. */
    private static final List<String> JSON = List.of(
            "null",
            "\"\"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"0000-01-01\"",
            "\"-0001\"",
            "\"10000-01-01\"",
            "\"0000\"",
            "\"9999-12-31\"",
            "\"2016-99\"",
            "\"2016-02-31\"",
            "\"99999-W01\"",
            "\"9999-W52\"",
            "\"24:61\"",
            "1e-1000000",
            "1e1000000",
            "-1",
            "0.123456789",
            "9".repeat(40),
            "9".repeat(2000),
            "2147483648",
            "NaN",
            "true",
            "{}",
            "[[]]",
            "[null]",
            "{\"a\":{\"b\":[1]}}",
            "[{}]",
            "[{\"name\":null}]",
            "[1]",
            "[\"\\u0000\"]",
            ENDLESS,
            DEEP);

    private static final JsonMapper MAPPER = new JsonMapper();

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

    /** A record of its own for each operation that needs one; one of the sources where nothing can be created. */
    private String path(String template) {
        String kind = template.replaceFirst("/api/v1/([^/]+).*", "$1");
        Map<String, String> own = Map.of(
                "organisations",
                "organisation",
                "partnerships",
                "partnership",
                "cooperation-agreements",
                "agreement",
                "chains",
                "chain",
                "bodies",
                "body",
                "meetings",
                "meeting",
                "agreements",
                "decision",
                "intake",
                "intake",
                "figures",
                "figure",
                "interest",
                "interest");
        String id = own.getOrDefault(kind, template.contains("/runs/") ? "run" : "measure");
        return template.replace("{id}", foreign(kind).orElseGet(() -> records.id(id)))
                .replace("{query}", "00000000-0000-0000-0000-000000000000")
                .replace("{measure}", records.id("measure"))
                .replace("{ags}", "05913000")
                .replace("{attachment}", "00000000-0000-0000-0000-000000000000")
                .replace("{item}", "none");
    }

    /** Records that nothing of this test creates, by the first part of their address. */
    private static Optional<String> foreign(String kind) {
        return switch (kind) {
            case "alerts", "forecasts" -> Optional.of("1001");
            case "rounds" -> Optional.of("2016-03");
            case "peer-groups" -> Optional.of("UNKNOWN");
            case "sources" -> Optional.of("999");
            case "texts" -> Optional.of("UNKNOWN");
            case "questionnaires" -> Optional.of("keiner");
            case "accounts" -> Optional.of("00000000-0000-0000-0000-000000000000");
            default -> Optional.empty();
        };
    }

    private static Who who(Operation operation) {
        if (operation.path().startsWith("/api/v1/accounts") || operation.path().startsWith("/api/v1/usage")) {
            return Who.ADMIN;
        }
        if (operation.path().equals("/api/v1/interest/{measure}")) {
            return Who.STEERING;
        }
        return operation.path().startsWith("/api/v1/interest") ? Who.PROVIDER : Who.COORDINATOR_OWN;
    }

    private void check(List<String> failures, Who who, String method, String path, String json, String what) {
        Api.Answer answer =
                api.send(who, method, path, json, method.equals("GET") ? Map.of() : Map.of("If-Match", "\"1\""));
        boolean isProblem = answer.status() < 400
                || "application/problem+json".equals(answer.headers().get("content-type"));
        if (answer.status() >= 500
                || answer.status() < 200
                || (answer.status() >= 300 && answer.status() < 400)
                || !isProblem
                || (answer.status() < 300 && json.contains(ENDLESS))) {
            failures.add(method + " " + shortened(path) + " " + what + ": " + answer.status() + " "
                    + shortened(answer.body()));
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(160, text.length()));
    }

    @Test
    void noParameterCausesAFailure() {
        var failures = new ArrayList<String>();
        for (Operation operation : description.operations()) {
            if (!operation.method().equals("GET")
                    && operation.parameters("query").isEmpty()) {
                continue;
            }
            for (JsonNode parameter : operation.parameters("query")) {
                for (String value : VALUES) {
                    check(
                            failures,
                            who(operation),
                            operation.method(),
                            path(operation.path()) + "?" + parameter.get("name").asString() + "=" + value,
                            "",
                            "");
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void noIdCausesAFailure() {
        var failures = new ArrayList<String>();
        for (Operation operation : description.operations()) {
            for (JsonNode parameter : operation.parameters("path")) {
                String place = "{" + parameter.get("name").asString() + "}";
                for (String value : VALUES) {
                    if (!value.isEmpty() && !value.equals("%") && !value.equals("%G6") && !value.contains("[")) {
                        String json = operation.body().isMissingNode() ? "" : "{}";
                        check(
                                failures,
                                who(operation),
                                operation.method(),
                                path(operation.path().replace(place, value)),
                                json,
                                "");
                    }
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void noFieldOfABodyCausesAFailure() {
        var failures = new ArrayList<String>();
        for (Operation operation : description.operations()) {
            if (operation.body().isMissingNode()) {
                continue;
            }
            String valid = valid(operation);
            for (String field :
                    description.resolve(operation.body()).get("properties").propertyNames()) {
                for (String value : JSON) {
                    check(
                            failures,
                            who(operation),
                            operation.method(),
                            path(operation.path()),
                            with(valid, field, value),
                            field + "=" + shortened(value));
                }
                nested(operation, field)
                        .forEach(json -> check(
                                failures,
                                who(operation),
                                operation.method(),
                                path(operation.path()),
                                with(valid, field, json),
                                shortened(json)));
            }
            for (String body : Stream.concat(JSON.stream(), Stream.of("{", "{\"a\":1,\"a\":2}", "{} {}", "\u00ff"))
                    .toList()) {
                check(failures, who(operation), operation.method(), path(operation.path()), body, shortened(body));
            }
        }
        assertThat(failures).isEmpty();
    }

    /** Lists of records with each value in each of their members. */
    private List<String> nested(Operation operation, String field) {
        JsonNode schema =
                description.resolve(operation.body()).get("properties").get(field);
        JsonNode items = description.resolve(schema.path("items"));
        return items.path("properties").propertyNames().stream()
                .flatMap(member -> JSON.stream().map(value -> "[{\"" + member + "\": " + value + "}]"))
                .toList();
    }

    /** The body of a record of this kind; a body that is no record has its fields alone. */
    private String valid(Operation operation) {
        JsonNode schema = operation.body();
        return Records.SAMPLES.stream()
                .filter(sample -> description.operations().stream()
                        .anyMatch(each -> each.method().equals("POST")
                                && each.body().equals(schema)
                                && each.path()
                                        .replaceAll("\\{\\w+}", "")
                                        .equals(sample.path().replaceAll("\\{\\w+}", ""))))
                .map(sample -> records.body(sample).toString())
                .findFirst()
                .orElse("{}");
    }

    private static String with(String valid, String field, String value) {
        var body = (ObjectNode) MAPPER.readTree(valid);
        body.remove(field);
        String rest = body.toString().substring(1);
        return "{\"" + field + "\": " + value + (rest.equals("}") ? "}" : "," + rest);
    }

    /** Plain strings that are keys, codes and days, under which nobody writes. */
    private static final Set<String> NOT_WRITTEN = Set.of(
            "agreed_on",
            "agreement",
            "ags",
            "as_of",
            "based_on",
            "breakdown",
            "cadence.rule",
            "day",
            "done_on",
            "ended_on",
            "event_on",
            "founded_on",
            "id",
            "indicator",
            "institution",
            "items.measure",
            "items.run",
            "kind",
            "links.target",
            "measure",
            "meeting",
            "members.organisation",
            "merge",
            "organisation",
            "parent",
            "participants.organisation",
            "participation.ends",
            "participation.starts",
            "peer_group",
            "period",
            "published",
            "question",
            "questionnaire",
            "requested_on",
            "responsible.organisation",
            "signed_on",
            "source",
            "status",
            "survivor",
            "valid_from",
            "valid_to",
            "video_link",
            "website");

    /** What people write is about functions and organisations: every text of every body, by the description. */
    @Test
    void noTextOfABodyTakesAPerson() {
        var taken = new ArrayList<String>();
        var texts = new TreeSet<String>();
        var refused = new TreeSet<String>();
        for (Operation operation : description.operations()) {
            if (operation.body().isMissingNode()) {
                continue;
            }
            String path = path(operation.path());
            Who who = path.matches("/api/v1/(indicators|profile-dimensions|areas|peer-groups|sources).*")
                    ? Who.ADMIN
                    : who(operation);
            withAPerson(operation).forEach((text, body) -> {
                texts.add(text);
                Api.Answer answer = api.send(who, operation.method(), path, body, Map.of("If-Match", tag(path)));
                if (answer.body().contains("keine Angaben zu einzelnen Menschen")) {
                    refused.add(text);
                } else if (answer.status() < 300 && !NOT_WRITTEN.contains(text)) {
                    taken.add(operation + " " + text);
                }
            });
        }
        assertThat(taken).isEmpty();
        texts.removeAll(NOT_WRITTEN);
        texts.remove("comment"); // AlertServiceTest: there is no alert here
        texts.removeAll(Set.of("definition", "short_name")); // IndicatorTest: administrators alone, and a whole body
        texts.remove("source_name"); // AnswerServiceTest: in the round of the sources nothing can be answered
        texts.remove("help"); // NewProfileDimensionTest, the same
        // AccountOfPlaceTest: an organisation has to be named with its mailbox; a display name may be a person's
        texts.removeAll(Set.of("username", "display_name", "mail", "phone"));
        assertThat(refused).containsAll(texts).hasSizeGreaterThan(25);
    }

    private String tag(String path) {
        return Objects.requireNonNullElse(
                api.get(Who.COORDINATOR_OWN, path).headers().get("etag"), "\"1\"");
    }

    /** The body with a person in one of its texts, by the name of the text. */
    private Map<String, String> withAPerson(Operation operation) {
        String valid = valid(operation);
        var bodies = new TreeMap<String, String>();
        String person = "\"Herr Özdemir, Tel. 0231 123456\"";
        description.plainTexts(operation.body()).forEach(field -> bodies.put(field, with(valid, field, person)));
        JsonNode fields = description.resolve(operation.body()).path("properties");
        for (String field : fields.propertyNames()) {
            JsonNode item = MAPPER.readTree(valid).path(field).path(0);
            if (item.isObject()) {
                description
                        .plainTexts(fields.get(field).path("items"))
                        .forEach(member -> bodies.put(
                                field + "." + member,
                                with(valid, field, "[" + with(item.toString(), member, person) + "]")));
            }
        }
        return bodies;
    }

    /** Every day that the API takes but the foundation of a body, which may be older than the portal's work. */
    @Test
    void aDayOfWorkInTheYear16IsATypingErrorAndIsRefusedByName() {
        var day = Pattern.compile("\"(\\w+)\":\"(20\\d\\d)((-\\d\\d){0,2})\"");
        var wrong = new ArrayList<String>();
        int tried = 0;
        for (Records.Sample sample : Records.SAMPLES) {
            String valid = records.body(sample).toString();
            var found = day.matcher(valid);
            while (found.find()) {
                String field = found.group(1);
                if (field.equals("founded_on")) {
                    continue;
                }
                for (String year : List.of("0016", "2206")) {
                    String body = valid.substring(0, found.start(2)) + year + valid.substring(found.end(2));
                    Api.Answer answer = api.send(sample.who(), "POST", records.fill(sample.path()), body, Map.of());
                    boolean isNamed = answer.json()
                            .path("errors")
                            .valueStream()
                            .anyMatch(each -> List.of(
                                            field,
                                            field.equals("starts_on") || field.equals("ends_on") ? "cadence" : field)
                                    .contains(each.path("field").asString()));
                    tried++;
                    if (answer.status() != 422 || !isNamed) {
                        wrong.add(sample.path() + " " + field + " " + year + ": " + answer.status() + " "
                                + answer.body());
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(30);
        assertThat(wrong).isEmpty();
    }

    @Test
    void writesAtTheSameMomentAreDoneInTurnOrRefusedAsStale() throws Exception {
        List<Integer> runs =
                atOnce("POST", "/api/v1/measures/{measure}/runs", "{\"places\": 5, \"as_of\": \"2016-05\"}", "");
        assertThat(runs).containsOnly(201);
        assertThat(atOnce("POST", "/api/v1/agreements/{decision}/follow-ups", "{\"text\": \"weiter\"}", ""))
                .containsOnly(201);
        assertThat(atOnce("POST", "/api/v1/bodies/{body}/meetings", "{\"day\": \"2016-06-20\"}", ""))
                .containsOnly(201);
        assertThat(atOnce(
                        "POST",
                        "/api/v1/bodies/{body}/agreements",
                        "{\"title\": \"t\", \"responsible\": [{\"name\": \"n\"}]}",
                        ""))
                .containsOnly(201);
        assertThat(atOnce(
                        "PUT",
                        "/api/v1/bodies/{body}",
                        "{\"name\": \"n\", \"kind\": \"NETWORK\", \"members\": [{\"name\": \"m\", \"role\": \"GUEST\"}]}",
                        "\"1\""))
                .containsOnly(200, 412)
                .containsOnlyOnce(200);
        assertThat(atOnce("PUT", "/api/v1/measures/{measure}/publication", "", "\"3\""))
                .containsOnly(200, 412)
                .containsOnlyOnce(200);
        assertThat(atOnce(
                        "POST",
                        "/api/v1/intake",
                        "{\"ags\": \"05913000\", \"rechtskreis\": \"SGB_III\", \"unit\": \"PERSON\", \"period\": \"2014-W20\", \"value\": 40, \"as_of\": \"2016-01\"}",
                        ""))
                .isSubsetOf(201, 409, 422)
                .containsOnlyOnce(201);
    }

    private List<Integer> atOnce(String method, String path, String json, String ifMatch) throws Exception {
        try (var threads = Executors.newFixedThreadPool(12)) {
            Callable<Integer> one = () -> api.send(
                            Who.COORDINATOR_OWN,
                            method,
                            records.fill(path),
                            json,
                            ifMatch.isEmpty() ? Map.of() : Map.of("If-Match", ifMatch))
                    .status();
            var statuses = new ArrayList<Integer>();
            for (var answer :
                    threads.invokeAll(IntStream.range(0, 12).mapToObj(at -> one).toList())) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }
}
