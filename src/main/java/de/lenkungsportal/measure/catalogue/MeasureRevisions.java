package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.measure.LegalBasis;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureFilter.Publication;
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
 * What the rows of a file say of measures that are stored: nothing else, something else, or one more run. Each row is judged by
 * the rules for what is typed.
 */
final class MeasureRevisions {

    /**
     * What a file makes of one measure that is stored.
     *
     * @param number of the first row that speaks of it
     * @param changedRuns by the run that is stored
     */
    record Revision(
            int number,
            StoredMeasure stored,
            MeasureContent content,
            List<RunContent> newRuns,
            Map<StoredMeasure.Run, RunContent> changedRuns,
            Set<@Nullable LocalDate> starts) {

        Revision(int number, StoredMeasure stored, MeasureContent content) {
            this(number, stored, content, new ArrayList<>(), new LinkedHashMap<>(), new HashSet<>());
        }

        boolean changesMeasure() {
            return !content.equals(stored.content());
        }
    }

    private final String own;
    private final Map<String, LegalBasis> bases;
    private final LocalDate today;
    private final RowProblems problems;
    private final Map<String, Revision> revisions = new LinkedHashMap<>();
    private final List<MeasureChange> changes = new ArrayList<>();
    private final Set<Integer> unchanged = new HashSet<>();

    MeasureRevisions(String own, Map<String, LegalBasis> bases, LocalDate today, RowProblems problems) {
        this.own = own;
        this.bases = bases;
        this.today = today;
        this.problems = problems;
    }

    Collection<Revision> all() {
        return revisions.values();
    }

    /** Rows that are stored with other content, in the order of the file. */
    List<MeasureChange> changes() {
        return List.copyOf(changes);
    }

    /** Numbers of rows that are stored as they are. */
    Set<Integer> unchanged() {
        return Set.copyOf(unchanged);
    }

    void add(MeasureImportRow row, StoredMeasure stored) {
        int before = problems.count();
        MeasureContent content = content(row, stored);
        RunContent given = row.run();
        StoredMeasure.Run known =
                given == null ? null : stored.runFrom(given.startsOn()).orElse(null);
        RunContent run = given == null ? null : run(row, given, known, content);
        if (run != null && known == null && !stored.isOfferedBy(own)) {
            problems.add(row, "startsOn", "importNotOffered");
        }
        if (problems.count() > before) {
            return;
        }
        Revision first = revisions.get(stored.id());
        if (first != null && !first.content().equals(content)) {
            problems.add(row, "title", "importDiffers", first.number());
        } else if (first != null && (run == null || first.starts().contains(run.startsOn()))) {
            problems.add(row, "startsOn", "importRepeated");
        } else {
            enter(row, new Said(stored, content, known, run));
        }
    }

    /** What a row says: of the measure, and of a run that is stored or new. */
    private record Said(
            StoredMeasure stored,
            MeasureContent content,
            StoredMeasure.@Nullable Run known,
            @Nullable RunContent run) {}

    private void enter(MeasureImportRow row, Said said) {
        Revision revision = revisions.computeIfAbsent(
                said.stored().id(), id -> new Revision(row.number(), said.stored(), said.content()));
        RunContent run = said.run();
        StoredMeasure.Run known = said.known();
        boolean isOtherRun = run != null && known != null && !run.equals(known.content());
        if (run != null) {
            revision.starts().add(run.startsOn());
            if (known == null) {
                revision.newRuns().add(run);
            } else if (isOtherRun) {
                revision.changedRuns().put(known, run);
            }
        }
        if (isOtherRun || revision.changesMeasure()) {
            changes.add(new MeasureChange(
                    row.number(),
                    said.stored().content(),
                    said.content(),
                    known == null ? null : known.content(),
                    run));
        } else if (run == null || known != null) {
            unchanged.add(row.number());
        }
    }

    /** The measure as the row wants it; as it is stored where the row says nothing else, whatever the rules say by now. */
    private MeasureContent content(MeasureImportRow row, StoredMeasure stored) {
        MeasureContent wanted = row.over(stored.content());
        if (row.status() != null && row.status() != stored.status()) {
            problems.add(row, "status", "importStatusKnown");
        }
        boolean isPublished = row.publication() == Publication.PUBLISHED;
        if (row.publication() != null && isPublished != (stored.publishedOn() != null)) {
            problems.add(row, "published", "importPublication");
        }
        if (wanted.equals(stored.content())) {
            return wanted;
        }
        if (!Objects.equals(wanted.municipalities(), stored.content().municipalities())
                || wanted.scope() != stored.content().scope()) {
            problems.add(row, "municipalities", "share");
        } else if (!own.equals(stored.lead())) {
            problems.add(row, "title", "importForeign");
        }
        try {
            return wanted.checked(bases.keySet()).over(stored.content());
        } catch (InvalidInputException invalid) {
            problems.add(row, invalid);
            return wanted;
        }
    }

    private RunContent run(
            MeasureImportRow row, RunContent given, StoredMeasure.@Nullable Run known, MeasureContent content) {
        RunContent wanted = known == null ? given : row.over(given, known.content());
        if (known != null && wanted.equals(known.content())) {
            return wanted;
        }
        List<LegalBasis> laws = content.legalBases().stream()
                .map(bases::get)
                .filter(Objects::nonNull)
                .toList();
        try {
            return RunRules.check(
                    wanted, laws, known == null ? null : known.content().taken(), today);
        } catch (InvalidInputException invalid) {
            problems.add(row, invalid);
            return wanted;
        }
    }
}
