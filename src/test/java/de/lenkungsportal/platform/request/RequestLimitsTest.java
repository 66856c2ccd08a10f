package de.lenkungsportal.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Sender;
import de.lenkungsportal.ingest.ImportLimits;
import de.lenkungsportal.partner.cooperation.CooperationAgreementService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No way in takes a body that is longer than its limit, with or without a declared length. */
@PortalTest
class RequestLimitsTest {

    /** More than any limit, and less than a test machine cannot hold. */
    private static final int ENDLESS = 64 * 1024 * 1024;

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    private int port;

    @Autowired
    private RequestLimits limits;

    @Test
    void aBodyWithoutALengthIsRefusedWhereItsLimitEnds() {
        Sender.Sent sent = chunked("/api/v1/measures", JSON, "koordination-dortmund");
        assertThat(sent.answer())
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json")
                .contains("Das ist zu groß: Hier nimmt das Portal höchstens 512 KB an.");
        assertThat(sent.bytes()).isLessThan(ENDLESS / 2);
    }

    @Test
    void aDeclaredLengthAboveTheLimitIsRefusedUnread() {
        for (String path : List.of("/api/v1/measures", "/anmelden", "/?v-r=uidl&v-uiId=0", "/VAADIN/dynamic/x")) {
            Sender.Sent sent = Sender.head(port, path, "Content-Type: " + JSON, "Content-Length: " + ENDLESS);
            assertThat(sent.answer()).as(path).startsWith("HTTP/1.1 413");
            assertThat(sent.bytes()).as(path).isZero();
        }
    }

    @Test
    void whoSendsAllOfItBeforeReadingGetsTheAnswer() {
        Sender.Sent sent = Sender.whole(
                port,
                "/api/v1/measures",
                30 * 1024 * 1024,
                "Content-Type: " + JSON,
                Sender.basic("koordination-dortmund"));
        assertThat(sent.answer())
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json")
                .contains("Das ist zu groß");
    }

    @Test
    void formsAreShort() {
        for (String path : List.of("/anmelden", "/api/v1/measures", "/abbestellen/x")) {
            assertThat(chunked(path, FORM, "koordination-dortmund").answer())
                    .as(path)
                    .startsWith("HTTP/1.1 413")
                    .contains("16 KB");
        }
    }

    @Test
    void theFileOfAnAgreementIsRefusedAtItsOwnLimit() {
        // The limit holds before anyone looks whether there is such an agreement.
        Sender.Sent sent = Sender.head(
                port,
                "/api/v1/cooperation-agreements/x/attachments",
                "Content-Type: application/pdf",
                "Content-Length: " + (CooperationAgreementService.LARGEST_FILE + 1),
                Sender.basic("koordination-dortmund"));
        assertThat(sent.answer()).startsWith("HTTP/1.1 413").contains("10 MB");
    }

    @Test
    void nothingIsUnpacked() {
        Sender.Sent sent = Sender.head(
                port,
                "/api/v1/measures",
                "Content-Type: " + JSON,
                "Content-Encoding: gzip",
                "Content-Length: 2",
                Sender.basic("koordination-dortmund"));
        assertThat(sent.answer()).startsWith("HTTP/1.1 415").contains("application/problem+json");
    }

    @Test
    void theRoleIsCheckedBeforeTheBody() {
        assertThat(chunked("/api/v1/measures", JSON, "traeger").answer())
                .startsWith("HTTP/1.1 403")
                .contains("Diese Rolle darf das nicht.");
    }

    @Test
    void everyFileThatAFeatureTakesFitsThroughItsPath() {
        assertThat(limits.of("/VAADIN/dynamic/resource/0/5d1c/upload").toBytes())
                .isGreaterThan(ImportLimits.LARGEST_BYTES)
                .isGreaterThan(CooperationAgreementService.LARGEST_FILE);
        assertThat(limits.of("/api/v1/cooperation-agreements/1/attachments").toBytes())
                .isEqualTo(CooperationAgreementService.LARGEST_FILE);
        assertThat(limits.of("/api/v1/cooperation-agreements/1").toBytes()).isEqualTo(512 * 1024);
    }

    private Sender.Sent chunked(String path, String type, String account) {
        return Sender.chunks(port, path, ENDLESS, "Content-Type: " + type, Sender.basic(account));
    }
}
