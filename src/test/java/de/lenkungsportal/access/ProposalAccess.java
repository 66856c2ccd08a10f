package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.api;
import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.Who.READERS;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.Who;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.organisation.OrganisationContent;
import de.lenkungsportal.partner.organisation.OrganisationMerge;
import de.lenkungsportal.partner.organisation.OrganisationMergeService;
import de.lenkungsportal.partner.organisation.OrganisationService;
import de.lenkungsportal.partner.proposal.OrganisationProposalService;
import de.lenkungsportal.partner.proposal.ProposalFilter;
import de.lenkungsportal.partner.proposal.ProposalRequest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who uses an organisation, and proposals to change one that others use. */
public final class ProposalAccess {

    private static final String PROPOSALS = "/api/v1/organisation-proposals";
    private static final String AWAITED = PROPOSALS + "/" + PartnerFixture.PROPOSAL_OF_KOELN;
    private static final String OF_DORTMUND = PROPOSALS + "/" + PartnerFixture.PROPOSAL_OF_DORTMUND;

    private static final OrganisationRef ONE = new OrganisationRef("one", "Eins", OrganisationKind.OTHER);
    private static final OrganisationMerge MERGE =
            new OrganisationMerge(new UUID(0, 1), ONE, ONE, 0, "test", Instant.EPOCH, null);

    /** Breaks a rule. */
    private static final ProposalRequest NAMELESS = new ProposalRequest.Change(
            PartnerFixture.ORGANISATION,
            1,
            new OrganisationContent("", OrganisationKind.OTHER, null, null, null, null));

    private static final Set<Who> OWN = Set.of(Who.COORDINATOR_OWN);
    private static final Set<Who> KEEPERS = EnumSet.of(Who.COORDINATOR_OWN, Who.COORDINATOR_FOREIGN, Who.ADMIN);
    private static final Set<Who> FOREIGN_OR_ADMIN = EnumSet.of(Who.COORDINATOR_FOREIGN, Who.ADMIN);
    private static final Set<Who> OWN_OR_ADMIN = EnumSet.of(Who.COORDINATOR_OWN, Who.ADMIN);

    public static List<Row> rows() {
        return List.of(
                service(OrganisationService.class, "uses", s -> s.uses(PartnerFixture.ORGANISATION), READERS),
                service(
                        OrganisationService.class,
                        "renamed",
                        s -> s.renamed(List.of(PartnerFixture.ORGANISATION)),
                        READERS),
                service(OrganisationMergeService.class, "mayUndo", s -> s.mayUndo(MERGE), READERS),
                service(OrganisationProposalService.class, "counts", OrganisationProposalService::counts, READERS),
                service(OrganisationProposalService.class, "page", s -> s.page(ProposalFilter.ALL, 0, 10), READERS),
                service(
                        OrganisationProposalService.class,
                        "stream",
                        s -> s.stream(ProposalFilter.ALL, p -> {}),
                        READERS),
                service(
                        OrganisationProposalService.class,
                        "get",
                        s -> s.get(PartnerFixture.PROPOSAL_OF_KOELN),
                        READERS),
                service(OrganisationProposalService.class, "propose", s -> s.propose(NAMELESS, null), KEEPERS),
                service(
                        OrganisationProposalService.class,
                        "accept",
                        s -> s.accept(PartnerFixture.PROPOSAL_OF_KOELN, 1),
                        OWN_OR_ADMIN),
                service(
                        OrganisationProposalService.class,
                        "refuse",
                        s -> s.refuse(PartnerFixture.PROPOSAL_OF_KOELN, 1, "Grund"),
                        OWN_OR_ADMIN),
                service(
                        OrganisationProposalService.class,
                        "withdraw",
                        s -> s.withdraw(PartnerFixture.PROPOSAL_OF_DORTMUND, 1),
                        OWN),
                service(
                        OrganisationProposalService.class,
                        "renew",
                        s -> s.renew(PartnerFixture.PROPOSAL_OF_DORTMUND, 1),
                        OWN),
                api("GET /api/v1/organisation-proposals", PROPOSALS, READERS),
                api("GET /api/v1/organisation-proposals/{id}", AWAITED, READERS),
                api("POST /api/v1/organisation-proposals", PROPOSALS, "{}", KEEPERS),
                api("POST /api/v1/organisation-proposals/{id}/accept", AWAITED + "/accept", OWN_OR_ADMIN),
                api("POST /api/v1/organisation-proposals/{id}/refuse", AWAITED + "/refuse", "{}", OWN_OR_ADMIN),
                api(
                        "POST /api/v1/organisation-proposals/{id}/withdraw",
                        OF_DORTMUND + "/withdraw",
                        "{}",
                        OWN,
                        FOREIGN_OR_ADMIN),
                api(
                        "POST /api/v1/organisation-proposals/{id}/renew",
                        OF_DORTMUND + "/renew",
                        "{}",
                        OWN,
                        FOREIGN_OR_ADMIN));
    }

    private ProposalAccess() {}
}
