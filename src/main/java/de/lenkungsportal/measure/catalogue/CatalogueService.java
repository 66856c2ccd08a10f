package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.measure.LegalBasis;
import de.lenkungsportal.measure.MeasureFilter;
import de.lenkungsportal.measure.MeasureRow;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.MeasureSort;
import de.lenkungsportal.measure.PlanInput;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Readers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of measures as people search it, with facets, time axis and the views that they keep for themselves. */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class CatalogueService {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUERY = 2000;

    private final CatalogueRepository repository;
    private final FacetRepository facets;
    private final SavedViewRepository views;
    private final MeasureService measures;
    private final CurrentUser currentUser;
    private final Clock clock;

    CatalogueService(
            CatalogueRepository repository,
            FacetRepository facets,
            SavedViewRepository views,
            MeasureService measures,
            CurrentUser currentUser,
            Clock clock) {
        this.repository = repository;
        this.facets = facets;
        this.views = views;
        this.measures = measures;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** A page with total and facets: one query for the page and one for all counts. */
    public MeasureCatalogue search(MeasureFilter filter, MeasureSort sort, int page, int size) {
        Facets counts = facets.facets(filter, LocalDate.now(clock));
        List<MeasureRow> rows = repository.page(filter, sort, LocalDate.now(clock), page, size);
        return new MeasureCatalogue(new Page<>(rows, page, size, counts.listed(filter.later())), counts);
    }

    /** Hands over every matching measure, one query, few of them in memory. */
    public void forEach(MeasureFilter filter, MeasureSort sort, Consumer<MeasureRow> action) {
        repository.forEach(filter, sort, LocalDate.now(clock), action);
    }

    /** Titles of the legal bases by their codes. */
    public Map<String, String> legalBases() {
        return measures.legalBases().stream().collect(Collectors.toMap(LegalBasis::id, LegalBasis::title));
    }

    /** Runs of the matching measures that touch this period, the earliest first, at most 2,000: calendar and time axis. */
    public List<TimelineRun> timeline(MeasureFilter filter, LocalDate from, LocalDate to) {
        return repository.timeline(filter, LocalDate.now(clock), from, to);
    }

    /** How many runs of the matching measures have no beginning, so that no axis can show them. */
    public int undatedRuns(MeasureFilter filter) {
        return repository.undatedRuns(filter, LocalDate.now(clock));
    }

    /** The views that the current user keeps, in the order of their names. */
    public List<SavedView> views() {
        return views.of(currentUser.get().username());
    }

    /**
     * Keeps a view; one of the same name is replaced.
     *
     * @param query query string of the catalogue's address
     * @throws InvalidInputException when the name is missing or too long
     */
    @Transactional
    public void saveView(String name, String query) {
        var input = new PlanInput();
        String checked = input.name("name", name, LONGEST_NAME);
        input.requireLength("query", query, LONGEST_QUERY);
        input.check();
        views.save(currentUser.get().username(), checked, query);
    }

    /** @throws NotFoundException when the current user has no such view */
    @Transactional
    public void deleteView(UUID id) {
        if (!views.delete(currentUser.get().username(), id)) {
            throw new NotFoundException("view", id.toString());
        }
    }
}
