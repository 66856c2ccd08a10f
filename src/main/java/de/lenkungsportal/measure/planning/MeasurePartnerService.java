package de.lenkungsportal.measure.planning;

import de.lenkungsportal.measure.Measure;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.MeasureTrail;
import de.lenkungsportal.measure.PlanInput;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Readers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The municipalities that offer a measure in the lead of another one. Each writes its own note here and its own runs in
 * {@link RunService}; either side can end it. How one joins stands in {@link MeasureRequestService}.
 */
@Service
@Readers
@Transactional(readOnly = true)
public class MeasurePartnerService {

    private static final String KIND = "measure partner";
    private static final int NOTE = 500;

    private final MeasurePartnerRepository repository;
    private final MeasureRequestRepository requests;
    private final MeasureService measures;
    private final MeasureTrail trail;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    MeasurePartnerService(
            MeasurePartnerRepository repository,
            MeasureRequestRepository requests,
            MeasureService measures,
            MeasureTrail trail,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.requests = requests;
        this.measures = measures;
        this.trail = trail;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * All that offer the measure but the one in the lead, by name.
     *
     * @throws NotFoundException when there is no such measure
     */
    public List<MeasurePartner> ofMeasure(String measure) {
        measures.get(measure);
        return repository.ofMeasure(measure);
    }

    /**
     * Writes the note of the own municipality; an empty one is taken away.
     *
     * @param version of the note, 0 before the first one
     * @throws NotFoundException when the municipality is foreign, or does not offer the measure in the lead of another one
     * @throws StaleWriteException when the note has another version by now
     */
    @Coordinators
    @Transactional
    public MeasurePartner note(String measure, String ags, int version, @Nullable String note) {
        own(measure, ags);
        var input = new PlanInput();
        String checked = input.optional("note", note, NOTE);
        input.check();
        StaleWriteException.unless(
                repository.write(
                        measure, ags, version, checked, currentUser.get().username()),
                KIND,
                measure,
                version);
        audit.record("MEASURE_PARTNER_NOTE_CHANGED", "MEASURE", measure, ags, "version " + (version + 1));
        return own(measure, ags);
    }

    /**
     * Ends that a municipality offers the measure in the lead of another one. Its runs stay its own, and no new ones are added.
     *
     * @param version of the measure
     * @param reason that the other side reads beside the requests
     * @throws NotFoundException when the municipality does not offer the measure so, or neither it nor the lead is the own one
     * @throws InvalidInputException when the reason is missing
     * @throws StaleWriteException when the measure has another version by now
     */
    @Coordinators
    @Transactional
    public Measure end(String measure, int version, String ags, String reason) {
        side(measure, ags);
        var input = new PlanInput();
        String checked = input.required("reason", reason, NOTE);
        input.check();
        PortalUser user = currentUser.get();
        boolean done = repository.leave(measure, version, ags, user.username());
        trail.written(measure, version, done, "MEASURE_LEFT", ags);
        LocalDate today = LocalDate.now(clock);
        requests.withdrawHandover(measure, ags, today, user.username());
        requests.insertEnd(measure, ags, checked, today, user.username());
        return measures.get(measure);
    }

    private MeasurePartner own(String measure, String ags) {
        if (!currentUser.get().mayWriteFor(ags)) {
            throw new NotFoundException(KIND, measure);
        }
        return partner(measure, ags);
    }

    private void side(String measure, String ags) {
        partner(measure, ags);
        if (!currentUser.get().mayWriteFor(ags)) {
            measures.requireOwn(measure);
        }
    }

    private MeasurePartner partner(String measure, String ags) {
        return ofMeasure(measure).stream()
                .filter(each -> each.ags().equals(ags))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(KIND, measure));
    }
}
