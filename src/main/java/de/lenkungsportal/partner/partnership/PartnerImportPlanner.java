package de.lenkungsportal.partner.partnership;

import de.lenkungsportal.ingest.RowPlace;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.organisation.OrganisationContent;
import de.lenkungsportal.partner.organisation.OrganisationService;
import de.lenkungsportal.partner.organisation.SimilarOrganisation;
import de.lenkungsportal.partner.partnership.ImportPreview.Problem;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private final PartnershipWords words;
    private final Clock clock;

    PartnerImportPlanner(
            PartnershipRepository partnerships,
            ImportReader reader,
            OrganisationService organisations,
            Messages messages,
            Clock clock) {
        this.clock = clock;
        words = new PartnershipWords(messages);
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
        var known = new Known(similar, chosen, picked, partners, new HashMap<>(), new HashMap<>(), new HashMap<>());
        var plans = new ArrayList<PartnerImportPlan>();
        for (ImportReader.Read each : read) {
            String given = each.row().cell(ImportColumn.AGS);
            boolean isForeign = !given.isEmpty() && !given.equals(ags);
            plans.add(plan(
                    isForeign ? each.with(new Problem(ImportColumn.AGS, "partner.import.foreignAgs")) : each, known));
        }
        return plans.stream()
                .map(plan -> {
                    Problem repeated = known.repeated().get(plan.read().row().number());
                    return repeated == null ? plan : plan.with(repeated);
                })
                .toList();
    }

    /** What is known when a row is planned; names and organisations that are meant grow with each row. */
    private record Known(
            Map<String, List<SimilarOrganisation>> similar,
            Map<Integer, String> chosen,
            Map<String, OrganisationRef> picked,
            Map<String, Partnership> partners,
            Map<String, Integer> names,
            Map<String, Integer> meant,
            Map<Integer, Problem> repeated) {

        /** Whether an earlier row says the same; then both are told, each with the other. */
        Optional<Problem> repeats(int row, Map<String, Integer> said, String what, String messageKey) {
            Integer first = said.putIfAbsent(what, row);
            if (first == null) {
                return Optional.empty();
            }
            repeated.putIfAbsent(first, new Problem(ImportColumn.NAME, messageKey, List.of(new RowPlace(row))));
            return Optional.of(new Problem(ImportColumn.NAME, messageKey, List.of(new RowPlace(first))));
        }
    }

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
        int row = read.row().number();
        Optional<Problem> repeated = name.isEmpty()
                ? Optional.empty()
                : known.repeats(row, known.names(), name.toLowerCase(Locale.GERMAN), "partner.import.repeated");
        if (repeated.isEmpty() && meant != null) {
            repeated = known.repeats(row, known.meant(), meant.id(), "partner.import.repeatedOrganisation");
        }
        Partnership stored = meant == null ? null : known.partners().get(meant.id());
        PartnershipContent content = read.content();
        if (repeated.isPresent()) {
            checked = checked.with(repeated.get());
        } else if (stored != null && content != null) {
            content = reader.over(stored.content(), read, content);
            checked = compared(checked, stored, content);
        }
        return new PartnerImportPlan(checked, meant, meant == null ? alike : List.of(), stored, content);
    }

    /** What an export says in words and nobody reads must say what is stored, or what the row makes of it. */
    private ImportReader.Read compared(ImportReader.Read read, Partnership stored, PartnershipContent content) {
        ImportReader.Read checked = read;
        String ways = read.row().cell(ImportColumn.PARTICIPATION);
        if (!words.isMissing(ways)
                && !ways.isEmpty()
                && !ways.equals(words.participation(stored.content().participation()))
                && !ways.equals(words.participation(content.participation()))) {
            checked = checked.with(new Problem(ImportColumn.PARTICIPATION, "partner.import.notRead"));
        }
        String state = read.row().cell(ImportColumn.STATE);
        Partnership.State after = PartnershipRepository.state(content, LocalDate.now(clock));
        if (!state.isEmpty() && !state.equals(words.label(stored.state())) && !state.equals(words.label(after))) {
            checked = checked.with(new Problem(ImportColumn.STATE, "partner.import.notRead"));
        }
        return checked;
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
