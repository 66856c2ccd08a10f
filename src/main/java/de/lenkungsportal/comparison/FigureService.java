package de.lenkungsportal.comparison;

import de.lenkungsportal.comparison.FigureContent.Percentage;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.FigureChanged;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.indicator.IndicatorNames;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.Stamp;
import de.lenkungsportal.platform.store.Order;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Keepers;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Readers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads sourced figures, with small counts hidden on every path, and corrects them without losing what they were. */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class FigureService {

    private static final String KIND = "figure";
    private static final int LONGEST_REASON = 500;

    private final FigureRepository repository;
    private final FigureRecordRepository records;
    private final FigureRevisionRepository revisions;
    private final Suppression suppression;
    private final IndicatorNames names;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FigureService(
            FigureRepository repository,
            FigureRecordRepository records,
            FigureRevisionRepository revisions,
            Suppression suppression,
            IndicatorNames names,
            CurrentUser currentUser,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.records = records;
        this.revisions = revisions;
        this.suppression = suppression;
        this.names = names;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Everything that these municipalities state, of one round or of every round, in a fixed order. */
    public List<Figure> figures(Collection<String> ags, @Nullable String round) {
        return suppression.apply(repository.figures(ags, round));
    }

    /** One page, with a constant number of queries. */
    public Page<FigureRecord> page(FigureFilter filter, int page, int size, Order<FigureSort> order) {
        Page<FigureRecord> stored = records.page(filter, page, size, order);
        return new Page<>(suppression.applyToExcerpt(stored.items()), page, size, stored.total());
    }

    /** One page of what a source document states, in the order of its places. */
    public Page<FigureRecord> ofSource(String source, int page, int size) {
        Page<FigureRecord> stored = records.ofSource(source, page, size);
        return new Page<>(suppression.applyToExcerpt(stored.items()), page, size, stored.total());
    }

    /** Hands over all matching figures, one query, never more than one municipality in memory. */
    public void stream(FigureFilter filter, Consumer<FigureRecord> consumer) {
        var municipality = new ArrayList<FigureRecord>();
        records.stream(filter, next -> {
            if (!municipality.isEmpty()
                    && !municipality
                            .getLast()
                            .figure()
                            .ags()
                            .equals(next.figure().ags())) {
                release(municipality, consumer);
            }
            municipality.add(next);
        });
        release(municipality, consumer);
    }

    /** Hides small counts of one municipality at a time: a filter never splits a group of figures that add up. */
    private void release(List<FigureRecord> municipality, Consumer<FigureRecord> consumer) {
        List<Figure> shown = suppression.apply(
                municipality.stream().map(FigureRecord::figure).toList());
        for (int i = 0; i < shown.size(); i++) {
            consumer.accept(municipality.get(i).with(shown.get(i)));
        }
        municipality.clear();
    }

    /** @throws NotFoundException when there is no such figure */
    public FigureRecord get(String id) {
        return suppression.applyToExcerpt(List.of(stored(id))).getFirst();
    }

    /**
     * What the figure was before each correction, the newest first.
     *
     * @throws NotFoundException when there is no such figure
     */
    public List<FigureRevision> history(String id) {
        FigureRecord stored = stored(id);
        List<FigureRevision> group = revisions.ofGroup(stored.figure());
        boolean isProtected = suppression.protectsHistory(stored, group);
        return group.stream()
                .filter(revision -> revision.figureId().equals(id))
                .map(revision -> isProtected ? revision.hidden() : revision)
                .toList();
    }

    /**
     * Every version of a figure, the newest first; a protected value is SUPPRESSED, and nothing is said that could tell it.
     *
     * @throws NotFoundException when there is no such figure
     */
    public List<RecordVersion<FigureContent>> versions(String id) {
        Figure now = get(id).figure();
        List<FigureRevision> before = history(id);
        boolean isProtected =
                now.missing() == Missing.SUPPRESSED || before.stream().anyMatch(FigureRevision::isProtected);
        Stamp stamp = revisions.stamp(id);
        var present = new RecordVersion<>(
                now.version(),
                isProtected ? new Stamp(stamp.change(), stamp.by(), stamp.at(), null) : stamp,
                null,
                FigureContent.of(now));
        return Stream.concat(Stream.of(present), before.stream().map(FigureRevision::asVersion))
                .toList();
    }

    /**
     * Corrects a figure and keeps what it was, in one transaction.
     *
     * @param version the version that the correction was made on
     * @param reason why, for everyone to read in the history
     * @throws NotFoundException when it is missing or belongs to another municipality
     * @throws InvalidInputException when the change breaks a rule
     * @throws StaleWriteException when the figure has another version by now
     */
    @Keepers
    @Transactional
    public FigureRecord revise(String id, int version, FigureContent given, String reason) {
        Figure stored = stored(id).figure();
        PortalUser user = currentUser.requireOwn(stored.ags(), KIND, id);
        StaleWriteException.unless(stored.version() == version, KIND, id, version);
        var input = new Input();
        String why = input.required("reason", reason, LONGEST_REASON, "figureview.problem.reasonMissing");
        FigureContent content = given.checked(
                input,
                stored,
                names.isShare(stored.indicator()) ? Percentage.OF_A_WHOLE : Percentage.CHANGE,
                LocalDate.now(clock));
        input.check();
        StaleWriteException.unless(revisions.replace(stored, content, why, user.username()), KIND, id, version);
        audit.record("FIGURE_REVISED", "FIGURE", id, stored.ags(), "version " + (version + 1));
        events.publishEvent(new FigureChanged(stored.ags()));
        return get(id);
    }

    private FigureRecord stored(String id) {
        return records.find(id).orElseThrow(() -> new NotFoundException(KIND, id));
    }
}
