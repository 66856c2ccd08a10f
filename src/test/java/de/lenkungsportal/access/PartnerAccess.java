package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.api;
import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.Who.ADMINS;
import static de.lenkungsportal.Who.NOBODY;
import static de.lenkungsportal.Who.READERS;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.contact.ContactContent;
import de.lenkungsportal.partner.contact.ContactKind;
import de.lenkungsportal.partner.contact.ContactService;
import de.lenkungsportal.partner.cooperation.CooperationAgreementContent;
import de.lenkungsportal.partner.cooperation.CooperationAgreementFilter;
import de.lenkungsportal.partner.cooperation.CooperationAgreementService;
import de.lenkungsportal.partner.organisation.OrganisationContent;
import de.lenkungsportal.partner.organisation.OrganisationFilter;
import de.lenkungsportal.partner.organisation.OrganisationMergeService;
import de.lenkungsportal.partner.organisation.OrganisationService;
import de.lenkungsportal.partner.partnership.PartnerImportService;
import de.lenkungsportal.partner.partnership.PartnershipContent;
import de.lenkungsportal.partner.partnership.PartnershipFilter;
import de.lenkungsportal.partner.partnership.PartnershipService;
import de.lenkungsportal.partner.partnership.PartnershipSort;
import de.lenkungsportal.partner.rings.KreisCoverageService;
import de.lenkungsportal.partner.rule.GapFilter;
import de.lenkungsportal.partner.rule.GapService;
import de.lenkungsportal.partner.rule.GapSeverity;
import de.lenkungsportal.partner.rule.RuleContent;
import de.lenkungsportal.partner.rule.RuleService;
import de.lenkungsportal.platform.ReceivedFile;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Organisations, partnerships, contacts, agreements and gaps. */
public final class PartnerAccess {

    private static final String DORTMUND = "05913000";
    private static final String ORGANISATION = "dortmund-auslaenderbehoerde";
    private static final String PARTNERSHIP = "dortmund-auslaenderbehoerde";

    private static final String ORGANISATIONS = "/api/v1/organisations";
    private static final String PARTNERSHIPS = "/api/v1/partnerships";
    private static final String AGREEMENTS = "/api/v1/cooperation-agreements";
    private static final String FILE =
            AGREEMENTS + "/" + PartnerFixture.AGREEMENT + "/attachments/" + PartnerFixture.FILE;

    /** Bodies that say all they must and break a rule, so that nothing is written. */
    private static final String NO_NAME = "{\"name\": \" \", \"kind\": \"OTHER\"}";

    private static final String NO_RING = """
            {"ags": "05913000", "organisation": "%s", "ring": 9, "as_of": "2016"}""".formatted(ORGANISATION);

    private static final String TOO_LONG_A_REASON = """
            {"valid_to": "2016", "reason": "%s"}""".formatted("x".repeat(501));

    private static final String UNTITLED = """
            {"ags": "05913000", "title": " ", "as_of": "2016"}""";

    /** Breaks a rule: nobody can be reached by it. */
    private static final ContactContent CONTACT = new ContactContent(ContactKind.TEAM, "", null, null, null, null);

    private static final Set<Who> OWN = Set.of(Who.COORDINATOR_OWN);
    private static final Set<Who> COORDINATORS = Set.of(Who.COORDINATOR_OWN, Who.COORDINATOR_FOREIGN);
    private static final Set<Who> KEEPERS = EnumSet.of(Who.COORDINATOR_OWN, Who.COORDINATOR_FOREIGN, Who.ADMIN);
    private static final Set<Who> OWN_OR_ADMIN = EnumSet.of(Who.COORDINATOR_OWN, Who.ADMIN);

    public static List<Row> rows() {
        return List.of(
                service(OrganisationService.class, "page", s -> s.page(OrganisationFilter.ALL, 0, 10), READERS),
                service(OrganisationService.class, "stream", s -> s.stream(OrganisationFilter.ALL, o -> {}), READERS),
                service(OrganisationService.class, "get", s -> s.get(ORGANISATION), READERS),
                service(OrganisationService.class, "refs", s -> s.refs(List.of(ORGANISATION)), READERS),
                service(OrganisationService.class, "similar", s -> s.similar("IHK"), READERS),
                service(OrganisationService.class, "similar", s -> s.similar(List.of("IHK")), READERS),
                service(OrganisationService.class, "history", s -> s.history(ORGANISATION), READERS),
                service(OrganisationService.class, "mayWrite", s -> s.mayWrite(ORGANISATION), READERS),
                service(
                        OrganisationService.class,
                        "create",
                        s -> s.create(new OrganisationContent("", OrganisationKind.OTHER, null, null, null, null)),
                        KEEPERS),
                service(
                        OrganisationService.class,
                        "change",
                        s -> s.change(ORGANISATION, -1, s.get(ORGANISATION).content()),
                        OWN_OR_ADMIN),
                service(
                        PartnershipService.class,
                        "page",
                        s -> s.page(PartnershipFilter.ALL, 0, 10, PartnershipSort.DEFAULT),
                        READERS),
                service(PartnershipService.class, "stream", s -> s.stream(PartnershipFilter.ALL, p -> {}), READERS),
                service(PartnershipService.class, "get", s -> s.get(PARTNERSHIP), READERS),
                service(PartnershipService.class, "history", s -> s.history(PARTNERSHIP), READERS),
                service(PartnershipService.class, "create", s -> s.create(DORTMUND, ORGANISATION, same(s), null), OWN),
                service(PartnershipService.class, "change", s -> s.change(PARTNERSHIP, 1, same(s), ""), OWN),
                service(PartnershipService.class, "end", s -> s.end(PARTNERSHIP, 1, new Stand("2016-05"), ""), OWN),
                service(PartnershipService.class, "restore", s -> s.restore(PARTNERSHIP, 1), OWN),
                service(PartnershipService.class, "undo", s -> s.undo(PARTNERSHIP, 1), OWN),

                // merges
                service(OrganisationMergeService.class, "of", s -> s.of(ORGANISATION), READERS),
                service(
                        OrganisationMergeService.class,
                        "merge",
                        s -> s.merge(ORGANISATION, 1, "dortmund-sozialamt"),
                        OWN_OR_ADMIN),
                service(OrganisationMergeService.class, "undo", s -> s.undo(UUID.randomUUID()), NOBODY),

                // contacts
                service(ContactService.class, "of", s -> s.of(PARTNERSHIP), READERS),
                service(ContactService.class, "create", s -> s.create(PARTNERSHIP, CONTACT), OWN),
                service(ContactService.class, "change", s -> s.change(PartnerFixture.CONTACT, 1, CONTACT), OWN),
                service(ContactService.class, "history", s -> s.history(PartnerFixture.CONTACT), READERS),
                service(ContactService.class, "end", s -> s.end(PartnerFixture.CONTACT, 1), OWN),
                service(ContactService.class, "restore", s -> s.restore(PartnerFixture.CONTACT, 1), OWN),
                service(ContactService.class, "exportPersons", s -> s.exportPersons(PARTNERSHIP), KEEPERS),
                service(ContactService.class, "erasePerson", s -> s.erasePerson(PartnerFixture.CONTACT), OWN_OR_ADMIN),

                // agreements
                service(
                        CooperationAgreementService.class,
                        "page",
                        s -> s.page(CooperationAgreementFilter.ALL, 0, 10),
                        READERS),
                service(
                        CooperationAgreementService.class,
                        "stream",
                        s -> s.stream(CooperationAgreementFilter.ALL, a -> {}),
                        READERS),
                service(CooperationAgreementService.class, "get", s -> s.get(PartnerFixture.AGREEMENT), READERS),
                service(
                        CooperationAgreementService.class,
                        "history",
                        s -> s.history(PartnerFixture.AGREEMENT),
                        READERS),
                service(CooperationAgreementService.class, "create", s -> s.create(DORTMUND, draft(s), null), OWN),
                service(
                        CooperationAgreementService.class,
                        "change",
                        s -> s.change(PartnerFixture.AGREEMENT, 1, draft(s), ""),
                        OWN),
                service(CooperationAgreementService.class, "undo", s -> s.undo(PartnerFixture.AGREEMENT, 1), OWN),
                service(
                        CooperationAgreementService.class,
                        "attachment",
                        s -> s.attachment(PartnerFixture.AGREEMENT, PartnerFixture.FILE),
                        READERS),
                service(
                        CooperationAgreementService.class,
                        "attach",
                        s -> s.attach(
                                PartnerFixture.AGREEMENT, "a.pdf", ReceivedFile.of(InputStream.nullInputStream(), 1)),
                        OWN),
                service(
                        CooperationAgreementService.class,
                        "detach",
                        s -> s.detach(PartnerFixture.AGREEMENT, PartnerFixture.FILE),
                        OWN),

                // gaps and rules
                service(GapService.class, "page", s -> s.page(GapFilter.ALL, 0, 10), READERS),
                service(GapService.class, "stream", s -> s.stream(GapFilter.ALL, gap -> {}), READERS),
                service(GapService.class, "counts", s -> s.counts(GapFilter.ALL), READERS),
                service(GapService.class, "stands", s -> s.stands(), READERS),
                service(GapService.class, "coverage", s -> s.coverage(DORTMUND), READERS),
                service(GapService.class, "matrix", s -> s.matrix(List.of()), READERS),
                service(GapService.class, "rings", s -> s.rings(List.of(DORTMUND)), READERS),
                service(RuleService.class, "rules", s -> s.rules(), READERS),
                service(RuleService.class, "history", s -> s.history("R1_AA"), READERS),
                service(
                        RuleService.class,
                        "change",
                        s -> s.change("R1_AA", 1, new RuleContent(null, List.of(), GapSeverity.CRITICAL, true, null)),
                        ADMINS),
                service(KreisCoverageService.class, "kreise", s -> s.kreise(), READERS),
                service(KreisCoverageService.class, "get", s -> s.get("05570000"), READERS),

                // import
                service(PartnerImportService.class, "preview", s -> s.preview(DORTMUND, List.of(), Map.of()), OWN),
                service(PartnerImportService.class, "past", PartnerImportService::past, COORDINATORS),
                service(PartnerImportService.class, "undo", s -> s.undo("nirgends"), NOBODY),
                service(
                        PartnerImportService.class,
                        "run",
                        s -> s.run(DORTMUND, List.of(), Answers.of("partner.csv")),
                        OWN),

                // API
                api("GET /api/v1/organisations", ORGANISATIONS, READERS),
                api("GET /api/v1/organisations/{id}", ORGANISATIONS + "/" + ORGANISATION, READERS),
                api("GET /api/v1/organisations/{id}/history", ORGANISATIONS + "/" + ORGANISATION + "/history", READERS),
                api("POST /api/v1/organisations", ORGANISATIONS, NO_NAME, KEEPERS),
                api("PUT /api/v1/organisations/{id}", ORGANISATIONS + "/" + ORGANISATION, NO_NAME, OWN_OR_ADMIN),
                api("GET /api/v1/partnerships", PARTNERSHIPS, READERS),
                api("GET /api/v1/partnerships/{id}", PARTNERSHIPS + "/" + PARTNERSHIP, READERS),
                api("GET /api/v1/partnerships/{id}/history", PARTNERSHIPS + "/" + PARTNERSHIP + "/history", READERS),
                api("POST /api/v1/partnerships", PARTNERSHIPS, NO_RING, OWN),
                api("PUT /api/v1/partnerships/{id}", PARTNERSHIPS + "/" + PARTNERSHIP, NO_RING, OWN),
                api(
                        "POST /api/v1/partnerships/{id}/end",
                        PARTNERSHIPS + "/" + PARTNERSHIP + "/end",
                        TOO_LONG_A_REASON,
                        OWN),
                api("POST /api/v1/partnerships/{id}/restore", PARTNERSHIPS + "/" + PARTNERSHIP + "/restore", OWN),
                api("POST /api/v1/partnerships/{id}/undo", PARTNERSHIPS + "/" + PARTNERSHIP + "/undo", OWN),
                api("GET /api/v1/partner-gaps", "/api/v1/partner-gaps", READERS),
                api("GET /api/v1/cooperation-agreements", AGREEMENTS, READERS),
                api("GET /api/v1/cooperation-agreements/{id}", AGREEMENTS + "/" + PartnerFixture.AGREEMENT, READERS),
                api(
                        "GET /api/v1/cooperation-agreements/{id}/history",
                        AGREEMENTS + "/" + PartnerFixture.AGREEMENT + "/history",
                        READERS),
                api("POST /api/v1/cooperation-agreements", AGREEMENTS, UNTITLED, OWN),
                api(
                        "PUT /api/v1/cooperation-agreements/{id}",
                        AGREEMENTS + "/" + PartnerFixture.AGREEMENT,
                        UNTITLED,
                        OWN),
                api("GET /api/v1/cooperation-agreements/{id}/attachments/{attachment}", FILE, READERS),
                api(
                        "POST /api/v1/cooperation-agreements/{id}/attachments",
                        AGREEMENTS + "/" + PartnerFixture.AGREEMENT + "/attachments",
                        "{}",
                        OWN),
                api("DELETE /api/v1/cooperation-agreements/{id}/attachments/{attachment}", FILE, OWN));
    }

    private static CooperationAgreementContent draft(CooperationAgreementService agreements) {
        return agreements.get(PartnerFixture.AGREEMENT).content();
    }

    private static PartnershipContent same(PartnershipService partnerships) {
        return partnerships.get(PARTNERSHIP).content();
    }

    private PartnerAccess() {}
}
