package de.lenkungsportal.profile;

import de.lenkungsportal.figure.KnownSources;
import de.lenkungsportal.municipality.Institution;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Keepers;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Readers;
import de.lenkungsportal.security.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The Steckbriefe: everyone reads them; the coordination of a municipality keeps those of its institutions, an administrator all of
 * them.
 */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ProfileFactService {

    private static final String KIND = "profile-fact";
    private static final String SUBJECT = "PROFILE_FACT";
    private static final int LONGEST_REASON = 500;

    private final ProfileFactRepository repository;
    private final ProfileRepository profiles;
    private final MunicipalityService municipalities;
    private final KnownSources sources;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    ProfileFactService(
            ProfileFactRepository repository,
            ProfileRepository profiles,
            MunicipalityService municipalities,
            KnownSources sources,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.profiles = profiles;
        this.municipalities = municipalities;
        this.sources = sources;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page of facts, by place and in the order of a Steckbrief. */
    public Page<ProfileFact> page(ProfileFactFilter filter, int page, int size) {
        return repository.page(filter, page, size);
    }

    /** Hands over all matching facts in the same order, one query. */
    public void stream(ProfileFactFilter filter, Consumer<ProfileFact> consumer) {
        repository.stream(filter, consumer);
    }

    /** One page of institutions that have matching facts, each with those of them; two queries. */
    public Page<Profile> profiles(ProfileFactFilter filter, int page, int size) {
        return profiles.page(filter, page, size);
    }

    /** The institutions with a Steckbrief that says nothing on these facets; empty where no facet is named. */
    public List<ProfilePlace> silent(Set<ProfileFacet> facets) {
        return facets.isEmpty() ? List.of() : profiles.silent(facets);
    }

    /** @throws NotFoundException when there is no such fact */
    public ProfileFact get(String id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException(KIND, id));
    }

    /**
     * Every version of a fact, the newest first.
     *
     * @throws NotFoundException when there is no such fact
     */
    public List<RecordVersion<ProfileFact>> history(String id) {
        return repository.history(get(id));
    }

    /** Whether the current user keeps the Steckbriefe of this area. */
    public boolean mayKeep(String ags) {
        PortalUser user = currentUser.get();
        return user.role() == Role.ADMIN || user.mayWriteFor(ags);
    }

    /**
     * Adds a fact, as the last of its facet.
     *
     * @param institution its id
     * @param reason why, for everyone to read in the history; may be null
     * @throws NotFoundException when the institution belongs to another municipality
     * @throws InvalidInputException when there is no such institution, or something breaks a rule
     */
    @Keepers
    @Transactional
    public ProfileFact add(String institution, ProfileFactContent given, @Nullable String reason) {
        Institution place = municipalities.institutions().stream()
                .filter(each -> each.id().equals(institution))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("institution", "profile.problem.institution"));
        PortalUser user = requireKeeper(place.ags(), institution);
        var input = new Input();
        ProfileFactContent content = given.checked(input, sources, LocalDate.now(clock), null);
        String why = input.optional("reason", reason, LONGEST_REASON);
        input.check();
        String id = UUID.randomUUID().toString();
        repository.insert(id, place, content, new Write(ProfileFact.Change.ENTERED.name(), user.username(), why));
        audit.record(ProfileFact.Change.ENTERED.action(), SUBJECT, id, place.ags(), institution);
        return get(id);
    }

    /**
     * Changes a fact; what it said stays in its history.
     *
     * @param reason why, for everyone to read in the history
     * @throws NotFoundException when it is missing or belongs to another municipality
     * @throws InvalidInputException when the change breaks a rule or changes nothing
     * @throws StaleWriteException when it has another version by now
     */
    @Keepers
    @Transactional
    public ProfileFact change(String id, int version, ProfileFactContent given, String reason) {
        ProfileFact stored = own(id, version);
        var input = new Input();
        ProfileFactContent content = given.checked(input, sources, LocalDate.now(clock), stored.content());
        String why = why(input, reason);
        input.require(
                !input.problems().isEmpty() || !content.equals(stored.content()), "text", "profile.problem.unchanged");
        input.check();
        StaleWriteException.unless(
                repository.update(stored, content, why, currentUser.get().username()), KIND, id, version);
        audit.record(
                ProfileFact.Change.CHANGED.action(), SUBJECT, id, stored.place().ags(), "version " + (version + 1));
        return get(id);
    }

    /**
     * Deletes a fact; it stays in the history and can be brought back.
     *
     * @param reason why, for everyone to read
     * @throws NotFoundException when it is missing or belongs to another municipality
     * @throws InvalidInputException without a reason
     * @throws StaleWriteException when it has another version by now
     */
    @Keepers
    @Transactional
    public void delete(String id, int version, String reason) {
        ProfileFact stored = own(id, version);
        var input = new Input();
        String why = why(input, reason);
        input.check();
        StaleWriteException.unless(
                repository.delete(stored, why, currentUser.get().username()), KIND, id, version);
        audit.record(
                ProfileFact.Change.DELETED.action(),
                SUBJECT,
                id,
                stored.place().ags(),
                stored.place().institution());
    }

    /**
     * Facts of this area that were deleted and can be brought back, the latest first.
     *
     * @param ags null for the own municipality
     *
     * @throws NotFoundException when the current user does not keep them
     */
    @Keepers
    public List<DeletedProfileFact> deleted(@Nullable String ags) {
        String area = ags == null ? currentUser.requireMunicipality() : ags;
        requireKeeper(area, area);
        return repository.deleted(area);
    }

    /**
     * Brings a deleted fact back as it was.
     *
     * @throws NotFoundException when no such fact was deleted, or the current user does not keep them
     */
    @Keepers
    @Transactional
    public ProfileFact restore(String id) {
        String ags = repository.lastArea(id).orElseThrow(() -> new NotFoundException(KIND, id));
        PortalUser user = requireKeeper(ags, id);
        if (!repository.restore(id, user.username())) {
            throw new NotFoundException(KIND, id);
        }
        audit.record(ProfileFact.Change.RESTORED.action(), SUBJECT, id, ags, "");
        return get(id);
    }

    private ProfileFact own(String id, int version) {
        ProfileFact stored = get(id);
        requireKeeper(stored.place().ags(), id);
        StaleWriteException.unless(stored.version() == version, KIND, id, version);
        return stored;
    }

    private PortalUser requireKeeper(String ags, String id) {
        PortalUser user = currentUser.get();
        return user.role() == Role.ADMIN ? user : currentUser.requireOwn(ags, KIND, id);
    }

    private static String why(Input input, String reason) {
        String why = input.required("reason", reason, LONGEST_REASON, "profile.problem.reason");
        return why;
    }
}
