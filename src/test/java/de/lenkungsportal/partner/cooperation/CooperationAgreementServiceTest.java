package de.lenkungsportal.partner.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Agreements count their days and take only PDFs. */
@PortalTest
@Transactional
class CooperationAgreementServiceTest {

    private static final byte[] PDF = "%PDF-1.7\nInhalt\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    CooperationAgreementService agreements;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcTemplate sql;

    private <T extends @Nullable Object> T as(Who who, Callable<T> call) throws Exception {
        return signIn.as(who, call);
    }

    @Test
    void muensterSigned46DaysAfterTheRoundTableThatAskedForIt() throws Exception {
        CooperationAgreement agreement = as(Who.STEERING, () -> agreements.get("muenster-integration-point"));

        assertThat(String.valueOf(agreement.content().requestedOn())).contains("2015");
        assertThat(agreement.content().daysToSignature().orElseThrow()).isEqualTo(46L);
    }

    private CooperationAgreement agreement() throws Exception {
        return as(Who.COORDINATOR_OWN, () -> agreements.create("05913000", Agreements.with(Map.of()), "Beginn"));
    }

    @Test
    void whyItWasEnteredStandsInTheHistory() throws Exception {
        assertThat(agreement().lastChange().note()).isEqualTo("Beginn");
    }

    @Test
    void aFileIsAPdfByItsContentWhateverItsNameSays() throws Exception {
        String id = agreement().id();
        Attachment kept = as(Who.COORDINATOR_OWN, () -> agreements.attach(id, "../../C:\\Ordner\\vertrag.exe", PDF));

        assertThat(kept.fileName()).isEqualTo("vertrag.exe.pdf");
        assertThat(as(Who.STEERING, () -> agreements.attachment(id, kept.id())).content())
                .isEqualTo(PDF);
        refused(id, "vertrag.pdf", "MZ kein PDF".getBytes(StandardCharsets.US_ASCII), "partner.problem.filePdf");
        refused(id, "vertrag.pdf", "%PDF-1.7 ohne Ende".getBytes(StandardCharsets.US_ASCII), "partner.problem.filePdf");
        refused(id, "vertrag.pdf", new byte[0], "partner.problem.fileEmpty");
        refused(id, "vertrag.pdf", new byte[PdfCheck.LARGEST + 1], "partner.problem.fileTooLarge");
    }

    private void refused(String id, String name, byte[] content, String messageKey) {
        assertThatThrownBy(() -> as(Who.COORDINATOR_OWN, () -> agreements.attach(id, name, content)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::messageKey)
                                .containsExactly(messageKey));
    }

    @Test
    void aRemovedFileIsGoneAndItsRecordStays() throws Exception {
        String id = agreement().id();
        Attachment file = as(Who.COORDINATOR_OWN, () -> agreements.attach(id, "vertrag.pdf", PDF));
        assertThatThrownBy(() -> as(Who.COORDINATOR_FOREIGN, () -> {
                    agreements.detach(id, file.id());
                    return "";
                }))
                .isInstanceOf(NotFoundException.class);
        as(Who.COORDINATOR_OWN, () -> {
            agreements.detach(id, file.id());
            return "";
        });

        assertThatThrownBy(() -> as(Who.STEERING, () -> agreements.attachment(id, file.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(sql.queryForObject(
                        "select count(*) from agreement_attachment where id = ? and content is null",
                        Integer.class,
                        file.id()))
                .isEqualTo(1);
    }
}
