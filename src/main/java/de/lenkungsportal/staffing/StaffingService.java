package de.lenkungsportal.staffing;

import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.StoredFigures;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Readers;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the staffing assumptions of municipalities, and reads their staff. */
@Service
@Readers
@Transactional(readOnly = true)
public class StaffingService {

    /** Longest note beside the assumptions. */
    public static final int NOTE_LENGTH = 500;

    private static final String KIND = "staffing assumptions";

    private final StaffingRepository repository;
    private final StoredFigures figures;
    private final MunicipalityService municipalities;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    StaffingService(
            StaffingRepository repository,
            StoredFigures figures,
            MunicipalityService municipalities,
            CurrentUser currentUser,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.figures = figures;
        this.municipalities = municipalities;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
    }

    /** The own assumptions, or the orientation of the concept with version 0. */
    public Assumptions assumptions(String ags) {
        return repository.assumptions(Set.of(ags)).getOrDefault(ags, Assumptions.orientation(ags));
    }

    /** The stages of the staff that a need of this Rechtskreis can stand beside, in their order. */
    public List<StaffLevel> levels(String ags, Rechtskreis rechtskreis) {
        return StaffLevel.of(figures.of(Set.of(ags), Set.of(Indicator.STAFF)), rechtskreis);
    }

    /**
     * Replaces the assumptions of the own municipality.
     *
     * @param version the version that was read, 0 where there were none
     * @throws NotFoundException for another municipality
     * @throws InvalidInputException when a value is out of bounds or the note too long
     * @throws StaleWriteException when there is another version by now
     */
    @Coordinators
    @Transactional
    public Assumptions change(
            String ags, int version, int stayMonths, int ratio, int unemployedPercent, @Nullable String note) {
        PortalUser user = currentUser.requireOwn(ags, KIND, ags);
        municipalities.get(ags);
        var wanted = new Scenario(stayMonths, ratio, unemployedPercent, null, null);
        var input = new Input();
        String said = input.optional("note", note, NOTE_LENGTH);
        input.check();
        StaleWriteException.unless(repository.save(ags, version, wanted, said, user.username()), KIND, ags, version);
        audit.record(
                "STAFFING_ASSUMPTIONS_CHANGED",
                "STAFFING_ASSUMPTIONS",
                ags,
                ags,
                "%d months, 1:%d, %d %%".formatted(stayMonths, ratio, unemployedPercent));
        events.publishEvent(new StaffingChanged(ags));
        return assumptions(ags);
    }
}
