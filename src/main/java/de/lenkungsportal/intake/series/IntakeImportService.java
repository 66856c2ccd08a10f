package de.lenkungsportal.intake.series;

import de.lenkungsportal.intake.IntakeChanged;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a file of entries to the series of the own municipality, all or none. */
@Service
@Transactional
public class IntakeImportService {

    private final IntakeImport imports;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    IntakeImportService(
            IntakeImport imports, CurrentUser currentUser, AuditTrail audit, ApplicationEventPublisher events) {
        this.imports = imports;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
    }

    /** The municipality that a line without one belongs to. */
    @Coordinators
    public String ownMunicipality() {
        return currentUser.requireMunicipality();
    }

    /**
     * What is wrong with the lines; writes nothing. A line of another municipality is refused like one of none.
     *
     * @param progress gets the number of lines that are done, and may stop the work by an exception
     */
    @Coordinators
    @Transactional(readOnly = true)
    public List<IntakeRow.Refusal> check(List<IntakeRow> rows, IntConsumer progress) {
        PortalUser user = currentUser.get();
        var refusals = new ArrayList<IntakeRow.Refusal>();
        var own = new ArrayList<IntakeRow>();
        for (IntakeRow row : rows) {
            if (user.mayWriteFor(row.key().ags())) {
                own.add(row);
            } else {
                refusals.add(new IntakeRow.Refusal(row.number(), new Problem("ags", "intake.problem.foreignAgs")));
            }
        }
        refusals.addAll(imports.check(own, progress));
        return refusals;
    }

    /**
     * Adds the lines, or none of them.
     *
     * @param progress gets the number of lines that are done, and may stop the work by an exception
     * @throws NotFoundException for a line of another municipality
     * @throws InvalidInputException when a line breaks a rule or its period is taken by now
     */
    @Coordinators
    public void write(List<IntakeRow> rows, IntConsumer progress) {
        PortalUser user = currentUser.get();
        for (String ags : IntakeImport.ags(rows)) {
            currentUser.requireOwn(ags, "intake", ags);
        }
        imports.write(rows, user.username(), progress);
        String ags = ownMunicipality();
        audit.record("INTAKE_IMPORTED", "INTAKE", ags, ags, rows.size() + " entries");
        events.publishEvent(new IntakeChanged(Set.of(ags)));
    }
}
