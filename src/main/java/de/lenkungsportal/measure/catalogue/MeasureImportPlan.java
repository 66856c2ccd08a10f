package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.measure.LegalBasis;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureFilter.Publication;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.RunContent;
import de.lenkungsportal.measure.RunRules;
import de.lenkungsportal.platform.InvalidInputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a file come to: each new measure once, with its runs, what becomes of those that are stored, and what is
 * wrong. Each row is judged by the rules for what is typed.
 */
final class MeasureImportPlan {

    /** A measure to be entered; the number is that of its first row. */
    record Entry(int number, MeasureContent content, Publication publication, List<RunContent> runs) {

        boolean isAlike(MeasureContent other, Publication otherwise) {
            return content.equals(other) && publication == otherwise;
        }

        boolean hasRunFrom(@Nullable LocalDate start) {
            return runs.stream().anyMatch(run -> Objects.equals(run.startsOn(), start));
        }
    }

    private final String own;
    private final Map<String, LegalBasis> bases;
    private final StoredMeasures stored;
    private final Map<Integer, String> picked;
    private final LocalDate today;
    private final Map<MeasureKey, Entry> entries = new LinkedHashMap<>();
    private final RowProblems problems = new RowProblems();
    private final MeasureRevisions revisions;
    private final List<MeasureImportRow> unknown = new ArrayList<>();
    private final Set<String> named = new HashSet<>();

    /**
     * @param own municipality of the coordinator
     * @param bases the catalogue of legal bases, by id
     * @param stored all measures
     * @param picked ids of measures by row number, where the person chose one
     */
    MeasureImportPlan(
            String own,
            Map<String, LegalBasis> bases,
            StoredMeasures stored,
            Map<Integer, String> picked,
            LocalDate today) {
        this.own = own;
        this.bases = bases;
        this.stored = stored;
        this.picked = picked;
        this.today = today;
        revisions = new MeasureRevisions(own, bases, today, problems);
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    MeasureRevisions revisions() {
        return revisions;
    }

    List<RowProblem> problems() {
        return problems.all();
    }

    /** Good rows that name no measure that is stored, each title once. */
    List<MeasureImportRow> unknown() {
        return List.copyOf(unknown);
    }

    /** Ids of the measures that rows name by themselves, so that no other row is asked whether it means them. */
    Set<String> named() {
        return Set.copyOf(named);
    }

    void add(MeasureImportRow row) {
        String choice = picked.get(row.number());
        StoredMeasure known = stored.of(row, choice);
        if (known != null) {
            if (choice == null || choice.isEmpty()) {
                named.add(known.id());
            }
            revisions.add(row, known);
        } else if (choice != null && !choice.isEmpty()) {
            problems.add(row, "title", "importGone");
        } else {
            addNew(row);
        }
    }

    private void addNew(MeasureImportRow row) {
        MeasureContent content = null;
        int before = problems.count();
        if (row.status() != null && row.status() != MeasureStatus.IDEA) {
            problems.add(row, "status", "importStatus");
        }
        try {
            content = row.content().checkedNew(bases.keySet(), own);
        } catch (InvalidInputException invalid) {
            problems.add(row, invalid);
        }
        RunContent run = null;
        try {
            run = row.run() == null ? null : RunRules.check(row.run(), bases(row), null, today);
        } catch (InvalidInputException invalid) {
            problems.add(row, invalid);
        }
        if (content != null && problems.count() == before) {
            enter(row, content, run);
        }
    }

    private void enter(MeasureImportRow row, MeasureContent content, @Nullable RunContent run) {
        Publication publication = Objects.requireNonNullElse(row.publication(), Publication.INTERNAL);
        MeasureKey key = MeasureKey.of(content);
        Entry first = entries.get(key);
        if (first == null) {
            var entry = new Entry(row.number(), content, publication, new ArrayList<>());
            entries.put(key, entry);
            unknown.add(row);
            add(entry, run);
        } else if (!first.isAlike(content, publication)) {
            problems.add(row, "title", "importDiffers", first.number());
        } else if (run == null || first.hasRunFrom(run.startsOn())) {
            problems.add(row, "startsOn", "importRepeated");
        } else {
            add(first, run);
        }
    }

    private static void add(Entry entry, @Nullable RunContent run) {
        if (run != null) {
            entry.runs().add(run);
        }
    }

    private List<LegalBasis> bases(MeasureImportRow row) {
        return row.content().legalBases().stream()
                .map(bases::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
