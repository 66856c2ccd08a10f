package de.lenkungsportal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.TestDatabase;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.ReceivedFile;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.source.SourceContent.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** An administrator enters sources with their files; what names one keeps it from being deleted. */
@PortalTest
class SourceUpkeepServiceTest {

    private static final String NUMBER = "777";
    private static final byte[] PDF = "%PDF-1.7\nInhalt\n%%EOF".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    SourceUpkeepService service;

    @Autowired
    SurveySources surveys;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcTemplate sql;

    @LocalServerPort
    int port;

    @AfterEach
    void forget() {
        TestDatabase.withoutTriggers(sql, statement -> {
            for (String table : List.of("figure", "profile_fact", "institution", "source_file")) {
                statement.execute("delete from " + table + " where source >= '700'");
            }
            statement.execute("delete from source where number >= '700'");
            statement.execute("delete from history where kind = 'SOURCE' and id >= '700'");
        });
    }

    private static SourceContent titled(String title) {
        return new SourceContent(
                Kind.STATISTIC,
                title,
                "IT.NRW",
                null,
                null,
                null,
                new Stand("2016-04"),
                "www.it.nrw.de/statistik",
                "dl-de/by-2-0");
    }

    private KeptSource added() throws Exception {
        return signIn.as(Who.ADMIN, () -> service.add(NUMBER, titled("Bevölkerung 2015")));
    }

    private SourceFile put(byte[] content, String name) throws Exception {
        return signIn.as(
                Who.ADMIN,
                () -> service.put(
                        NUMBER,
                        name,
                        ReceivedFile.of(new ByteArrayInputStream(content), SourceUpkeepService.LARGEST_FILE)));
    }

    private void delete(int version) throws Exception {
        signIn.as(Who.ADMIN, () -> {
            service.delete(NUMBER, version, "Doppelt");
            return null;
        });
    }

    @Test
    void aSourceIsEnteredUnderItsNumberOrTheNextOne() throws Exception {
        KeptSource added = added();
        assertThat(added.content().website()).isEqualTo("https://www.it.nrw.de/statistik");
        assertThat(signIn.as(Who.ADMIN, () -> service.add(" ", titled("Bevölkerung 2016")))
                        .number())
                .isEqualTo("778");
        assertThat(signIn.as(Who.ADMIN, () -> surveys.enter("Erhebung", "Kommunen", new Stand("2016-05"))))
                .isEqualTo("779");
        assertThat(service("779").content().kind()).isEqualTo(Kind.SURVEY);
    }

    private KeptSource service(String number) throws Exception {
        return signIn.as(Who.STEERING, () -> service.get(number));
    }

    @Test
    void whatBreaksARuleIsToldAllAtOnce() {
        var bad = new SourceContent(
                Kind.DOCUMENT, " ", "Frau Schmitz", null, null, new Stand("1016"), new Stand("2031"), "nirgends", null);
        var refused = catchThrowableOfType(
                InvalidInputException.class, () -> signIn.as(Who.ADMIN, () -> service.add("000", bad)));
        assertThat(refused.problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("number", "title", "publisher", "event_on", "published", "website");
        assertThatThrownBy(() -> signIn.as(Who.ADMIN, () -> service.add("7a7", titled("Statistik"))))
                .hasMessageContaining("source.problem.number");
    }

    @Test
    void aChangeKeepsWhatWasSaidAndAStaleOneIsRefused() throws Exception {
        KeptSource added = added();
        KeptSource changed =
                signIn.as(Who.ADMIN, () -> service.change(NUMBER, 1, titled("Bevölkerung am 31.12.2015"), "genauer"));
        assertThat(signIn.as(Who.STEERING, () -> service.history(NUMBER)))
                .extracting(version -> version.record().content())
                .containsExactly(changed.content(), added.content());
        assertThatThrownBy(() -> signIn.as(Who.ADMIN, () -> service.change(NUMBER, 1, titled("Anders"), null)))
                .isInstanceOf(StaleWriteException.class);
    }

    @Test
    void aFileIsWhatItsContentSays() throws Exception {
        added();
        SourceFile pdf = put(PDF, "C:\\Ablage\\Bericht.exe");
        assertThat(pdf.name()).isEqualTo("Bericht.exe.pdf");
        assertThat(pdf.mediaType()).isEqualTo("application/pdf");
        SourceFile xlsx = put(zip("[Content_Types].xml", "xl/workbook.xml"), "Tabelle.xlsx");
        assertThat(xlsx.name()).isEqualTo("Tabelle.xlsx");
        SourceFile docx = put(zip("[Content_Types].xml", "word/document.xml"), "");
        assertThat(docx.name()).isEqualTo("quelle-777.docx");
        assertThat(service(NUMBER).file())
                .isNotNull()
                .extracting(SourceFile::size)
                .isEqualTo(docx.size());
        for (byte[] other : new byte[][] {
            {},
            "<html>".getBytes(StandardCharsets.UTF_8),
            "%PDF-1.7 abgebrochen".getBytes(StandardCharsets.UTF_8),
            zip("irgendwas.txt"),
            zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"),
            new byte[SourceUpkeepService.LARGEST_FILE + 1]
        }) {
            assertThatThrownBy(() -> put(other, "Bericht.pdf")).isInstanceOf(InvalidInputException.class);
        }
        assertThat(signIn.as(Who.STEERING, () -> service.file(NUMBER))
                        .orElseThrow()
                        .file()
                        .name())
                .isEqualTo("quelle-777.docx");
    }

    private static byte[] zip(String... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aDeletedSourceComesBackWithItsFileAndItsNumberIsNotGivenAgain() throws Exception {
        added();
        put(PDF, "Bericht.pdf");
        delete(1);
        assertThatThrownBy(() -> service(NUMBER)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> signIn.as(Who.STEERING, () -> service.file(NUMBER)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(this::added).hasMessageContaining("source.problem.numberTaken");
        assertThat(signIn.as(Who.ADMIN, () -> service.add(null, titled("Andere")))
                        .number())
                .isEqualTo("778");
        assertThat(signIn.as(Who.ADMIN, service::deleted))
                .extracting(DeletedSource::number)
                .contains(NUMBER);
        KeptSource back = signIn.as(Who.ADMIN, () -> service.restore(NUMBER));
        assertThat(back.version()).isEqualTo(3);
        assertThat(back.file()).isNotNull();
    }

    @Test
    void figuresAndSteckbriefeTakeItsNumberAndThenItStays() throws Exception {
        added();
        var api = new Api(port);
        String figure = "{\"ags\": \"05913000\", \"indicator\": \"STAFF\", \"stage\": \"ACTUAL\", \"unit\": \"STAFF\","
                + " \"value\": 12.5, \"as_of\": \"2016-05\", \"source\": \"777\", \"source_place\": \"Tabelle 3\"}";
        Api.Answer entered = api.send(Who.COORDINATOR_OWN, "POST", "/api/v1/figures", figure, Map.of());
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        String fact = "{\"institution\": \"ip-dortmund\", \"facet\": \"TASK\", \"text\": \"Beratung\","
                + " \"as_of\": \"2016-05\", \"source\": \"777\", \"source_place\": \"Tabelle 3\"}";
        Api.Answer said = api.send(Who.COORDINATOR_OWN, "POST", "/api/v1/profile-facts", fact, Map.of());
        assertThat(said.status()).as(said.body()).isEqualTo(201);
        var refused = catchThrowableOfType(InvalidInputException.class, () -> delete(1));
        assertThat(refused.problems())
                .extracting(Problem::messageKey, problem -> problem.arguments().getFirst())
                .containsExactly(tuple("source.problem.used", "2"));
    }

    @Test
    void anInstitutionThatNamesItKeepsIt() throws Exception {
        added();
        var api = new Api(port);
        Api.Answer place = api.send(
                Who.COORDINATOR_OWN,
                "POST",
                "/api/v1/areas/05913000/institutions",
                "{\"name\": \"Test Stelle\", \"source\": \"777\", \"source_place\": \"Tabelle 3\"}",
                Map.of());
        assertThat(place.status()).as(place.body()).isEqualTo(201);
        assertThatThrownBy(() -> delete(1)).hasMessageContaining("source.problem.usedElsewhere");
    }

    @Test
    void overTheApiASourceIsEnteredAndItsFileIsADownload() {
        var api = new Api(port);
        Api.Answer added = api.send(
                Who.ADMIN,
                "POST",
                "/api/v1/sources",
                "{\"id\": \"777\", \"kind\": \"STATISTIC\", \"title\": \"Bevölkerung\", \"publisher\": \"IT.NRW\"}",
                Map.of());
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.headers().get("location")).endsWith("/api/v1/sources/777");
        assertThat(api.get(Who.STEERING, "/api/v1/sources/777/file").status()).isEqualTo(404);
        Api.Answer put = api.send(
                Who.ADMIN,
                "PUT",
                "/api/v1/sources/777/file?name=Bericht.pdf",
                new String(PDF, StandardCharsets.ISO_8859_1),
                Map.of("Content-Type", "application/octet-stream"));
        assertThat(put.status()).as(put.body()).isEqualTo(200);
        Api.Answer file = api.get(Who.COORDINATOR_OWN, "/api/v1/sources/777/file", "*/*");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(new String(PDF, StandardCharsets.ISO_8859_1));
        assertThat(file.headers().get("content-disposition"))
                .startsWith("attachment")
                .contains("Bericht.pdf");
        assertThat(file.headers().get("content-type")).startsWith("application/pdf");
        assertThat(api.get(Who.PROVIDER, "/api/v1/sources/777/file", "*/*").status())
                .isEqualTo(403);
        assertThat(api.get(Who.STEERING, "/api/v1/sources/777")
                        .json()
                        .get("document_name")
                        .asString())
                .isEqualTo("Bericht.pdf");
        Api.Answer fixed = api.send(
                Who.ADMIN,
                "PUT",
                "/api/v1/sources/777",
                "{\"id\": \"778\", \"title\": \"Bevölkerung\", \"publisher\": \"IT.NRW\"}",
                Map.of("If-Match", "\"1\""));
        assertThat(fixed.status()).isEqualTo(422);
    }
}
