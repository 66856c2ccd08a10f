package de.lenkungsportal.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.Api;
import de.lenkungsportal.TestDatabase;
import de.lenkungsportal.Who;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One record of each kind that can be created over the API, with every field of its body. */
final class Records {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FIGURE = "test-description";

    /** Written by these tests alone, so that {@link #forget} may drop what is new in them. */
    private static final List<String> TABLES = List.of(
            "measure%",
            "run_reading",
            "foerderkette%",
            "body%",
            "meeting%",
            "agenda%",
            "agreement%",
            "partnership%",
            "participation%",
            "organisation%",
            "cooperation%",
            "figure%",
            "digest%",
            "profile_fact",
            "provider_digest",
            "calendar_feed",
            "feed_token",
            "history%");

    /** Where a record that was created is read again. */
    private static final Map<String, String> READ = Map.ofEntries(
            Map.entry("organisation", "/api/v1/organisations/{organisation}"),
            Map.entry("partnership", "/api/v1/partnerships/{partnership}"),
            Map.entry("agreement", "/api/v1/cooperation-agreements/{agreement}"),
            Map.entry("measure", "/api/v1/measures/{measure}"),
            Map.entry("run", "/api/v1/measures/{measure}/runs"),
            Map.entry("chain", "/api/v1/chains/{chain}"),
            Map.entry("body", "/api/v1/bodies/{body}"),
            Map.entry("meeting", "/api/v1/meetings/{meeting}"),
            Map.entry("decision", "/api/v1/agreements/{decision}"),
            Map.entry("followup", "/api/v1/agreements/{decision}"),
            Map.entry("intake", "/api/v1/intake/{intake}"),
            Map.entry("fact", "/api/v1/profile-facts/{fact}"),
            Map.entry("interest", "/api/v1/interest"));

    private final Api api;
    private final Description description;
    private final JdbcTemplate sql;
    private final long begin;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Api.Answer> answers = new LinkedHashMap<>();

    /** @param path of the operation that creates it, with a placeholder for each id of a record made before */
    record Sample(Who who, String path, String record, String json) {}

    static final List<Sample> SAMPLES = List.of(
            new Sample(Who.COORDINATOR_OWN, "/api/v1/organisations", "organisation", """
                {"name": "Beschriebener Verein", "kind": "OTHER", "carrier": "Trägerverein", "website": "https://example.org/",
                 "mailbox": "info@example.org", "note": "Notiz"}"""),
            new Sample(Who.COORDINATOR_OWN, "/api/v1/partnerships", "partnership", """
                {"ags": "05913000", "organisation": "{organisation}", "ring": 2, "roles": ["LANGUAGE", "COUNSELLING"],
                 "participation": [{"mode": "OFFICE_HOURS", "weekdays": ["MON", "WED"], "starts": "09:00", "ends": "12:00",
                 "detail": "Raum 3"}], "data_exchange": "YES", "legal_ground": "Vertrag", "valid_from": "2016-01",
                 "valid_to": "2017-12", "as_of": "2016-05", "note": "Notiz", "reason": "Beginn"}"""),
            new Sample(Who.COORDINATOR_OWN, "/api/v1/cooperation-agreements", "agreement", """
                {"ags": "05913000", "title": "Beschriebene Vereinbarung", "edition": "1. Fassung", "supersedes": null,
                 "municipality_is_party": true, "parties": ["{organisation}"], "requested_on": "2016-01-10",
                 "requested_at": "Sitzung", "signed_on": "2016-02-10", "valid_from": "2016-03", "valid_to": "2017-03",
                 "reminder_days": 30, "as_of": "2016-05-01", "note": "Notiz", "reason": "Beginn"}"""),
            new Sample(Who.COORDINATOR_OWN, "/api/v1/measures", "measure", """
                {"ags": ["05913000"], "title": "Beschriebene Maßnahme", "description": "Text", "kind": "FOERDERKETTE",
                 "carrier": "JC", "provider": "Verein", "legal_bases": ["SGB_II_16_1"], "rechtskreise": ["SGB_II"],
                 "steps": [5, 6], "entry_level": "A1", "entry_proof": "TESTED", "exit_level": "B1", "exit_tested": "A2",
                 "target_groups": ["U25"], "forms": ["PRESENCE"], "hours_per_week": 20.5, "duration_days": 90,
                 "childcare": "YES", "funding": "Mittel", "continuation": "UNTIL_END", "continuation_funding": "Mittel",
                 "contact_function": "Geschäftsstelle", "note": "Notiz", "as_of": "2016-05-31"}"""),
            new Sample(Who.COORDINATOR_OWN, "/api/v1/measures/{measure}/runs", "run", """
                {"starts_on": "2016-06-01", "ends_on": "2016-08-31", "entry": "ROLLING", "places": 20, "taken": 10,
                 "waiting": 5, "note": "Notiz", "as_of": "2016-05-31"}"""),
            new Sample(Who.COORDINATOR_OWN, "/api/v1/chains", "chain", """
                {"title": "Beschriebene Kette", "target_groups": ["U25"], "rechtskreise": ["SGB_II"], "start_level": "A1",
                 "first_step": 5, "last_step": 6, "items": [{"measure": "{measure}", "run": "{run}"}], "note": "Notiz",
                 "as_of": "2016-05-31"}"""),
            new Sample(Who.COORDINATOR_OWN, "/api/v1/bodies", "body", """
                {"ags": "05913000", "parent": null, "kind": "ROUND_TABLE", "keeper": "COORDINATION",
                 "name": "Beschriebenes Gremium", "chair": "Amtsleitung", "purpose": "Zweck", "founded_on": "2016-01",
                 "ended_on": null, "note": "Notiz", "members": [{"name": "Verein", "organisation": "{organisation}",
                 "function": "Leitung", "role": "MEMBER"}], "cadence": [{"kind": "RULE", "rule": "FREQ=MONTHLY",
                 "starts_on": "2016-01-01", "ends_on": "2016-12-31", "precision": "DAY", "starts": "09:00:00", "minutes": 90,
                 "wording": "monatlich"}]}"""),
            new Sample(Who.COORDINATOR_OWN, "/api/v1/bodies/{body}/meetings", "meeting", """
                {"state": "PLANNED", "title": "Sitzung", "day": "2016-06-14", "starts": "09:00:00", "ends": "11:00:00",
                 "place": "Rathaus", "video_link": "https://example.org/sitzung", "heads": 12, "note": "Notiz",
                 "participants": [{"name": "Verein", "organisation": "{organisation}", "function": "Leitung",
                 "presence": "INVITED", "heads": 2}]}"""),
            new Sample(Who.COORDINATOR_OWN, "/api/v1/bodies/{body}/agreements", "decision", """
                {"meeting": "{meeting}", "kind": "TASK", "title": "Plätze schaffen", "detail": "Text",
                 "state": "CONDITIONAL", "condition": "wenn bewilligt", "reason": null, "agreed_on": "2016-05-01",
                 "due_on": "2016-07-01", "done_on": null, "note": "Notiz",
                 "responsible": [{"name": "Verein", "organisation": "{organisation}"}],
                 "links": [{"kind": "MEASURE", "target": "{measure}"}]}"""),
            new Sample(Who.COORDINATOR_OWN, "/api/v1/agreements/{decision}/follow-ups", "followup", """
                {"text": "Der Antrag ist gestellt."}"""),
            new Sample(Who.COORDINATOR_OWN, "/api/v1/intake", "intake", """
                {"ags": "05913000", "rechtskreis": "SGB_III", "unit": "PERSON", "origin": "ALL", "frequency": "WEEK",
                 "period": "2014-W10", "periods": 2, "counting": "MEAN", "value": 41.5, "qualifier": "APPROXIMATE",
                 "as_of": "2016-01-11", "note": "Notiz", "reason": null}"""),
            new Sample(Who.COORDINATOR_OWN, "/api/v1/profile-facts", "fact", """
                {"institution": "ip-dortmund", "facet": "LANGUAGES", "text": "Dari und Paschtu", "as_of": "2016-05",
                 "source": "000", "source_place": "Folie", "own_reading": true}"""),
            new Sample(Who.PROVIDER, "/api/v1/interest", "interest", """
                {"measure": "{measure}", "message": "Wir bieten Plätze an.", "capacity": 12}"""));

    Records(Api api, Description description, JdbcTemplate sql) {
        this.api = api;
        this.description = description;
        this.sql = sql;
        this.begin = transaction();
    }

    private long transaction() {
        Long number = sql.queryForObject("select txid_current()", Long.class);
        return number == null ? 0 : number;
    }

    /** How a record is created; gives its id. */
    interface Creation {
        String create(Sample sample, String path, String json) throws Exception;
    }

    void create() throws Exception {
        create((sample, path, json) -> {
            Api.Answer answer = api.send(sample.who(), "POST", path, json, Map.of());
            assertThat(answer.status()).as(sample.path() + answer.body()).isBetween(200, 201);
            answers.put(sample.record(), answer);
            JsonNode id = answer.json().get("id");
            return id.isString() ? id.asString() : id.toString();
        });
    }

    void create(Creation creation) throws Exception {
        for (Sample sample : SAMPLES) {
            if (sample.record().equals("interest")) {
                publish();
            }
            ids.put(
                    sample.record(),
                    creation.create(sample, fill(sample.path()), body(sample).toString()));
        }
        sql.update("""
                insert into figure (id, ags, round, indicator, rechtskreis, stage, unit, qualifier, value, as_of, source, source_place,
                    basis)
                values (?, '05913000', '2016-03', 'CASELOAD', 'ASYLBLG', 'FULL_LOAD', 'PERSON', 'EXACT', 40, '2016-03', '000', 'Test',
                    'STATED')
                """, FIGURE);
        ids.put("figure", FIGURE);
    }

    /** Providers see what the steering group agreed to and the coordination published. */
    private void publish() {
        String measure = fill("/api/v1/measures/{measure}");
        api.send(Who.STEERING, "POST", measure + "/status", "{\"status\": \"AGREED\"}", Map.of("If-Match", "\"1\""));
        api.send(Who.COORDINATOR_OWN, "PUT", measure + "/publication", "", Map.of("If-Match", "\"2\""));
    }

    /** What the API answered when it was created. */
    Api.Answer answer(String record) {
        return Objects.requireNonNull(answers.get(record));
    }

    /** Where a record that was created is read again, with placeholders as in the path of its creation. */
    static String read(String record) {
        return Objects.requireNonNull(READ.get(record), record);
    }

    String id(String record) {
        return Objects.requireNonNull(ids.get(record));
    }

    /** The text with the ids in the place of their names. */
    String fill(String text) {
        String filled = text;
        for (var id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    /** The sample, and a word in each text that it leaves out and the description has. */
    ObjectNode body(Sample sample) {
        var body = (ObjectNode) JSON.readTree(fill(sample.json()));
        description
                .plainTexts(description.operation("POST", sample.path()).body())
                .filter(each -> !body.has(each))
                .forEach(each -> body.put(each, "Text"));
        return body;
    }

    /** Drops what was written since the begin. */
    void forget() {
        sql.update("delete from intake where xmin::text::bigint >= ?", begin);
        List<@Nullable String> tables = sql.queryForList(
                "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                        + " and relname like any (?)",
                String.class,
                (Object) TABLES.toArray(String[]::new));
        TestDatabase.withoutTriggers(sql, statement -> {
            for (String table : tables) {
                statement.execute("delete from " + table + " where xmin::text::bigint >= " + begin);
            }
        });
    }
}
