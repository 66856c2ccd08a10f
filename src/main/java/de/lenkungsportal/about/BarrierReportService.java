package de.lenkungsportal.about;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.security.Admins;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Everyone;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports of barriers from anyone and keeps them for the administration. */
@Service
public class BarrierReportService {

    /** Longest description of the page, in characters. */
    public static final int PAGE_LENGTH = 200;

    /** Longest message, in characters. */
    public static final int MESSAGE_LENGTH = 4000;

    private static final int ADDRESS_LENGTH = 254;
    private static final int PER_HOUR = 60;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    private final BarrierReportRepository repository;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    BarrierReportService(BarrierReportRepository repository, CurrentUser currentUser, AuditTrail audit) {
        this.repository = repository;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /**
     * Keeps a report.
     *
     * @param replyTo e-mail address, or empty
     * @throws InvalidInputException when something is missing or too long, or when the whole portal got too many reports
     */
    @Everyone
    @Transactional
    public void report(String page, String message, String replyTo) {
        var problems = new ArrayList<Problem>();
        if (page.isBlank() || page.length() > PAGE_LENGTH) {
            problems.add(new Problem("page", "about.report.page.rule"));
        }
        if (message.isBlank() || message.length() > MESSAGE_LENGTH) {
            problems.add(new Problem("message", "about.report.message.rule"));
        }
        if (!replyTo.isBlank()
                && (replyTo.length() > ADDRESS_LENGTH
                        || !ADDRESS.matcher(replyTo.strip()).matches())) {
            problems.add(new Problem("replyTo", "about.report.replyTo.rule"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        if (repository.countSince(now.minusHours(1)) >= PER_HOUR) {
            throw new InvalidInputException("message", "about.report.busy");
        }
        repository.insert(
                UUID.randomUUID(), page.strip(), message.strip(), replyTo.isBlank() ? null : replyTo.strip(), now);
    }

    /** The newest first. */
    @Admins
    @Transactional(readOnly = true)
    public Page<BarrierReport> page(BarrierReport.State state, int page, int size) {
        return repository.page(state, Math.max(page, 0), Math.clamp(size, 1, Page.MAX_SIZE));
    }

    /**
     * Closes a report and deletes the e-mail address.
     *
     * @throws NotFoundException when there is no open report of this id
     */
    @Admins
    @Transactional
    public void done(UUID id) {
        if (!repository.done(id, currentUser.get().username(), OffsetDateTime.now(ZoneOffset.UTC))) {
            throw new NotFoundException("barrier report", id.toString());
        }
        audit.record("BARRIER_REPORT_DONE", "BARRIER_REPORT", id.toString(), null, "");
    }
}
