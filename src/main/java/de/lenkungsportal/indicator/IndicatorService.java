package de.lenkungsportal.indicator;

import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.KnownSources;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.Admins;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Readers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of indicators: everyone reads it, an administrator keeps it. An indicator is retired, never deleted. */
@Service
@Readers
@Transactional
public class IndicatorService {

    private static final String KIND = "indicator";
    private static final String SUBJECT = "INDICATOR";
    private static final int LONGEST_REASON = 500;

    private final IndicatorRepository repository;
    private final IndicatorUse use;
    private final KnownSources sources;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    IndicatorService(
            IndicatorRepository repository,
            IndicatorUse use,
            KnownSources sources,
            CurrentUser currentUser,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.use = use;
        this.sources = sources;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
    }

    /** Every indicator, also the retired ones, in the order of their German names. */
    @Transactional(readOnly = true)
    public List<CatalogueEntry> all() {
        return repository.all();
    }

    /** The dimensions that figures are broken down by, in the order of their German names. */
    @Transactional(readOnly = true)
    public List<BreakdownDimension> dimensions() {
        return repository.dimensions();
    }

    /** How many figures each indicator has; one without any is left out. */
    @Transactional(readOnly = true)
    public Map<Indicator, Integer> figures() {
        return use.counts();
    }

    /** @throws NotFoundException when there is no such indicator */
    @Transactional(readOnly = true)
    public CatalogueEntry get(String code) {
        return indicator(code).flatMap(repository::find).orElseThrow(() -> new NotFoundException(KIND, code));
    }

    /**
     * Every version of an indicator, the newest first.
     *
     * @throws NotFoundException when there is no such indicator
     */
    @Transactional(readOnly = true)
    public List<RecordVersion<CatalogueEntry>> history(String code) {
        return repository.history(get(code));
    }

    /**
     * Adds an indicator.
     *
     * @throws InvalidInputException when the code is taken or something breaks a rule
     */
    @Admins
    public CatalogueEntry add(String code, IndicatorContent given) {
        var input = new Input();
        String word = input.required("id", code, 60, "indicator.problem.code");
        Indicator indicator = input.read("id", word, Indicator::new, "indicator.problem.code");
        input.require(indicator == null || repository.find(indicator).isEmpty(), "id", "indicator.problem.codeTaken");
        IndicatorContent content = given.checked(input, dimensionCodes(), sources, Set.of());
        requireOwnName(input, null, content);
        input.check();
        Indicator checked = new Indicator(word);
        repository.insert(checked, content, currentUser.get().username());
        audit.record(IndicatorChange.ENTERED.action(SUBJECT), SUBJECT, checked.code(), null, "version " + 1);
        events.publishEvent(new IndicatorNames.Changed());
        return get(checked.code());
    }

    /**
     * Changes an indicator; it is retired and restored so as well.
     *
     * @param reason why, for everyone to read in the history; may stay empty
     * @throws NotFoundException when there is no such indicator
     * @throws InvalidInputException when the change breaks a rule or changes nothing
     * @throws StaleWriteException when it has another version by now
     */
    @Admins
    public CatalogueEntry change(String code, int version, IndicatorContent given, @Nullable String reason) {
        CatalogueEntry stored = get(code);
        StaleWriteException.unless(stored.version() == version, KIND, code, version);
        var input = new Input();
        String why = input.optional("reason", reason, LONGEST_REASON);
        Set<Unit> used = use.units(stored.indicator());
        IndicatorContent content = given.checked(input, dimensionCodes(), sources, used);
        requireOwnName(input, stored, content);
        input.require(
                !input.problems().isEmpty() || !content.equals(stored.content()),
                "name",
                "indicator.problem.unchanged");
        input.check();
        boolean isSame = content.retired() == stored.content().retired();
        IndicatorChange change = isSame
                ? IndicatorChange.CHANGED
                : content.retired() ? IndicatorChange.RETIRED : IndicatorChange.RESTORED;
        StaleWriteException.unless(
                repository.update(stored, content, change, currentUser.get().username(), why), KIND, code, version);
        audit.record(change.action(SUBJECT), SUBJECT, code, null, "version " + (version + 1));
        events.publishEvent(new IndicatorNames.Changed());
        return get(code);
    }

    private void requireOwnName(Input input, @Nullable CatalogueEntry stored, IndicatorContent content) {
        boolean isTaken = repository.all().stream()
                .anyMatch(other -> (stored == null || !other.indicator().equals(stored.indicator()))
                        && other.content().name().equalsIgnoreCase(content.name()));
        input.require(!isTaken, "name", "indicator.problem.nameTaken");
    }

    private Set<String> dimensionCodes() {
        return repository.dimensions().stream().map(BreakdownDimension::code).collect(Collectors.toSet());
    }

    /** Empty for what is no code at all. */
    private static Optional<Indicator> indicator(String code) {
        try {
            return Optional.of(new Indicator(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
