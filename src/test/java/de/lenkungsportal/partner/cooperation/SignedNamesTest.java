package de.lenkungsportal.partner.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.OrganisationUse;
import de.lenkungsportal.partner.UseRecords;
import de.lenkungsportal.partner.organisation.OrganisationContent;
import de.lenkungsportal.partner.organisation.OrganisationMerge;
import de.lenkungsportal.partner.organisation.OrganisationMergeService;
import de.lenkungsportal.partner.organisation.OrganisationService;
import de.lenkungsportal.partner.organisation.RenamedOrganisation;
import de.lenkungsportal.partner.partnership.PartnershipService;
import de.lenkungsportal.report.DocumentFile.Format;
import de.lenkungsportal.roundtable.meeting.MeetingPaper;
import de.lenkungsportal.roundtable.meeting.MeetingPaperService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What was signed, held or replaced keeps the names of its time; the directory goes on. */
@PortalTest
@Transactional
class SignedNamesTest {

    private static final String DORTMUND = "05913000";
    private static final String ID = "test-name";
    private static final String OTHER = "test-name-other";
    private static final String OLD = "Verein Altname";
    private static final String NEW = "Verein Neuname";

    @Autowired
    CooperationAgreementService agreements;

    @Autowired
    PartnershipService partnerships;

    @Autowired
    OrganisationService service;

    @Autowired
    OrganisationMergeService merges;

    @Autowired
    MeetingPaperService papers;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void enterOrganisation() {
        sql.update("insert into organisation (id, name, kind) values (?, ?, 'OTHER')", ID, OLD);
        sql.update("insert into organisation (id, name, kind) values (?, 'Zweiter Verein', 'OTHER')", OTHER);
    }

    private void rename() throws Exception {
        int version = signIn.as(Who.ADMIN, () -> service.get(ID)).version();
        signIn.as(
                Who.ADMIN,
                () -> service.change(
                        ID, version, new OrganisationContent(NEW, OrganisationKind.OTHER, null, null, null, null)));
    }

    private static CooperationAgreementContent content(String signedOn, String... parties) {
        Map<String, Object> parts = new HashMap<>(Map.of("parties", List.of(parties)));
        if (!signedOn.isEmpty()) {
            parts.put("signedOn", new Stand(signedOn));
        }
        return Agreements.with(parts);
    }

    private CooperationAgreement sign(String... parties) throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, () -> agreements.create(DORTMUND, content("2016-01-15", parties), null));
    }

    private CooperationAgreement stored(CooperationAgreement agreement) throws Exception {
        return signIn.as(Who.STEERING, () -> agreements.get(agreement.id()));
    }

    private static List<String> names(CooperationAgreement agreement) {
        return agreement.parties().stream().map(CooperationAgreementParty::name).toList();
    }

    @Test
    void aSignedAgreementKeepsTheNameAndSaysThePresentOneBesideIt() throws Exception {
        CooperationAgreement signed = sign(ID);
        rename();
        assertThat(stored(signed).parties()).singleElement().satisfies(party -> {
            assertThat(party.name()).isEqualTo(OLD);
            assertThat(party.organisation().name()).isEqualTo(NEW);
            assertThat(party.isRenamed()).isTrue();
        });
    }

    @Test
    void aDraftBearsThePresentNameUntilItIsSigned() throws Exception {
        CooperationAgreement draft =
                signIn.as(Who.COORDINATOR_OWN, () -> agreements.create(DORTMUND, content("", ID), null));
        rename();
        assertThat(names(stored(draft))).containsExactly(NEW);

        signIn.as(Who.COORDINATOR_OWN, () -> agreements.change(draft.id(), 1, content("2016-05-30", ID), null));
        sql.update("update organisation set name = 'Verein Dritter', version = version + 1 where id = ?", ID);
        assertThat(names(stored(draft))).containsExactly(NEW);
    }

    @Test
    void aCorrectionOfASignedAgreementKeepsTheNames() throws Exception {
        CooperationAgreement signed = sign(ID);
        rename();
        signIn.as(
                Who.COORDINATOR_OWN,
                () -> agreements.change(signed.id(), 1, content("2016-01-16", ID, OTHER), "Tag berichtigt"));
        assertThat(names(stored(signed))).containsExactly(OLD, "Zweiter Verein");

        signIn.as(Who.COORDINATOR_OWN, () -> agreements.change(signed.id(), 2, content("2016-01-16", OTHER), null));
        signIn.as(Who.COORDINATOR_OWN, () -> agreements.undo(signed.id(), 3));
        assertThat(names(stored(signed))).containsExactly(OLD, "Zweiter Verein");
    }

    @Test
    void historyKeepsTheNameOfItsTime() throws Exception {
        CooperationAgreement draft =
                signIn.as(Who.COORDINATOR_OWN, () -> agreements.create(DORTMUND, content("", ID), null));
        sql.update(
                "insert into partnership (id, organisation, ags, ring, as_of) values (?, ?, ?, 3, '2016')",
                ID,
                ID,
                DORTMUND);
        signIn.as(Who.COORDINATOR_OWN, () -> agreements.change(draft.id(), 1, content("", ID, OTHER), null));
        sql.update("update partnership set version = 2, note = 'geändert' where id = ?", ID);
        rename();
        assertThat(signIn.as(Who.STEERING, () -> agreements.history(draft.id())))
                .extracting(SignedNamesTest::names)
                .containsExactly(List.of(NEW, "Zweiter Verein"), List.of(OLD));
        assertThat(signIn.as(Who.STEERING, () -> partnerships.history(ID)))
                .extracting(version -> version.organisation().name())
                .containsExactly(NEW, OLD);
    }

    @Test
    void twoSignedPartiesThatBecomeOneStayTwoNamesOnThePaper() throws Exception {
        CooperationAgreement signed = sign(ID, OTHER);
        OrganisationMerge merge = signIn.as(Who.ADMIN, () -> merges.merge(ID, 1, OTHER));
        assertThat(names(stored(signed))).containsExactly(OLD, "Zweiter Verein");
        assertThat(stored(signed).parties())
                .allSatisfy(party -> assertThat(party.id()).isEqualTo(OTHER));

        signIn.as(Who.ADMIN, () -> merges.undo(merge.id()));
        assertThat(stored(signed).parties())
                .extracting(CooperationAgreementParty::id)
                .containsExactly(ID, OTHER);
        assertThat(names(stored(signed))).containsExactly(OLD, "Zweiter Verein");
    }

    @Test
    void undoingAnOldVersionBringsNoMergedOrganisationBack() throws Exception {
        CooperationAgreement draft =
                signIn.as(Who.COORDINATOR_OWN, () -> agreements.create(DORTMUND, content("", ID), null));
        signIn.as(Who.ADMIN, () -> merges.merge(ID, 1, OTHER));
        CooperationAgreement merged = stored(draft);
        assertThat(merged.version()).isEqualTo(2);
        signIn.as(Who.COORDINATOR_OWN, () -> agreements.undo(draft.id(), 2));
        assertThat(stored(draft).parties())
                .extracting(CooperationAgreementParty::id)
                .containsExactly(OTHER);
    }

    @Test
    void minutesOfAHeldMeetingBearTheNameOfThatDayInPdfAndText() throws Exception {
        UseRecords.enter(sql, OrganisationUse.Kind.MEETING_PARTICIPANT, DORTMUND, ID);
        sql.update("update meeting_participant set name = ? where meeting = ?", OLD, UseRecords.ID);
        rename();
        byte[] pdf = signIn.as(Who.STEERING, () -> papers.file(UseRecords.ID, MeetingPaper.MINUTES, Format.PDF))
                .content();
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read)).contains(OLD).doesNotContain(NEW);
        }
        byte[] text = signIn.as(Who.STEERING, () -> papers.file(UseRecords.ID, MeetingPaper.MINUTES, Format.TEXT))
                .content();
        assertThat(new String(text, java.nio.charset.StandardCharsets.UTF_8))
                .contains(OLD)
                .doesNotContain(NEW);
    }

    @Test
    void theDirectoryKnowsFormerNamesAlsoOfMergedRecords() throws Exception {
        rename();
        signIn.as(Who.ADMIN, () -> merges.merge(ID, 2, OTHER));
        RenamedOrganisation renamed = Objects.requireNonNull(
                signIn.as(Who.STEERING, () -> service.renamed(List.of(OTHER))).get(OTHER));
        assertThat(renamed.present()).isEqualTo("Zweiter Verein");
        assertThat(renamed.former()).containsExactlyInAnyOrder(OLD, NEW);
    }
}
