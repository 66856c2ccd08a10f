package de.lenkungsportal.intake.series;

import de.lenkungsportal.intake.IntakeChanged;
import de.lenkungsportal.intake.IntakeContent;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.IntakeFilter;
import de.lenkungsportal.intake.IntakeRepository;
import de.lenkungsportal.intake.IntakeSeries;
import de.lenkungsportal.intake.IntakeSort;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.intake.SmallIntake;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.store.Order;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Readers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads intake series, with small counts hidden on every path, and keeps them without losing what they were. */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class IntakeService {

    private static final String KIND = "intake";
    private static final int LONGEST_REASON = 500;

    private final IntakeRepository repository;
    private final IntakeYearRepository years;
    private final IntakeWriteRepository writes;
    private final MunicipalityService municipalities;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int threshold;

    IntakeService(
            IntakeRepository repository,
            IntakeYearRepository years,
            IntakeWriteRepository writes,
            MunicipalityService municipalities,
            CurrentUser currentUser,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${portal.small-count-threshold:3}") int threshold) {
        this.repository = repository;
        this.years = years;
        this.writes = writes;
        this.municipalities = municipalities;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.threshold = threshold;
    }

    /** Which series these municipalities have, and up to when; one query. */
    public List<IntakeSeries> seriesOf(Collection<String> ags) {
        return repository.seriesOf(ags);
    }

    /** All entries of one series in order of time. A period between two entries is missing, never zero. */
    public List<IntakeEntry> series(SeriesKey key) {
        return repository.series(key, threshold);
    }

    /** Of several series the entries that end on this day or later, each in order of time; one query. */
    public Map<SeriesKey, List<IntakeEntry>> since(LocalDate from, Collection<SeriesKey> keys) {
        return repository.since(from, keys, threshold);
    }

    /** One page, with a constant number of queries and a total order. */
    public Page<IntakeEntry> page(IntakeFilter filter, int page, int size, Order<IntakeSort> order) {
        return repository.page(filter, page, size, order, threshold);
    }

    /** Hands over all matching entries, series by series in order of time, one query, never many in memory. */
    public void stream(IntakeFilter filter, Consumer<IntakeEntry> consumer) {
        repository.stream(filter, consumer, threshold);
    }

    /** @throws NotFoundException when there is no such entry */
    public IntakeEntry get(long id) {
        return repository.find(id, threshold).orElseThrow(() -> missing(id));
    }

    /**
     * Every version of an entry, the newest first. Values are hidden when one of them, or the current one, is. A deleted entry has
     * its history for its own municipality.
     *
     * @throws NotFoundException when there is no such entry
     */
    public List<RecordVersion<IntakeEntry>> history(long id) {
        List<RecordVersion<IntakeEntry>> versions = writes.history(id);
        if (versions.isEmpty()) {
            throw missing(id);
        }
        Optional<IntakeEntry> present = repository.find(id, threshold);
        String ags = versions.getFirst().record().key().ags();
        if (present.isEmpty() && !currentUser.get().mayWriteFor(ags)) {
            throw missing(id);
        }
        return SmallIntake.hide(versions, present.orElse(null), threshold);
    }

    /** The years in which these municipalities have entries, the earliest first. */
    public List<Integer> years(Collection<String> ags) {
        return years.years(ags);
    }

    /**
     * What every series of every municipality brought in this year, read from the rollup. Weeks count in their ISO year; a week or
     * month that is not over yet counts in none.
     */
    public List<YearIntake> totals(int year) {
        return years.totals(year, threshold, LocalDate.now(clock));
    }

    /**
     * Adds an entry as a report of the own municipality.
     *
     * @throws NotFoundException for another municipality
     * @throws InvalidInputException when it breaks a rule or overlaps an entry of the same series
     */
    @Coordinators
    @Transactional
    public IntakeEntry create(SeriesKey key, Period period, IntakeContent given) {
        PortalUser user = currentUser.requireOwn(key.ags(), KIND, key.ags());
        municipalities.get(key.ags());
        IntakeContent content = given.checked(key, period, LocalDate.now(clock));
        if (writes.overlaps(key, period)) {
            throw new InvalidInputException("period", "intake.problem.overlap");
        }
        long id = writes.insert(key, period, content, user.username());
        changed("INTAKE_CREATED", id, key.ags(), period.inGerman());
        return get(id);
    }

    /**
     * Replaces the value of an entry and keeps what it was. Series and period stay: for another period delete and add.
     *
     * @param version the version that the change was made on
     * @throws NotFoundException when it is missing or belongs to another municipality
     * @throws InvalidInputException when it breaks a rule
     * @throws StaleWriteException when the entry has another version by now
     */
    @Coordinators
    @Transactional
    public IntakeEntry revise(long id, int version, IntakeContent given, String reason) {
        IntakeEntry old = own(id, version);
        String why = why(reason);
        IntakeContent content = given.checked(old.key(), old.period(), LocalDate.now(clock));
        StaleWriteException.unless(
                writes.revise(old, content, why, currentUser.get().username()), KIND, Long.toString(id), version);
        changed("INTAKE_REVISED", id, old.key().ags(), "version " + (version + 1));
        return get(id);
    }

    /**
     * Deletes an entry and keeps what it was.
     *
     * @throws NotFoundException when it is missing or belongs to another municipality
     * @throws InvalidInputException without a reason
     * @throws StaleWriteException when the entry has another version by now
     */
    @Coordinators
    @Transactional
    public void delete(long id, int version, String reason) {
        IntakeEntry old = own(id, version);
        StaleWriteException.unless(
                writes.delete(old, why(reason), currentUser.get().username()), KIND, Long.toString(id), version);
        changed("INTAKE_DELETED", id, old.key().ags(), old.period().inGerman());
    }

    /** Entries of the own municipality that were deleted and can be brought back, the latest first. */
    @Coordinators
    public List<DeletedIntake> deleted() {
        return writes.deleted(currentUser.requireMunicipality()).stream()
                .map(each -> SmallIntake.isSmall(each.entry(), threshold)
                        ? new DeletedIntake(SmallIntake.hide(each.entry()), each.at(), each.reason())
                        : each)
                .toList();
    }

    /**
     * Brings a deleted entry of the own municipality back, as it was.
     *
     * @throws NotFoundException when no such entry was deleted, or it belongs to another municipality
     * @throws InvalidInputException when another entry of the series covers the period by now
     */
    @Coordinators
    @Transactional
    public IntakeEntry restore(long id) {
        DeletedIntake deleted =
                deleted().stream().filter(each -> each.id() == id).findFirst().orElseThrow(() -> missing(id));
        if (writes.overlaps(deleted.key(), deleted.period())) {
            throw new InvalidInputException("period", "intake.problem.overlap");
        }
        if (!writes.restore(id, currentUser.get().username())) {
            throw missing(id);
        }
        changed("INTAKE_RESTORED", id, deleted.key().ags(), deleted.period().inGerman());
        return get(id);
    }

    private IntakeEntry own(long id, int version) {
        IntakeEntry stored = get(id);
        currentUser.requireOwn(stored.key().ags(), KIND, Long.toString(id));
        StaleWriteException.unless(stored.version() == version, KIND, Long.toString(id), version);
        return stored;
    }

    private void changed(String action, long id, String ags, String detail) {
        audit.record(action, "INTAKE", Long.toString(id), ags, detail);
        events.publishEvent(new IntakeChanged(Set.of(ags)));
    }

    /** @throws InvalidInputException for a missing or endless reason */
    private static String why(String reason) {
        var input = new Input();
        String stripped = input.required("reason", reason, LONGEST_REASON, "intake.problem.reasonMissing");
        input.check();
        return stripped;
    }

    private static NotFoundException missing(long id) {
        return new NotFoundException(KIND, Long.toString(id));
    }
}
