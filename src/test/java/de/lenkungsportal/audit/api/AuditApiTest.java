package de.lenkungsportal.audit.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Who;
import de.lenkungsportal.platform.AuditTrail;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The audit trail over the API. */
@PortalTest
class AuditApiTest {

    private static final String PATH = "/api/v1/audit-entries";

    @LocalServerPort
    private int port;

    @Autowired
    private AuditTrail audit;

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void entries() {
        audit.record("TESTED", "TEST", id, "05913000", "first");
        audit.record("TESTED_AGAIN", "TEST", id, null, "=second");
    }

    @Test
    void entriesComeNewestFirstAndFiltered() {
        var api = new Api(port);
        var both =
                api.get(Who.ADMIN, PATH + "?subject_kind=TEST&subject_id=" + id).json();
        assertThat(both.get("total").asInt()).isEqualTo(2);
        var newest = both.get("items").get(0);
        assertThat(newest.get("action").asString()).isEqualTo("TESTED_AGAIN");
        assertThat(newest.get("actor").asString()).isEqualTo("system");
        assertThat(newest.has("salt")).isFalse();
        for (String filter : new String[] {"action=TESTED", "ags=05913000", "person=system&action=TESTED"}) {
            assertThat(api.get(Who.ADMIN, PATH + "?subject_id=" + id + "&" + filter)
                            .json()
                            .get("total")
                            .asInt())
                    .as(filter)
                    .isEqualTo(1);
        }
        for (String filter : new String[] {"to=2016-05-31", "from=2100-01-01", "person=niemand"}) {
            assertThat(api.get(Who.ADMIN, PATH + "?subject_id=" + id + "&" + filter)
                            .json()
                            .get("total")
                            .asInt())
                    .as(filter)
                    .isZero();
        }
    }

    @Test
    void theCsvIsWholeHarmlessAndItselfRecorded() {
        var api = new Api(port);
        var csv = api.get(Who.ADMIN, PATH + "?subject_id=" + id, "text/csv");
        assertThat(csv.body())
                .startsWith("id,recorded_at,actor,action,subject_kind,subject_id,ags,detail,network,kept_until")
                .contains("'=second", "05913000");
        assertThat(csv.body().lines()).hasSize(3);
        var export = api.get(Who.ADMIN, PATH + "?action=EXPORTED&subject_kind=AUDIT&person=admin&size=1")
                .json()
                .get("items")
                .get(0);
        assertThat(export.get("detail").asString()).isEqualTo("2 entries");
    }

    @Test
    void badFiltersAreRefusedOneByOne() {
        var refused = new Api(port).get(Who.ADMIN, PATH + "?from=gestern&action=a-b&subject_kind=x&ags=1&size=501");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").size()).isEqualTo(5);
        assertThat(new Api(port)
                        .get(Who.ADMIN, PATH + "?from=2026-02-01&to=2026-01-01")
                        .status())
                .isEqualTo(422);
    }
}
