package de.lenkungsportal.partner.rule;

import de.lenkungsportal.partner.PartnerInput;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.Admins;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Readers;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules for gaps: everyone reads them, an administrator changes them. A change survives a reload of the reference data. */
@Service
@Readers
@Transactional
public class RuleService {

    private static final String KIND = "partner rule";

    private final RuleRepository repository;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    RuleService(RuleRepository repository, CurrentUser currentUser, AuditTrail audit) {
        this.repository = repository;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** All rules in the order of their ids, also those that are switched off. */
    @Transactional(readOnly = true)
    public List<PartnerRule> rules() {
        return repository.all();
    }

    /**
     * Every version of a rule, the newest first.
     *
     * @throws NotFoundException when there is no such rule
     */
    @Transactional(readOnly = true)
    public List<PartnerRule> history(String id) {
        PartnerRule current = get(id);
        return Stream.concat(Stream.of(current), repository.before(current).stream())
                .toList();
    }

    /**
     * @throws NotFoundException when there is no such rule
     * @throws InvalidInputException when the change breaks a rule or changes nothing
     * @throws StaleWriteException when it has another version by now
     */
    @Admins
    public PartnerRule change(String id, int version, RuleContent change) {
        PartnerRule stored = get(id);
        StaleWriteException.unless(stored.version() == version, KIND, id, version);
        boolean isPlace = stored.criterion() == GapCriterion.MISSING_KIND;
        Integer ring = change.ring();
        var input = new PartnerInput();
        input.require(ring == null || (ring >= 1 && ring <= 3), "ring", "partner.problem.ring");
        input.require(!isPlace || ring != null, "ring", "partner.problem.ring");
        input.require(isPlace != change.kinds().isEmpty(), "kinds", "partner.problem.ruleKinds");
        input.text("note", change.note());
        input.require(!change.equals(stored.content()), "severity", "partner.problem.unchanged");
        input.check();
        StaleWriteException.unless(
                repository.update(id, version, change, currentUser.get().username()), KIND, id, version);
        audit.record("PARTNER_RULE_CHANGED", "PARTNER_RULE", id, null, "version " + (version + 1));
        return get(id);
    }

    private PartnerRule get(String id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException(KIND, id));
    }
}
