package de.lenkungsportal.municipality;

import static java.util.stream.Collectors.toSet;

import de.lenkungsportal.figure.KnownSources;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Keepers;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Readers;
import de.lenkungsportal.security.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The institutions of an area: everyone reads them; the coordination of a municipality keeps its own, an administrator all of them.
 */
@Service
@Readers
@Transactional(readOnly = true)
public class InstitutionService {

    private static final String KIND = "institution";
    private static final String SUBJECT = "INSTITUTION";
    private static final int LONGEST_REASON = 500;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final InstitutionRepository repository;
    private final MunicipalityRepository areas;
    private final KnownSources sources;
    private final List<InstitutionUse> uses;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    InstitutionService(
            InstitutionRepository repository,
            MunicipalityRepository areas,
            KnownSources sources,
            List<InstitutionUse> uses,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.repository = repository;
        this.areas = areas;
        this.sources = sources;
        this.uses = uses;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /**
     * The institutions of an area, in the order of their names.
     *
     * @throws NotFoundException when there is no such area
     */
    public List<Institution> of(String ags) {
        requireArea(ags);
        return repository.list(ags);
    }

    /** @throws NotFoundException when there is no such institution in this area */
    public Institution get(String ags, String id) {
        return repository.find(ags, id).orElseThrow(() -> new NotFoundException(KIND, id));
    }

    /**
     * Every version of an institution, the newest first.
     *
     * @throws NotFoundException when there is no such institution in this area
     */
    public List<RecordVersion<Institution>> history(String ags, String id) {
        return repository.history(get(ags, id));
    }

    /** Whether the current user keeps the institutions of this area. */
    public boolean mayKeep(String ags) {
        PortalUser user = currentUser.get();
        return user.role() == Role.ADMIN || user.mayWriteFor(ags);
    }

    /**
     * Adds an institution; its key is made of its name and the area.
     *
     * @throws NotFoundException when there is no such area, or it is a foreign one
     * @throws InvalidInputException when something breaks a rule
     */
    @Keepers
    @Transactional
    public Institution add(String ags, InstitutionContent given) {
        requireArea(ags);
        PortalUser user = requireKeeper(ags, ags);
        var input = new Input();
        InstitutionContent content = given.checked(input, sources);
        List<Institution> others = repository.list(ags);
        requireOwnName(input, others, null, content.name());
        input.check();
        Set<String> taken = Stream.concat(
                        others.stream().map(Institution::id),
                        repository.deleted(ags).stream().map(DeletedInstitution::id))
                .collect(toSet());
        String id = InstitutionKey.of(content.name(), ags, taken);
        repository.insert(id, ags, content, user.username());
        audit.record("INSTITUTION_ENTERED", SUBJECT, id, ags, "version " + 1);
        return get(ags, id);
    }

    /**
     * Changes an institution; what was said of it before stays in its history.
     *
     * @param reason why, for everyone to read in the history; may stay empty
     * @throws NotFoundException when there is no such institution in this area, or it is a foreign one
     * @throws InvalidInputException when the change breaks a rule or changes nothing
     * @throws StaleWriteException when it has another version by now
     */
    @Keepers
    @Transactional
    public Institution change(String ags, String id, int version, InstitutionContent given, @Nullable String reason) {
        Institution stored = own(ags, id, version);
        var input = new Input();
        String why = input.optional("reason", reason, LONGEST_REASON);
        InstitutionContent content = given.checked(input, sources);
        requireOwnName(input, repository.list(ags), id, content.name());
        input.require(!input.problems().isEmpty() || !content.equals(stored.content()), "name", "area.problem.same");
        input.check();
        var write = new Write("CHANGED", currentUser.get().username(), why);
        StaleWriteException.unless(repository.update(stored, content, write), KIND, id, version);
        audit.record("INSTITUTION_CHANGED", SUBJECT, id, ags, "version " + (version + 1));
        return get(ags, id);
    }

    /**
     * Deletes an institution that nothing is kept of; it stays in the history and can be brought back.
     *
     * @param reason why, for everyone to read
     * @throws NotFoundException when there is no such institution in this area, or it is a foreign one
     * @throws InvalidInputException without a reason, or when something is kept of it: then it can get a last day
     * @throws StaleWriteException when it has another version by now
     */
    @Keepers
    @Transactional
    public void delete(String ags, String id, int version, String reason) {
        Institution stored = own(ags, id, version);
        for (InstitutionUse use : uses) {
            int count = use.count(id);
            if (count > 0) {
                throw new InvalidInputException(List.of(new Problem(
                        "id", "area.institution.problem.used." + use.kind(), List.of(String.valueOf(count)))));
            }
        }
        var input = new Input();
        String why = input.required("reason", reason, LONGEST_REASON, "area.institution.problem.reason");
        input.check();
        try {
            StaleWriteException.unless(
                    repository.delete(stored, why, currentUser.get().username()), KIND, id, version);
        } catch (DataIntegrityViolationException usedSince) {
            throw new InvalidInputException("id", "area.institution.problem.used");
        }
        audit.record("INSTITUTION_DELETED", SUBJECT, id, ags, "");
    }

    /**
     * Institutions of an area that were deleted and can be brought back, the latest first.
     *
     * @throws NotFoundException when there is no such area, or the current user does not keep it
     */
    @Keepers
    public List<DeletedInstitution> deleted(String ags) {
        requireArea(ags);
        requireKeeper(ags, ags);
        return repository.deleted(ags);
    }

    /**
     * Brings a deleted institution back as it was.
     *
     * @throws NotFoundException when no such institution of this area was deleted, or the current user does not keep it
     * @throws InvalidInputException when another one has its name by now
     */
    @Keepers
    @Transactional
    public Institution restore(String ags, String id) {
        PortalUser user = requireKeeper(ags, id);
        DeletedInstitution deleted = repository.deleted(ags).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(KIND, id));
        var input = new Input();
        requireOwnName(input, repository.list(ags), id, deleted.name());
        input.check();
        if (!repository.restore(id, user.username())) {
            throw new NotFoundException(KIND, id);
        }
        audit.record("INSTITUTION_RESTORED", SUBJECT, id, ags, "");
        return get(ags, id);
    }

    private Institution own(String ags, String id, int version) {
        Institution stored = get(ags, id);
        requireKeeper(ags, id);
        StaleWriteException.unless(stored.version() == version, KIND, id, version);
        return stored;
    }

    private PortalUser requireKeeper(String ags, String id) {
        PortalUser user = currentUser.get();
        return user.role() == Role.ADMIN ? user : currentUser.requireOwn(ags, KIND, id);
    }

    private void requireArea(String ags) {
        if (areas.findArea(ags).isEmpty()) {
            throw new NotFoundException("area", ags);
        }
    }

    private static void requireOwnName(Input input, List<Institution> all, @Nullable String own, String name) {
        boolean isTaken = all.stream()
                .anyMatch(
                        other -> !other.id().equals(own) && plain(other.name()).equals(plain(name)));
        input.require(!isTaken, "name", "area.institution.problem.nameTaken");
    }

    /** What people take for the same name: without spaces, hyphens and large letters. */
    private static String plain(String name) {
        return NO_LETTERS.matcher(name).replaceAll("").toLowerCase(Locale.GERMAN);
    }
}
