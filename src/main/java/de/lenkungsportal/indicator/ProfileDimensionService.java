package de.lenkungsportal.indicator;

import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.security.Admins;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Readers;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dimensions of profiles: everyone reads them, an administrator keeps them. One is retired, never deleted. */
@Service
@Readers
@Transactional
public class ProfileDimensionService {

    private static final String KIND = "profile_dimension";
    private static final String SUBJECT = "PROFILE_DIMENSION";
    private static final int LONGEST_REASON = 500;

    private final ProfileDimensionRepository repository;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    ProfileDimensionService(
            ProfileDimensionRepository repository,
            CurrentUser currentUser,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
    }

    /** Every dimension in its order, also the retired ones. */
    @Transactional(readOnly = true)
    public List<ProfileDimensionEntry> all() {
        return repository.all();
    }

    /** @throws NotFoundException when there is no such dimension */
    @Transactional(readOnly = true)
    public ProfileDimensionEntry get(String code) {
        return Optional.of(code)
                .filter(ProfileDimension::isCode)
                .map(ProfileDimension::new)
                .flatMap(repository::find)
                .orElseThrow(() -> new NotFoundException(KIND, code));
    }

    /**
     * Every version of a dimension, the newest first.
     *
     * @throws NotFoundException when there is no such dimension
     */
    @Transactional(readOnly = true)
    public List<RecordVersion<ProfileDimensionEntry>> history(String code) {
        return repository.history(get(code));
    }

    /**
     * Adds a dimension.
     *
     * @throws InvalidInputException when the code is taken or something breaks a rule
     */
    @Admins
    public ProfileDimensionEntry add(String code, ProfileDimensionContent given) {
        var input = new Input();
        String word = input.required("id", code, 60, "dimension.problem.code");
        ProfileDimension dimension = input.read("id", word, ProfileDimension::new, "dimension.problem.code");
        input.require(
                !ProfileDimensionContent.COLUMNS.contains(word)
                        && (dimension == null || repository.find(dimension).isEmpty()),
                "id",
                "dimension.problem.codeTaken");
        ProfileDimensionContent content = given.checked(input, List.of());
        requireOwnName(input, word, content);
        input.check();
        repository.insert(new ProfileDimension(word), content, currentUser.get().username());
        audit.record(IndicatorChange.ENTERED.action(SUBJECT), SUBJECT, word, null, "version " + 1);
        events.publishEvent(new ProfileDimensionNames.Changed());
        return get(word);
    }

    /**
     * Changes a dimension or its categories; both are retired and restored so as well.
     *
     * @param reason why, for everyone to read in the history; may stay empty
     * @throws NotFoundException when there is no such dimension
     * @throws InvalidInputException when the change breaks a rule or changes nothing
     * @throws StaleWriteException when it has another version by now
     */
    @Admins
    public ProfileDimensionEntry change(
            String code, int version, ProfileDimensionContent given, @Nullable String reason) {
        ProfileDimensionEntry stored = get(code);
        StaleWriteException.unless(stored.version() == version, KIND, code, version);
        var input = new Input();
        String why = input.optional("reason", reason, LONGEST_REASON);
        ProfileDimensionContent content = given.checked(input, stored.content().categories());
        requireOwnName(input, code, content);
        input.require(
                !input.problems().isEmpty() || !content.equals(stored.content()),
                "name",
                "dimension.problem.unchanged");
        input.check();
        boolean isSame = content.retired() == stored.content().retired();
        IndicatorChange change = isSame
                ? IndicatorChange.CHANGED
                : content.retired() ? IndicatorChange.RETIRED : IndicatorChange.RESTORED;
        StaleWriteException.unless(
                repository.update(
                        stored,
                        content,
                        new Write(change.name(), currentUser.get().username(), why)),
                KIND,
                code,
                version);
        audit.record(change.action(SUBJECT), SUBJECT, code, null, "version " + (version + 1));
        events.publishEvent(new ProfileDimensionNames.Changed());
        return get(code);
    }

    private void requireOwnName(Input input, String code, ProfileDimensionContent content) {
        boolean isTaken = repository.all().stream()
                .anyMatch(other ->
                        !other.code().equals(code) && other.content().name().equalsIgnoreCase(content.name()));
        input.require(!isTaken, "name", "dimension.problem.nameTaken");
    }
}
