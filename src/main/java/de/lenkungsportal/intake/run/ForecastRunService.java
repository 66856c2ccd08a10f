package de.lenkungsportal.intake.run;

import de.lenkungsportal.intake.ForecastRun;
import de.lenkungsportal.intake.ForecastRunFilter;
import de.lenkungsportal.intake.ForecastRunRepository;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.request.HeavyWork;
import de.lenkungsportal.security.Readers;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads stored forecast runs: current and earlier ones, of one series or of all cities. */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ForecastRunService {

    private final ForecastRunRepository repository;
    private final HeavyWork heavy;

    ForecastRunService(ForecastRunRepository repository, HeavyWork heavy) {
        this.repository = repository;
        this.heavy = heavy;
    }

    /** All that match, by city and series, in one query. */
    public List<ForecastRun> list(ForecastRunFilter filter) {
        return repository.list(filter);
    }

    /** Of each municipality the current run that is shown first, in the order of the names. */
    public List<ForecastRun> leading() {
        return repository.leading();
    }

    /** The run that holds for a series; empty where the series has no entry. */
    public Optional<ForecastRun> current(SeriesKey key) {
        return repository.current(key);
    }

    /** Every run of a series, the one that knew most first. */
    public List<ForecastRun> history(SeriesKey key) {
        return repository.history(key);
    }

    /**
     * A page with every step of its runs, which can be megabytes.
     *
     * @throws de.lenkungsportal.platform.request.BusyException when too many ask at once
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Page<ForecastRun> page(ForecastRunFilter filter, int page, int size) {
        return heavy.run(() -> new Page<>(repository.page(filter, page, size), page, size, repository.count(filter)));
    }

    /** Hands over all that match, never many in memory. */
    public void stream(ForecastRunFilter filter, Consumer<ForecastRun> consumer) {
        repository.stream(filter, consumer);
    }

    /** @throws NotFoundException when there is no such run */
    public ForecastRun get(long id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException("forecast", Long.toString(id)));
    }
}
