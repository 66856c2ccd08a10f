package de.lenkungsportal.plausibility;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Keepers;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Readers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What does not fit, for readers, and the decisions of the municipality that a finding belongs to. */
@Service
@Readers
public class PlausibilityService {

    /** Longest comment of a decision. */
    public static final int COMMENT_LENGTH = 1000;

    private static final String KIND = "finding";

    private final FindingQueryRepository query;
    private final FindingRepository repository;
    private final LaterSources laterSources;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    PlausibilityService(
            FindingQueryRepository query,
            FindingRepository repository,
            LaterSources laterSources,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.query = query;
        this.repository = repository;
        this.laterSources = laterSources;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param size at most {@value Page#MAX_SIZE} */
    @Transactional(readOnly = true)
    public Page<Finding> findings(FindingFilter filter, FindingSort sort, int page, int size) {
        Map<String, Stand> later = laterSources.standing();
        List<Finding> items = query.page(filter, later.keySet(), sort, page, size).stream()
                .map(finding -> LaterSources.marked(finding, later))
                .toList();
        return new Page<>(
                items, page, size, query.summary(filter, later.keySet()).total());
    }

    /** The whole list, row by row. */
    @Transactional(readOnly = true)
    public void forEach(FindingFilter filter, FindingSort sort, Consumer<Finding> action) {
        Map<String, Stand> later = laterSources.standing();
        query.forEach(filter, later.keySet(), sort, finding -> action.accept(LaterSources.marked(finding, later)));
    }

    public FindingSummary summary(FindingFilter filter) {
        return query.summary(filter, laterSources.numbers());
    }

    /** By number of the source, how many open and confirmed findings name a place of it; a source without one is left out. */
    public Map<String, Integer> bySource() {
        return query.holdingBySource();
    }

    /** @throws NotFoundException when there is no such finding */
    public Finding get(String id) {
        return query.byId(id).stream()
                .findFirst()
                .map(finding -> LaterSources.marked(finding, laterSources.standing()))
                .orElseThrow(() -> new NotFoundException(KIND, id));
    }

    /** By figure, the open and confirmed findings that rest on it, the most urgent first; figures without one are left out. */
    public Map<String, List<Finding>> forFigures(Collection<String> figureIds, Later which) {
        Map<String, Stand> later = laterSources.standing();
        var byFigure = new HashMap<String, List<Finding>>();
        for (Finding found : query.holdingFor(figureIds)) {
            Finding finding = LaterSources.marked(found, later);
            if (which == Later.HIDDEN && finding.later() != null) {
                continue;
            }
            finding.evidence()
                    .forEach(evidence -> byFigure.computeIfAbsent(evidence.figureId(), id -> new ArrayList<>())
                            .add(finding));
        }
        byFigure.keySet().retainAll(List.copyOf(figureIds));
        return byFigure;
    }

    /**
     * The municipality says that the source prints it so; both readings stay.
     *
     * @throws NotFoundException when the finding is missing or belongs to another municipality
     * @throws StaleWriteException when it has another version by now
     * @throws InvalidInputException when the comment is empty or too long
     */
    @Keepers
    @Transactional
    public Finding confirm(String id, int version, String comment) {
        return decide(id, version, FindingState.OPEN, FindingState.CONFIRMED, comment);
    }

    /** Withdraws a confirmation; throws as {@link #confirm} does. */
    @Keepers
    @Transactional
    public Finding reopen(String id, int version, String comment) {
        return decide(id, version, FindingState.CONFIRMED, FindingState.OPEN, comment);
    }

    private Finding decide(String id, int version, FindingState from, FindingState to, String comment) {
        Finding finding = get(id);
        PortalUser user = currentUser.requireOwn(finding.ags(), KIND, id);
        var input = new Input();
        String reason = input.required("comment", comment, COMMENT_LENGTH, "plausibility.commentNeeded");
        input.check();
        StaleWriteException.unless(
                finding.state() == from && repository.decide(id, version, to, reason, user, clock.instant()),
                KIND,
                id,
                version);
        audit.record("FINDING_" + to, "FINDING", id, finding.ags(), "version " + (version + 1));
        return get(id);
    }
}
