package de.lenkungsportal.imports;

import static de.lenkungsportal.db.Tables.FILE_IMPORT;
import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.ingest.ImportFilter;
import de.lenkungsportal.ingest.ImportKind;
import de.lenkungsportal.ingest.ImportLog;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.platform.Page;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** What the administration sees of the files that were read in. */
@PortalTest
class ImportHistoryTest {

    private static final String DORTMUND = "05913000";

    @Autowired
    ImportHistoryService service;

    @Autowired
    ImportLog log;

    @Autowired
    SignIn signIn;

    @Autowired
    WebApplicationContext portal;

    @Autowired
    DSLContext db;

    @LocalServerPort
    int port;

    @BeforeEach
    void readIn() {
        String first = log.add(ImportKind.INTAKE, DORTMUND, "historie-1.csv", "koordination-dortmund", List.of());
        log.add(ImportKind.PARTNERS, null, "historie-2.xlsx", "admin", List.of());
        log.undo(first, "koordination-dortmund");
    }

    @AfterEach
    void forget() {
        db.deleteFrom(FILE_IMPORT)
                .where(FILE_IMPORT.FILE_NAME.like("historie-%"))
                .execute();
    }

    @Test
    void theNewestComesFirstAndTheFilterHolds() throws Exception {
        var all = new ImportFilter(Set.of(), Set.of());
        Page<PastImport> one = signIn.as(Who.ADMIN, () -> service.page(all, 0, 1));
        assertThat(one.items()).extracting(PastImport::fileName).containsExactly("historie-2.xlsx");
        assertThat(one.total()).isGreaterThanOrEqualTo(2);
        var intake = new ImportFilter(Set.of(ImportKind.INTAKE), Set.of(DORTMUND));
        assertThat(signIn.as(Who.ADMIN, () -> service.page(intake, 0, 500)).items())
                .extracting(PastImport::fileName)
                .contains("historie-1.csv")
                .doesNotContain("historie-2.xlsx");
        assertThat(signIn.as(Who.ADMIN, () -> service.running())).isZero();
    }

    @Test
    void theViewAndTheApiSayWhatBecameOfThem() {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(
                    Who.ADMIN,
                    "vorgaenge",
                    "art=INTAKE&kommune=" + DORTMUND,
                    window -> assertThat(Visits.text(window))
                            .contains("historie-1.csv", "zurückgenommen am", "Dortmund")
                            .doesNotContain("historie-2.xlsx"));
        }
        var item = new Api(port)
                .get(Who.ADMIN, "/api/v1/imports?kind=INTAKE&ags=" + DORTMUND)
                .json()
                .get("items")
                .get(0);
        assertThat(item.get("file_name").asString()).isEqualTo("historie-1.csv");
        assertThat(item.get("undone_at").isNull()).isFalse();
    }
}
