package de.lenkungsportal.intake.alert;

import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Readers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and acknowledges alerts, and keeps the alert settings of each municipality. */
@Service
@Readers
@Transactional(readOnly = true)
public class AlertService {

    /** Longest comment of an acknowledgement. */
    public static final int COMMENT_LENGTH = 1000;

    private static final String KIND = "alert";
    private static final String SETTING = "alert setting";

    private final AlertRepository repository;
    private final AlertSettingRepository settings;
    private final AlertCheck check;
    private final MunicipalityService municipalities;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    AlertService(
            AlertRepository repository,
            AlertSettingRepository settings,
            AlertCheck check,
            MunicipalityService municipalities,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.repository = repository;
        this.settings = settings;
        this.check = check;
        this.municipalities = municipalities;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** All that match, the most urgent first; one query. */
    public List<Alert> list(AlertFilter filter) {
        return repository.list(filter);
    }

    public Page<Alert> page(AlertFilter filter, int page, int size) {
        return new Page<>(repository.page(filter, page, size), page, size, repository.count(filter));
    }

    /** @throws NotFoundException when there is no such alert */
    public Alert get(long id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException(KIND, Long.toString(id)));
    }

    /**
     * Acknowledges an alert.
     *
     * @param comment what is done about it, for everyone to read; no names of persons
     * @throws NotFoundException when it is missing or belongs to another municipality
     * @throws InvalidInputException when the comment is empty or too long
     * @throws StaleWriteException when it has another version by now, or was acknowledged before
     */
    @Coordinators
    @Transactional
    public Alert acknowledge(long id, int version, String comment) {
        Alert alert = get(id);
        PortalUser user = currentUser.requireOwn(alert.key().ags(), KIND, Long.toString(id));
        String said = comment.strip();
        if (said.isEmpty() || said.length() > COMMENT_LENGTH) {
            throw new InvalidInputException("comment", "alert.problem.comment");
        }
        var input = new Input();
        input.requireStorable("comment", said);
        input.requireNoPerson("comment", said);
        input.check();
        StaleWriteException.unless(
                repository.acknowledge(id, version, said, user.username(), Instant.now()),
                KIND,
                Long.toString(id),
                version);
        audit.record(
                "ALERT_ACKNOWLEDGED", "ALERT", Long.toString(id), alert.key().ags(), "version " + (version + 1));
        return get(id);
    }

    /** Alert settings of the municipality; the defaults where it has set nothing. */
    public AlertSetting setting(String ags) {
        municipalities.get(ags);
        return settings.setting(ags);
    }

    /**
     * Replaces the alert settings of the own municipality and checks its series at once.
     *
     * @param version the version that was read, 0 where there was none
     * @throws NotFoundException for another municipality
     * @throws InvalidInputException with one entry for each bad value
     * @throws StaleWriteException when there is another version by now
     */
    @Coordinators
    @Transactional
    public AlertSetting changeSetting(
            String ags, int version, int missingAfterWeeks, @Nullable BigDecimal threshold, @Nullable Unit unit) {
        PortalUser user = currentUser.requireOwn(ags, SETTING, ags);
        municipalities.get(ags);
        AlertSetting wanted = new AlertSetting(ags, missingAfterWeeks, threshold, unit, version).checked();
        StaleWriteException.unless(settings.save(wanted, user.username()), SETTING, ags, version);
        audit.record("ALERT_SETTING_CHANGED", "ALERT_SETTING", ags, ags, "version " + (version + 1));
        check.check(ags);
        return settings.setting(ags);
    }
}
