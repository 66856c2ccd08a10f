package de.lenkungsportal.municipality;

import static java.util.stream.Collectors.toMap;

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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The areas that the portal works with: everyone reads them, an administrator chooses them from the list of places, adds others and
 * changes them. An area is never deleted, for records name it.
 */
@Service
@Readers
@Transactional
public class AreaService {

    private static final String KIND = "area";
    private static final String SUBJECT = "AREA";
    private static final int LONGEST_REASON = 500;

    private final AreaRepository repository;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    AreaService(AreaRepository repository, CurrentUser currentUser, AuditTrail audit) {
        this.repository = repository;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** In the order of their German names, Land and Bund included. */
    @Transactional(readOnly = true)
    public List<Area> all() {
        return repository.all();
    }

    /** @throws NotFoundException when there is no such area */
    @Transactional(readOnly = true)
    public Area get(String ags) {
        return repository.find(ags).orElseThrow(() -> new NotFoundException(KIND, ags));
    }

    /**
     * Every version of an area, the newest first.
     *
     * @throws NotFoundException when there is no such area
     */
    @Transactional(readOnly = true)
    public List<RecordVersion<Area>> history(String ags) {
        return repository.history(get(ags));
    }

    /** The places to choose from that are not worked with yet, in the order of their German names. */
    @Transactional(readOnly = true)
    public List<ListedArea> listed() {
        return repository.listed();
    }

    /**
     * Adds an area that is on no list.
     *
     * @throws InvalidInputException when something breaks a rule
     */
    @Admins
    public Area add(String ags, AreaContent given) {
        var input = new Input();
        String key = ags.strip();
        AreaContent content = given.checked(input, key);
        List<Area> all = repository.all();
        input.require(all.stream().noneMatch(other -> other.ags().equals(key)), "ags", "area.problem.agsTaken");
        requireOwnName(input, all, key, content.name());
        input.check();
        repository.insert(Map.of(key, content), currentUser.get().username());
        audit.record("AREA_ENTERED", SUBJECT, key, null, "version " + 1);
        return get(key);
    }

    /**
     * Takes places from the list; what is no listed place, or is an area already, is passed over.
     *
     * @return what was added
     * @throws InvalidInputException when one has the name of another area
     */
    @Admins
    public List<ListedArea> choose(Collection<String> ags) {
        List<ListedArea> chosen = repository.listed(ags);
        var input = new Input();
        List<Area> all = repository.all();
        input.require(!chosen.isEmpty(), "places", "area.problem.nothingChosen");
        chosen.forEach(place -> requireOwnName(input, all, place.ags(), place.name()));
        input.check();
        repository.insert(
                chosen.stream()
                        .collect(toMap(ListedArea::ags, ListedArea::content, (one, other) -> one, LinkedHashMap::new)),
                currentUser.get().username());
        chosen.forEach(place -> audit.record("AREA_CHOSEN", SUBJECT, place.ags(), null, "version " + 1));
        return chosen;
    }

    /**
     * Changes an area; what it was called before stays in its history.
     *
     * @param reason why, for everyone to read in the history; may stay empty
     * @throws NotFoundException when there is no such area
     * @throws InvalidInputException when the change breaks a rule or changes nothing
     * @throws StaleWriteException when it has another version by now
     */
    @Admins
    public Area change(String ags, int version, AreaContent given, @Nullable String reason) {
        Area stored = get(ags);
        StaleWriteException.unless(stored.version() == version, KIND, ags, version);
        var input = new Input();
        String why = input.optional("reason", reason, LONGEST_REASON);
        AreaContent content = given.checked(input, ags);
        requireOwnName(input, repository.all(), ags, content.name());
        input.require(!input.problems().isEmpty() || !content.equals(stored.content()), "name", "area.problem.same");
        input.check();
        var write = new Write("CHANGED", currentUser.get().username(), why);
        StaleWriteException.unless(repository.update(stored, content, write), KIND, ags, version);
        audit.record("AREA_CHANGED", SUBJECT, ags, null, "version " + (version + 1));
        return get(ags);
    }

    private static void requireOwnName(Input input, List<Area> all, String ags, String name) {
        boolean isTaken = all.stream()
                .anyMatch(other -> !other.ags().equals(ags) && other.name().equalsIgnoreCase(name));
        input.require(!isTaken, "name", "area.problem.nameTaken");
    }
}
