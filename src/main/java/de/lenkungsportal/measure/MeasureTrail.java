package de.lenkungsportal.measure;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.roundtable.agreement.AgreementService;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records who changed a measure, and each change of status with the agreement that it is based on. */
@Component
public class MeasureTrail {

    private final MeasureRepository repository;
    private final AgreementService agreements;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    MeasureTrail(
            MeasureRepository repository,
            AgreementService agreements,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.agreements = agreements;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** Records a new measure; its first decision is the status IDEA. */
    void created(String id) {
        decided(id, null, MeasureStatus.IDEA, null, null, 1);
        audit.record("MEASURE_CREATED", "MEASURE", id, currentUser.get().ags(), "");
    }

    /**
     * @param done whether the measure still had the version
     * @throws StaleWriteException when it had not, so that nothing was written
     */
    public void written(String id, int version, boolean done, String action, String detail) {
        StaleWriteException.unless(done, MeasureService.KIND, id, version);
        audit.record(
                action,
                "MEASURE",
                id,
                currentUser.get().ags(),
                (detail.isEmpty() ? "" : detail + ", ") + "version " + (version + 1));
    }

    /** @param version of the measure since the move */
    void decided(
            String id,
            @Nullable MeasureStatus from,
            MeasureStatus to,
            MeasureDecision.@Nullable Link agreement,
            @Nullable String note,
            int version) {
        PortalUser user = currentUser.get();
        repository.insertDecision(
                id,
                new MeasureDecision(from, to, LocalDate.now(clock), user.role(), null, agreement, note, version),
                user.ags());
    }

    /** @throws InvalidInputException when there is no such agreement */
    void requireKnown(MeasureDecision.@Nullable Link agreement) {
        if (agreement == null) {
            return;
        }
        try {
            if (agreement.kind().equals(MeasureDecision.AGREEMENT)) {
                agreements.get(agreement.id());
                return;
            }
        } catch (NotFoundException unknown) {
            // said below, at its field
        }
        throw new InvalidInputException("agreement", "measureplan.problem.agreement");
    }
}
