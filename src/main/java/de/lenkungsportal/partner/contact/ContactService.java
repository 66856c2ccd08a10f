package de.lenkungsportal.partner.contact;

import de.lenkungsportal.partner.partnership.PartnershipService;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.Coordinators;
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
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the contacts of a partnership: functions by default, a person's name only with a stated ground and a review date.
 *
 * <p>A name can be exported and erased. It is never copied into revisions or the audit trail, so nothing is left of it then;
 * that it was erased, when and by whom stays on record.
 */
@Service
@Readers
@Transactional
public class ContactService {

    private static final String KIND = "contact";

    private final ContactRepository repository;
    private final PartnershipService partnerships;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    ContactService(
            ContactRepository repository,
            PartnershipService partnerships,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.partnerships = partnerships;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** What can happen to a contact besides a change of its fields. */
    enum Mark {
        ENDED,
        RESTORED,
        PERSON_ERASED;

        boolean ended(Contact contact) {
            return switch (this) {
                case ENDED -> true;
                case RESTORED -> false;
                case PERSON_ERASED -> contact.ended();
            };
        }
    }

    /**
     * The contacts of a partnership, those in use first.
     *
     * @throws NotFoundException when there is no such partnership
     */
    @Transactional(readOnly = true)
    public List<Contact> of(String partnership) {
        partnerships.get(partnership);
        return repository.of(partnership);
    }

    /**
     * Every version of a contact, the newest first.
     *
     * @throws NotFoundException when there is no such contact
     */
    @Transactional(readOnly = true)
    public List<RecordVersion<Contact>> history(UUID id) {
        return repository.history(get(id));
    }

    /**
     * @throws NotFoundException when the partnership is missing or belongs to another municipality
     * @throws InvalidInputException when it breaks a rule
     */
    @Coordinators
    public Contact create(String partnership, ContactContent change) {
        PortalUser user = requireOwn(partnership, partnership);
        ContactContent checked = change.checked(LocalDate.now(clock));
        UUID id = UUID.randomUUID();
        repository.insert(id, partnership, checked, user.username());
        putPerson(id, checked, user);
        record("CONTACT_CREATED", id, user, "partnership " + partnership);
        return get(id);
    }

    /**
     * @throws NotFoundException when it is missing or belongs to another municipality
     * @throws InvalidInputException when it breaks a rule
     * @throws StaleWriteException when it has another version by now
     */
    @Coordinators
    public Contact change(UUID id, int version, ContactContent change) {
        Contact stored = get(id);
        PortalUser user = requireOwn(stored.partnership(), id.toString());
        ContactContent checked = change.checked(LocalDate.now(clock));
        StaleWriteException.unless(
                stored.version() == version && repository.update(id, version, checked, user.username()),
                KIND,
                id.toString(),
                version);
        putPerson(id, checked, user);
        record("CONTACT_CHANGED", id, user, "version " + (version + 1));
        return get(id);
    }

    /** Takes a contact out of use; it stays on record. Same errors as {@link #change}. */
    @Coordinators
    public Contact end(UUID id, int version) {
        return mark(id, version, Mark.ENDED);
    }

    /** Takes a contact back into use. Same errors as {@link #change}. */
    @Coordinators
    public Contact restore(UUID id, int version) {
        return mark(id, version, Mark.RESTORED);
    }

    /**
     * Everyone who is named as a contact of a partnership: a coordinator gets those of the own municipality, an administrator all.
     * For giving a person what is kept about them, and for reviewing the grounds. The audit trail says who asked.
     *
     * @throws NotFoundException when there is no such partnership
     */
    @Keepers
    public List<PersonExport> exportPersons(String partnership) {
        PortalUser user = currentUser.get();
        Set<UUID> contacts = of(partnership).stream().map(Contact::id).collect(Collectors.toSet());
        List<PersonExport> persons = repository.persons(user.role() == Role.ADMIN ? null : user.ags()).stream()
                .filter(person -> contacts.contains(person.contact()))
                .toList();
        audit.record(
                "EXPORTED",
                "CONTACT_PERSON",
                partnership,
                partnerships.get(partnership).ags(),
                persons.size() + " entries");
        return persons;
    }

    /**
     * Erases the person of a contact; the function stays. Nothing of the name is left anywhere.
     *
     * @throws NotFoundException when it is missing, names nobody, or belongs to another municipality
     */
    @Keepers
    public Contact erasePerson(UUID id) {
        Contact stored = get(id);
        PortalUser user = currentUser.get();
        if (user.role() != Role.ADMIN) {
            requireOwn(stored.partnership(), id.toString());
        }
        if (!repository.erasePerson(id)) {
            throw new NotFoundException(KIND, id.toString());
        }
        StaleWriteException.unless(
                repository.mark(stored, Mark.PERSON_ERASED, user.username()), KIND, id.toString(), stored.version());
        audit.record(
                "CONTACT_PERSON_ERASED",
                "CONTACT",
                id.toString(),
                partnerships.get(stored.partnership()).ags(),
                "");
        return get(id);
    }

    private Contact mark(UUID id, int version, Mark mark) {
        Contact stored = get(id);
        PortalUser user = requireOwn(stored.partnership(), id.toString());
        StaleWriteException.unless(
                stored.version() == version && repository.mark(stored, mark, user.username()),
                KIND,
                id.toString(),
                version);
        record("CONTACT_" + mark.name(), id, user, "version " + (version + 1));
        return get(id);
    }

    private void putPerson(UUID id, ContactContent checked, PortalUser user) {
        if (checked.person() != null) {
            repository.putPerson(id, checked.person(), user.username());
        }
    }

    private void record(String action, UUID id, PortalUser user, String detail) {
        audit.record(action, "CONTACT", id.toString(), user.ags(), detail);
    }

    private PortalUser requireOwn(String partnership, String id) {
        return currentUser.requireOwn(partnerships.get(partnership).ags(), KIND, id);
    }

    private Contact get(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException(KIND, id.toString()));
    }
}
