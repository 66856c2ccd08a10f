package de.lenkungsportal.about;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.security.Admins;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Everyone;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What imprint and accessibility statement say of who runs the portal: everyone reads it, an administrator keeps it. */
@Service
@Transactional(readOnly = true)
public class OperatorService {

    private static final String KIND = "operator";
    private static final int LONGEST_REASON = 500;

    private final OperatorRepository repository;
    private final Operator settings;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    OperatorService(OperatorRepository repository, Operator settings, CurrentUser currentUser, AuditTrail audit) {
        this.repository = repository;
        this.settings = settings;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** As it is kept, or as the settings say as long as nothing is. */
    @Everyone
    public StoredOperator get() {
        return repository.find().orElseGet(() -> new StoredOperator(settings, 0));
    }

    /** Every version that was kept, the newest first. */
    @Admins
    public List<RecordVersion<StoredOperator>> history() {
        return repository.find().map(repository::history).orElse(List.of());
    }

    /**
     * Keeps what the pages say; what they said before stays in the history.
     *
     * @param version that was seen, 0 where nothing was kept yet
     * @param reason why; may stay empty
     * @throws InvalidInputException when a field breaks a rule or nothing is changed
     * @throws StaleWriteException when somebody else has kept something meanwhile
     */
    @Admins
    @Transactional
    public StoredOperator change(int version, Operator given, @Nullable String reason) {
        StoredOperator stored = get();
        StaleWriteException.unless(stored.version() == version, KIND, StoredOperator.ID, version);
        var input = new Input();
        String why = input.optional("reason", reason, LONGEST_REASON);
        Operator content = given.checked(input);
        input.require(
                !input.problems().isEmpty() || !content.equals(stored.content()), "name", "about.texts.problem.same");
        input.check();
        var write = new Write(
                version == 0 ? "ENTERED" : "CHANGED", currentUser.get().username(), why);
        StaleWriteException.unless(repository.save(version, content, write), KIND, StoredOperator.ID, version);
        audit.record("OPERATOR_CHANGED", "OPERATOR", StoredOperator.ID, null, "version " + (version + 1));
        return get();
    }
}
