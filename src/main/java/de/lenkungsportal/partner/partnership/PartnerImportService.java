package de.lenkungsportal.partner.partnership;

import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.organisation.OrganisationContent;
import de.lenkungsportal.partner.organisation.OrganisationService;
import de.lenkungsportal.partner.organisation.OrganisationWrites;
import de.lenkungsportal.partner.organisation.SimilarOrganisation;
import de.lenkungsportal.partner.partnership.ImportPreview.Outcome;
import de.lenkungsportal.partner.partnership.ImportPreview.Problem;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a list of partners for the own municipality: checks every row first, finds organisations that the directory has
 * already, and writes all rows in one transaction or none. A constant number of queries, however many rows.
 */
@Service
@Transactional
public class PartnerImportService {

    /** Maximum rows per file. */
    public static final int MOST_ROWS = 5_000;

    private static final String KIND = "import";
    private static final double SAME = 0.999;

    private final ImportRepository repository;
    private final ImportReader reader;
    private final OrganisationService organisations;
    private final OrganisationWrites writes;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    PartnerImportService(
            ImportRepository repository,
            ImportReader reader,
            OrganisationService organisations,
            OrganisationWrites writes,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.repository = repository;
        this.reader = reader;
        this.organisations = organisations;
        this.writes = writes;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** How bad rows are handled. */
    public enum BadRows {
        /** One bad row stops the import. */
        REFUSE,
        /** Bad rows are left out, the others are written. */
        LEAVE_OUT
    }

    private record Plan(
            ImportReader.Read read, @Nullable OrganisationRef organisation, List<SimilarOrganisation> similar) {

        Outcome outcome() {
            if (read.isBad()) {
                return Outcome.BAD;
            }
            if (organisation != null) {
                return Outcome.KNOWN_ORGANISATION;
            }
            return similar.isEmpty() ? Outcome.NEW_ORGANISATION : Outcome.SIMILAR;
        }
    }

    /**
     * What an import would do. Writes nothing.
     *
     * @param chosen organisation ids by row number, where the person chose one of the directory
     * @throws NotFoundException when the municipality is not the own one
     * @throws InvalidInputException when there are no rows or too many
     */
    @Coordinators
    @Transactional(readOnly = true)
    public ImportPreview preview(String ags, List<ImportRow> rows, Map<Integer, String> chosen) {
        currentUser.requireOwn(ags, KIND, ags);
        return new ImportPreview(plan(ags, rows, chosen).stream()
                .map(plan -> new ImportPreview.Row(
                        plan.read().row().number(),
                        plan.read().row().cell(ImportColumn.NAME),
                        plan.outcome(),
                        plan.organisation(),
                        plan.similar(),
                        plan.read().problems()))
                .toList());
    }

    /**
     * Writes the rows, all in one transaction.
     *
     * @throws NotFoundException when the municipality is not the own one
     * @throws InvalidInputException when there are no rows or too many, or a row is bad and bad rows are refused
     */
    @Coordinators
    public ImportResult run(String ags, List<ImportRow> rows, Map<Integer, String> chosen, BadRows badRows) {
        PortalUser user = currentUser.requireOwn(ags, KIND, ags);
        List<Plan> plans = plan(ags, rows, chosen);
        List<Plan> good = plans.stream().filter(plan -> !plan.read().isBad()).toList();
        if (badRows == BadRows.REFUSE && good.size() < plans.size()) {
            throw new InvalidInputException("rows", "partner.import.badRows");
        }
        var created = new LinkedHashMap<String, OrganisationContent>();
        var entries = new ArrayList<ImportRepository.Entry>();
        for (Plan plan : good) {
            OrganisationContent checked = plan.read().organisation();
            PartnershipContent content = plan.read().content();
            if (checked != null && content != null) {
                OrganisationRef known = plan.organisation();
                String organisation = known == null ? UUID.randomUUID().toString() : known.id();
                if (known == null) {
                    created.put(organisation, checked);
                }
                entries.add(new ImportRepository.Entry(
                        organisation, UUID.randomUUID().toString(), content));
            }
        }
        var write = Write.of("IMPORTED", user.username());
        writes.enter(created, write);
        repository.insert(ags, entries, write);
        int leftOut = plans.size() - good.size();
        audit.record(
                "PARTNERS_IMPORTED",
                "IMPORT",
                ags,
                ags,
                "%d partnerships, %d organisations, %d rows left out"
                        .formatted(entries.size(), created.size(), leftOut));
        return new ImportResult(entries.size(), created.size(), leftOut);
    }

    private List<Plan> plan(String ags, List<ImportRow> rows, Map<Integer, String> chosen) {
        if (rows.isEmpty()) {
            throw new InvalidInputException("rows", "partner.import.noRows");
        }
        if (rows.size() > MOST_ROWS) {
            throw new InvalidInputException("rows", "partner.import.tooManyRows");
        }
        List<ImportReader.Read> read = rows.stream().map(reader::read).toList();
        Map<String, List<SimilarOrganisation>> similar = similar(rows);
        Map<String, OrganisationRef> picked = new HashMap<>();
        organisations.refs(chosen.values()).forEach(ref -> picked.put(ref.id(), ref));
        Set<String> partners = new HashSet<>(repository.partners(ags));
        Set<String> names = new HashSet<>();
        var plans = new ArrayList<Plan>();
        for (ImportReader.Read each : read) {
            plans.add(plan(each, similar, chosen, picked, partners, names));
        }
        return plans;
    }

    private static Plan plan(
            ImportReader.Read read,
            Map<String, List<SimilarOrganisation>> similar,
            Map<Integer, String> chosen,
            Map<String, OrganisationRef> picked,
            Set<String> partners,
            Set<String> names) {
        String name = read.row().cell(ImportColumn.NAME);
        List<SimilarOrganisation> alike = similar.getOrDefault(name, List.of());
        ImportReader.Read checked = read;
        OrganisationRef known;
        String choice = chosen.get(read.row().number());
        if (choice == null) {
            known = same(read, alike);
        } else {
            known = picked.get(choice);
            if (known == null) {
                checked = checked.with(new Problem(ImportColumn.NAME, "partner.problem.unknownOrganisation"));
            }
        }
        boolean isRepeated = !name.isEmpty() && !names.add(name.toLowerCase(Locale.GERMAN));
        if (isRepeated) {
            checked = checked.with(new Problem(ImportColumn.NAME, "partner.import.repeated"));
        } else if (known != null && !partners.add(known.id())) {
            checked = checked.with(new Problem(ImportColumn.NAME, "partner.problem.alreadyPartner"));
        }
        return new Plan(checked, known, known == null ? alike : List.of());
    }

    /** The one organisation of the directory with this name and kind, if there is exactly one. */
    private static @Nullable OrganisationRef same(ImportReader.Read read, List<SimilarOrganisation> alike) {
        OrganisationContent organisation = read.organisation();
        if (organisation == null) {
            return null;
        }
        List<SimilarOrganisation> same = alike.stream()
                .filter(each -> each.similarity() >= SAME && each.organisation().kind() == organisation.kind())
                .toList();
        return same.size() == 1 ? same.getFirst().organisation() : null;
    }

    private Map<String, List<SimilarOrganisation>> similar(List<ImportRow> rows) {
        Set<String> names = new HashSet<>();
        rows.forEach(row -> names.add(row.cell(ImportColumn.NAME)));
        names.remove("");
        Map<String, List<SimilarOrganisation>> byName = new HashMap<>();
        if (!names.isEmpty()) {
            organisations
                    .similar(names)
                    .forEach(each -> byName.computeIfAbsent(each.asked(), name -> new ArrayList<>())
                            .add(each));
        }
        return byName;
    }
}
