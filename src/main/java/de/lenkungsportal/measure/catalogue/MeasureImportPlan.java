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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a file come to: each measure once, with its runs, and what is wrong. Each row is judged by the rules for
 * what is typed.
 */
final class MeasureImportPlan {

    /** A measure to be entered; the number is that of its first row. */
    record Entry(int number, MeasureContent content, Publication publication, List<RunContent> runs) {

        Entry(MeasureImportRow row, MeasureContent content) {
            this(row.number(), content, row.publication(), new ArrayList<>());
        }

        boolean isAlike(MeasureImportRow row, MeasureContent other) {
            return content.equals(other) && publication == row.publication();
        }

        boolean hasRunFrom(@Nullable LocalDate start) {
            return runs.stream().anyMatch(run -> Objects.equals(run.startsOn(), start));
        }
    }

    private final String own;
    private final Map<String, LegalBasis> bases;
    private final Set<MeasureKey> stored;
    private final LocalDate today;
    private final Map<MeasureKey, Entry> entries = new LinkedHashMap<>();
    private final List<RowProblem> problems = new ArrayList<>();

    /**
     * @param own municipality of the coordinator
     * @param bases the catalogue of legal bases, by id
     * @param stored measures that the municipality has already
     */
    MeasureImportPlan(String own, Map<String, LegalBasis> bases, Set<MeasureKey> stored, LocalDate today) {
        this.own = own;
        this.bases = bases;
        this.stored = stored;
        this.today = today;
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    List<RowProblem> problems() {
        return problems;
    }

    void add(MeasureImportRow row) {
        MeasureContent content = null;
        int before = problems.size();
        if (row.status() != MeasureStatus.IDEA) {
            refuse(row, "status", "importStatus");
        }
        try {
            content = row.content().checkedNew(bases.keySet(), own);
        } catch (InvalidInputException invalid) {
            refuse(row, invalid);
        }
        RunContent run = null;
        try {
            run = row.run() == null ? null : RunRules.check(row.run(), bases(row), null, today);
        } catch (InvalidInputException invalid) {
            refuse(row, invalid);
        }
        if (content != null && problems.size() == before) {
            enter(row, content, run);
        }
    }

    private void enter(MeasureImportRow row, MeasureContent content, @Nullable RunContent run) {
        MeasureKey key = MeasureKey.of(content);
        Entry first = entries.get(key);
        if (stored.contains(key)) {
            refuse(row, "title", "importExists");
        } else if (first == null) {
            var entry = new Entry(row, content);
            entries.put(key, entry);
            add(entry, run);
        } else if (!first.isAlike(row, content)) {
            refuse(row, "title", "importDiffers", first.number());
        } else if (run == null || first.hasRunFrom(run.startsOn())) {
            refuse(row, "startsOn", "importRepeated");
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

    private void refuse(MeasureImportRow row, InvalidInputException invalid) {
        invalid.problems()
                .forEach(problem ->
                        problems.add(new RowProblem(row.number(), problem.field(), problem.messageKey(), List.of())));
    }

    private void refuse(MeasureImportRow row, String column, String key, Object... arguments) {
        problems.add(new RowProblem(row.number(), column, "measureplan.problem." + key, List.of(arguments)));
    }
}
