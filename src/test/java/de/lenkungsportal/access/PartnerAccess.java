package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.Who.READERS;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.Who;
import de.lenkungsportal.partner.OrganisationChange;
import de.lenkungsportal.partner.OrganisationFilter;
import de.lenkungsportal.partner.OrganisationService;
import de.lenkungsportal.partner.PartnershipChange;
import de.lenkungsportal.partner.PartnershipFilter;
import de.lenkungsportal.partner.PartnershipService;
import de.lenkungsportal.partner.PartnershipSort;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Organisations, partnerships, contacts, agreements and gaps. */
public final class PartnerAccess {

    private static final String DORTMUND = "05913000";
    private static final String ORGANISATION = "dortmund-auslaenderbehoerde";
    private static final String PARTNERSHIP = "dortmund-auslaenderbehoerde";

    private static final Set<Who> OWN = Set.of(Who.COORDINATOR_OWN);
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
                        s -> s.create(new OrganisationChange("", null, null, null, null, null)),
                        KEEPERS),
                service(
                        OrganisationService.class,
                        "change",
                        s -> s.change(ORGANISATION, -1, OrganisationChange.of(s.get(ORGANISATION))),
                        OWN_OR_ADMIN),
                service(
                        PartnershipService.class,
                        "page",
                        s -> s.page(PartnershipFilter.ALL, 0, 10, PartnershipSort.Order.DEFAULT),
                        READERS),
                service(PartnershipService.class, "stream", s -> s.stream(PartnershipFilter.ALL, p -> {}), READERS),
                service(PartnershipService.class, "get", s -> s.get(PARTNERSHIP), READERS),
                service(PartnershipService.class, "history", s -> s.history(PARTNERSHIP), READERS),
                service(PartnershipService.class, "requireOwn", s -> s.requireOwn(PARTNERSHIP), OWN),
                service(PartnershipService.class, "create", s -> s.create(DORTMUND, ORGANISATION, same(s)), OWN),
                service(PartnershipService.class, "change", s -> s.change(PARTNERSHIP, 1, same(s), ""), OWN),
                service(PartnershipService.class, "end", s -> s.end(PARTNERSHIP, 1, "2016-05", ""), OWN),
                service(PartnershipService.class, "restore", s -> s.restore(PARTNERSHIP, 1), OWN),
                service(PartnershipService.class, "undo", s -> s.undo(PARTNERSHIP, 1), OWN));
    }

    private static PartnershipChange same(PartnershipService partnerships) {
        return PartnershipChange.of(partnerships.get(PARTNERSHIP).content());
    }

    private PartnerAccess() {}
}
