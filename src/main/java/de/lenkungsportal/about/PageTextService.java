package de.lenkungsportal.about;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.security.Admins;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Everyone;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of public pages: everyone reads them there, an administrator writes them. */
@Service
@Admins
@Transactional(readOnly = true)
public class PageTextService {

    /** Longest text, in characters. */
    public static final int TEXT_LENGTH = PageTextContent.LONGEST;

    private static final String KIND = "text";
    private static final String SUBJECT = "PAGE_TEXT";
    private static final int LONGEST_REASON = 500;

    private final PageTextRepository repository;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    PageTextService(PageTextRepository repository, CurrentUser currentUser, AuditTrail audit) {
        this.repository = repository;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** What a page says, in Markdown. */
    @Everyone
    public String shown(TextPlace place) {
        return repository.get(place).shown();
    }

    /** In the order of the places. */
    public List<PageText> all() {
        return repository.all();
    }

    /** @throws NotFoundException when there is no such place */
    public PageText get(String place) {
        return repository.get(Stream.of(TextPlace.values())
                .filter(each -> each.name().equals(place))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(KIND, place)));
    }

    /**
     * Every version, the newest first.
     *
     * @throws NotFoundException when there is no such place
     */
    public List<RecordVersion<PageText>> history(String place) {
        return repository.history(get(place));
    }

    /**
     * Changes a text; what it said stays in its history.
     *
     * @param given without a text for the one that comes with the portal
     * @param reason why, for administrators to read in the history; may stay empty
     * @throws NotFoundException when there is no such place
     * @throws InvalidInputException when the change breaks a rule or changes nothing
     * @throws StaleWriteException when it has another version by now
     */
    @Transactional
    public PageText change(String place, int version, PageTextContent given, @Nullable String reason) {
        PageText stored = get(place);
        StaleWriteException.unless(stored.version() == version, KIND, place, version);
        var input = new TextInput();
        String why = input.optional("reason", reason, LONGEST_REASON);
        PageTextContent content = given.checked(input);
        input.require(!input.problems().isEmpty() || !content.equals(stored.content()), "text", "about.text.same");
        input.check();
        var write = new Write("CHANGED", currentUser.get().username(), why);
        StaleWriteException.unless(repository.update(stored, content, write), KIND, place, version);
        audit.record("PAGE_TEXT_CHANGED", SUBJECT, place, null, "version " + (version + 1));
        return get(place);
    }
}
