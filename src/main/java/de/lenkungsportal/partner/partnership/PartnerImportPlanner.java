package de.lenkungsportal.partner.partnership;

import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.organisation.OrganisationContent;
import de.lenkungsportal.partner.organisation.OrganisationService;
import de.lenkungsportal.partner.organisation.SimilarOrganisation;
import de.lenkungsportal.partner.partnership.ImportPreview.Problem;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Later;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what each row of a list of partners means: an organisation of the directory, a partner that is stored, or something new. A
 * constant number of queries, however many rows.
 */
@Component
class PartnerImportPlanner {

    /** Maximum rows per file. */
    static final int MOST_ROWS = 5_000;

    private static final double SAME = 0.999;

    private final PartnershipRepository partnerships;
    private final ImportReader reader;
    private final OrganisationService organisations;

    PartnerImportPlanner(PartnershipRepository partnerships, ImportReader reader, OrganisationService organisations) {
        this.partnerships = partnerships;
        this.reader = reader;
        this.organisations = organisations;
    }

    /**
     * What each row would do, in the order of the file.
     *
     * @param chosen organisation ids by row number, where the person chose one of the directory
     * @throws InvalidInputException when there are no rows or too many
     */
    List<PartnerImportPlan> plan(String ags, List<ImportRow> rows, Map<Integer, String> chosen) {
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
        Map<String, Partnership> partners = partners(ags);
        Set<String> names = new HashSet<>();
        Set<String> meant = new HashSet<>();
        var plans = new ArrayList<PartnerImportPlan>();
        for (ImportReader.Read each : read) {
            plans.add(plan(each, new Known(similar, chosen, picked, partners, names, meant)));
        }
        return plans;
    }

    /** What is known when a row is planned; names and organisations that are meant grow with each row. */
    private record Known(
            Map<String, List<SimilarOrganisation>> similar,
            Map<Integer, String> chosen,
            Map<String, OrganisationRef> picked,
            Map<String, Partnership> partners,
            Set<String> names,
            Set<String> meant) {}

    private PartnerImportPlan plan(ImportReader.Read read, Known known) {
        String name = read.row().cell(ImportColumn.NAME);
        List<SimilarOrganisation> alike = known.similar().getOrDefault(name, List.of());
        ImportReader.Read checked = read;
        OrganisationRef meant;
        String choice = known.chosen().get(read.row().number());
        if (choice == null || choice.isEmpty()) {
            meant = same(read, alike);
        } else {
            meant = known.picked().get(choice);
            if (meant == null) {
                checked = checked.with(new Problem(ImportColumn.NAME, "partner.problem.unknownOrganisation"));
            }
        }
        boolean isRepeated = !name.isEmpty() && !known.names().add(name.toLowerCase(Locale.GERMAN));
        Partnership stored = meant == null ? null : known.partners().get(meant.id());
        PartnershipContent content = read.content();
        if (isRepeated) {
            checked = checked.with(new Problem(ImportColumn.NAME, "partner.import.repeated"));
        } else if (meant != null && !known.meant().add(meant.id())) {
            checked = checked.with(new Problem(ImportColumn.NAME, "partner.import.repeatedOrganisation"));
        } else if (stored != null && content != null) {
            content = reader.over(stored.content(), read, content);
        }
        return new PartnerImportPlan(checked, meant, meant == null ? alike : List.of(), stored, content);
    }

    private Map<String, Partnership> partners(String ags) {
        var partners = new HashMap<String, Partnership>();
        var filter = new PartnershipFilter(
                Set.of(ags), Set.of(), Set.of(), Set.of(), PartnershipFilter.Form.ANY, Set.of(), null, "", Later.SHOWN);
        partnerships.stream(filter, each -> {
            if (each.state() != Partnership.State.ENDED) {
                partners.put(each.organisation().id(), each);
            }
        });
        return partners;
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
