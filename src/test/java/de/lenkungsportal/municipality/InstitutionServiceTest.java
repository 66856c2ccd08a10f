package de.lenkungsportal.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.TestDatabase;
import de.lenkungsportal.Who;
import de.lenkungsportal.municipality.Institution.Kind;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Who enters institutions, by which rules, and what they can have from then on. */
@PortalTest
class InstitutionServiceTest {

    private static final String DORTMUND = "05913000";
    private static final String BOCHUM = "05911000";

    @Autowired
    InstitutionService service;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcTemplate sql;

    @LocalServerPort
    int port;

    @AfterEach
    void forget() {
        TestDatabase.withoutTriggers(sql, statement -> {
            statement.execute("delete from figure where institution like 'test-%'");
            statement.execute("delete from profile_fact where institution like 'test-%'");
            statement.execute("delete from institution where id like 'test-%'");
            statement.execute("delete from municipality where ags = '" + BOCHUM + "'");
            statement.execute("delete from history where kind = 'INSTITUTION' and id like 'test-%'");
            statement.execute("delete from history where content ->> 'institution' like 'test-%'");
        });
    }

    private static InstitutionContent named(String name) {
        return new InstitutionContent(name, Kind.FOKUSTEAM, null, "Organigramm", null, null);
    }

    private Institution add(Who who, String ags, InstitutionContent content) throws Exception {
        return signIn.as(who, () -> service.add(ags, content));
    }

    private List<Problem> refused(InstitutionContent content) {
        return catchThrowableOfType(InvalidInputException.class, () -> add(Who.COORDINATOR_OWN, DORTMUND, content))
                .problems();
    }

    @Test
    void theCoordinationKeepsItsOwnAndAnAdministratorAll() throws Exception {
        Institution own = add(Who.COORDINATOR_OWN, DORTMUND, named("Test Team Süd"));
        assertThat(own.id()).isEqualTo("test-team-sued-05913000");
        assertThat(own.source().isOwn()).isTrue();
        assertThat(add(Who.ADMIN, DORTMUND, named("Test Team Nord")).version()).isEqualTo(1);
        assertThatThrownBy(() -> add(Who.COORDINATOR_FOREIGN, DORTMUND, named("Test Team West")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> signIn.as(
                        Who.COORDINATOR_FOREIGN, () -> service.change(DORTMUND, own.id(), 1, named("Test X"), null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> add(Who.STEERING, DORTMUND, named("Test Team West")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(signIn.as(Who.STEERING, () -> service.of(DORTMUND)))
                .extracting(Institution::id)
                .contains(own.id());
    }

    @Test
    void whatBreaksARuleIsToldAllAtOnce() {
        assertThat(refused(new InstitutionContent(
                        " ", Kind.OTHER, "999", " ", LocalDate.of(2016, 5, 1), LocalDate.of(2016, 4, 1))))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("name", "source", "source_place", "valid_to");
        assertThat(refused(new InstitutionContent(
                        "integration point dortmund", Kind.OTHER, "000", "Folie", LocalDate.of(1016, 5, 1), null)))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("name", "valid_from");
        assertThat(refused(named("Team von Frau Schmitz")))
                .extracting(Problem::messageKey)
                .containsExactly("platform.problem.person");
    }

    @Test
    void aChangeKeepsWhatWasSaidAndAStaleOneIsRefused() throws Exception {
        Institution added = add(Who.COORDINATOR_OWN, DORTMUND, named("Test Team"));
        var closed =
                new InstitutionContent("Test Team", Kind.FOKUSTEAM, "000", "Folie 3", null, LocalDate.of(2016, 3, 31));
        Institution changed =
                signIn.as(Who.COORDINATOR_OWN, () -> service.change(DORTMUND, added.id(), 1, closed, "Team aufgelöst"));
        assertThat(changed.content()).isEqualTo(closed);
        assertThat(changed.content().isValidOn(LocalDate.of(2016, 4, 1))).isFalse();
        assertThat(signIn.as(Who.STEERING, () -> service.history(DORTMUND, added.id())))
                .extracting(version -> version.record().content())
                .containsExactly(closed, added.content());
        assertThatThrownBy(() -> signIn.as(
                        Who.COORDINATOR_OWN, () -> service.change(DORTMUND, added.id(), 1, named("Test Y"), null)))
                .isInstanceOf(StaleWriteException.class);
        assertThatThrownBy(() ->
                        signIn.as(Who.COORDINATOR_OWN, () -> service.change(DORTMUND, added.id(), 2, closed, null)))
                .hasMessageContaining("area.problem.same");
    }

    @Test
    void aNameThatReadsTheSameIsTaken() throws Exception {
        add(Who.COORDINATOR_OWN, DORTMUND, named("Test-Team"));
        for (String same : List.of("test   team", "Test Team", "TEST–TEAM")) {
            assertThatThrownBy(() -> add(Who.COORDINATOR_OWN, DORTMUND, named(same)))
                    .hasMessageContaining("area.institution.problem.nameTaken");
        }
    }

    @Test
    void aDeletedOneComesBackAndItsKeyIsNotGivenAgain() throws Exception {
        Institution added = add(Who.COORDINATOR_OWN, DORTMUND, named("Test Team"));
        signIn.as(Who.COORDINATOR_OWN, () -> {
            service.delete(DORTMUND, added.id(), 1, "Doppelt");
            return null;
        });
        Institution again = add(Who.COORDINATOR_OWN, DORTMUND, named("Test Team"));
        assertThat(again.id()).isNotEqualTo(added.id());
        assertThatThrownBy(() -> signIn.as(Who.COORDINATOR_OWN, () -> service.restore(DORTMUND, added.id())))
                .hasMessageContaining("area.institution.problem.nameTaken");
        signIn.as(
                Who.COORDINATOR_OWN,
                () -> service.change(DORTMUND, again.id(), 1, named("Test Team 2"), "anderer Name"));
        assertThat(signIn.as(Who.COORDINATOR_OWN, () -> service.deleted(DORTMUND)))
                .extracting(DeletedInstitution::id, DeletedInstitution::reason)
                .contains(tuple(added.id(), "Doppelt"));
        Institution back = signIn.as(Who.COORDINATOR_OWN, () -> service.restore(DORTMUND, added.id()));
        assertThat(back.content()).isEqualTo(added.content());
        assertThat(back.version()).isEqualTo(3);
    }

    @Test
    void aNewPlaceGetsAnInstitutionWithASteckbriefAndFiguresOverTheApi() {
        var api = new Api(port);
        assertThat(api.send(Who.ADMIN, "POST", "/api/v1/areas", "{\"ags\": \"" + BOCHUM + "\"}", Map.of())
                        .status())
                .isEqualTo(201);
        String path = "/api/v1/areas/" + BOCHUM + "/institutions";
        Api.Answer added = api.send(
                Who.ADMIN,
                "POST",
                path,
                "{\"name\": \"Test Jobcenter Bochum\", \"kind\": \"JOBCENTER\", \"source_place\": \"Organigramm\"}",
                Map.of());
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.headers()).containsEntry("etag", "\"1\"");
        assertThat(added.headers().get("location")).endsWith("/test-jobcenter-bochum-" + BOCHUM);
        String id = added.json().get("id").asString();
        assertThat(added.json().get("source").asString()).isEqualTo("OWN");

        Api.Answer fact = api.send(
                Who.ADMIN,
                "POST",
                "/api/v1/profile-facts",
                "{\"institution\": \"" + id
                        + "\", \"facet\": \"TASK\", \"text\": \"Beratung\", \"as_of\": \"2016-05\"}",
                Map.of());
        assertThat(fact.status()).as(fact.body()).isEqualTo(201);
        Api.Answer refused = delete(api, path + "/" + id);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Steckbrief (Anzahl: 1)");

        Api.Answer changed = api.send(
                Who.ADMIN,
                "PUT",
                path + "/" + id,
                "{\"name\": \"Test Jobcenter Bochum\", \"kind\": \"JOBCENTER\", \"source_place\": \"Organigramm\","
                        + " \"valid_to\": \"2016-04-30\"}",
                Map.of("If-Match", "\"1\""));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        String factId = fact.json().get("id").asString();
        assertThat(delete(api, "/api/v1/profile-facts/" + factId).status()).isEqualTo(204);
        assertThat(delete(api, path + "/" + id, "\"2\"").status()).isEqualTo(204);
        assertThat(api.get(Who.STEERING, path).json().get("total").asInt()).isZero();

        // The fact comes back only with its institution.
        String restore = "/api/v1/profile-facts/" + factId + "/restore";
        Api.Answer without = api.send(Who.ADMIN, "POST", restore, "", Map.of());
        assertThat(without.status()).as(without.body()).isEqualTo(422);
        assertThat(api.send(Who.ADMIN, "POST", path + "/" + id + "/restore", "", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(api.send(Who.ADMIN, "POST", restore, "", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void aFigureIsAboutANewInstitutionAndKeepsItFromBeingDeleted() throws Exception {
        Institution added = add(Who.COORDINATOR_OWN, DORTMUND, named("Test Team"));
        var api = new Api(port);
        Api.Answer figure = api.send(
                Who.COORDINATOR_OWN,
                "POST",
                "/api/v1/figures",
                "{\"ags\": \"" + DORTMUND + "\", \"institution\": \"" + added.id()
                        + "\", \"indicator\": \"STAFF\", \"stage\": \"ACTUAL\", \"unit\": \"STAFF\","
                        + " \"value\": 12.5, \"as_of\": \"2016-05\", \"source\": \"OWN\", \"source_place\": \"Stellenplan\"}",
                Map.of());
        assertThat(figure.status()).as(figure.body()).isEqualTo(201);
        Api.Answer refused = delete(api, "/api/v1/areas/" + DORTMUND + "/institutions/" + added.id());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Zahlen (Anzahl: 1)");
    }

    private static Api.Answer delete(Api api, String path) {
        return delete(api, path, "\"1\"");
    }

    private static Api.Answer delete(Api api, String path, String version) {
        return api.send(
                Who.ADMIN,
                "DELETE",
                path + "?reason=" + URLEncoder.encode("Versehen", StandardCharsets.UTF_8),
                "",
                Map.of("If-Match", version));
    }
}
