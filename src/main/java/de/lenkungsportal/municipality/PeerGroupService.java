package de.lenkungsportal.municipality;

import static java.util.stream.Collectors.toSet;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The peer groups: everyone reads them, an administrator keeps them. */
@Service
@Readers
@Transactional
public class PeerGroupService {

    private static final String KIND = "peer group";
    private static final String SUBJECT = "PEER_GROUP";
    private static final int LONGEST_REASON = 500;

    private final PeerGroupRepository repository;
    private final MunicipalityRepository municipalities;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    PeerGroupService(
            PeerGroupRepository repository,
            MunicipalityRepository municipalities,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.repository = repository;
        this.municipalities = municipalities;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** In the order of their German names. */
    @Transactional(readOnly = true)
    public List<PeerGroup> all() {
        return repository.all();
    }

    /** @throws NotFoundException when there is no such group */
    @Transactional(readOnly = true)
    public PeerGroup get(String id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException(KIND, id));
    }

    /**
     * Every version of a group, the newest first.
     *
     * @throws NotFoundException when there is no such group
     */
    @Transactional(readOnly = true)
    public List<RecordVersion<PeerGroup>> history(String id) {
        return repository.history(get(id));
    }

    /**
     * Adds a group; its key is made of its name.
     *
     * @throws InvalidInputException when something breaks a rule
     */
    @Admins
    public PeerGroup add(PeerGroupContent given) {
        var input = new Input();
        PeerGroupContent content = checked(input, given, null);
        input.check();
        String id = GroupKey.of(
                content.name(), repository.all().stream().map(PeerGroup::id).collect(toSet()));
        repository.insert(id, content, currentUser.get().username());
        audit.record("PEER_GROUP_ENTERED", SUBJECT, id, null, "version " + 1);
        return get(id);
    }

    /**
     * Changes name, description or members.
     *
     * @param reason why, for everyone to read in the history; may stay empty
     * @throws NotFoundException when there is no such group
     * @throws InvalidInputException when the change breaks a rule or changes nothing
     * @throws StaleWriteException when it has another version by now
     */
    @Admins
    public PeerGroup change(String id, int version, PeerGroupContent given, @Nullable String reason) {
        PeerGroup stored = get(id);
        StaleWriteException.unless(stored.version() == version, KIND, id, version);
        var input = new Input();
        String why = input.optional("reason", reason, LONGEST_REASON);
        PeerGroupContent content = checked(input, given, id);
        input.require(
                !input.problems().isEmpty() || !content.equals(stored.content()), "name", "area.group.problem.same");
        input.check();
        var write = new Write("CHANGED", currentUser.get().username(), why);
        StaleWriteException.unless(repository.update(stored, content, write), KIND, id, version);
        audit.record("PEER_GROUP_CHANGED", SUBJECT, id, null, "version " + (version + 1));
        return get(id);
    }

    private PeerGroupContent checked(Input input, PeerGroupContent given, @Nullable String own) {
        Set<String> known = municipalities.all().stream().map(Municipality::ags).collect(toSet());
        PeerGroupContent content = given.checked(input, known);
        boolean isTaken = repository.all().stream()
                .anyMatch(other -> !other.id().equals(own) && other.name().equalsIgnoreCase(content.name()));
        input.require(!isTaken, "name", "area.group.problem.nameTaken");
        return content;
    }
}
