package de.lenkungsportal.about;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.ClientNetwork;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.Text;
import de.lenkungsportal.platform.UseLimit;
import de.lenkungsportal.platform.UseLimits;
import de.lenkungsportal.security.Admins;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Everyone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports of barriers from anyone and keeps them for the administration. */
@Service
public class BarrierReportService {

    /** Longest description of the page, in characters. */
    public static final int PAGE_LENGTH = 200;

    /** Longest message, in characters. */
    public static final int MESSAGE_LENGTH = 4000;

    /** Longest public note, in characters. */
    public static final int NOTE_LENGTH = 500;

    private static final int ADDRESS_LENGTH = 254;
    private static final int MOST_KNOWN = 100;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final String REPORTS = "BARRIER_REPORT";

    /** A visitor who meets barriers reports a few; a town hall behind one network address reports some more. */
    private static final int FROM_NETWORK_AN_HOUR = 5;

    /** Limit for all networks together: as many as the administration can answer. */
    private static final int IN_ALL_AN_HOUR = 60;

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    private final BarrierReportRepository repository;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final UseLimits limits;

    BarrierReportService(
            BarrierReportRepository repository, CurrentUser currentUser, AuditTrail audit, UseLimits limits) {
        this.repository = repository;
        this.currentUser = currentUser;
        this.audit = audit;
        this.limits = limits;
    }

    /**
     * Keeps a report.
     *
     * @param replyTo e-mail address, or empty
     * @param network that the visitor comes from
     * @throws InvalidInputException when something is missing or too long, or when too many reports came from the network or in
     *     all
     */
    @Everyone
    @Transactional
    public void report(String page, String message, String replyTo, ClientNetwork network) {
        var input = new Input();
        String where = input.name("page", page, PAGE_LENGTH, "about.report.page.rule");
        String what = input.message("message", message, MESSAGE_LENGTH, "about.report.message.rule");
        String reply = replyTo.isBlank() ? null : replyTo.strip();
        input.require(
                reply == null
                        || (reply.length() <= ADDRESS_LENGTH
                                && ADDRESS.matcher(reply).matches()
                                && Text.isName(reply)),
                "replyTo",
                "about.report.replyTo.rule");
        input.check();
        var hour = Duration.ofHours(1);
        limits.take(
                "message",
                List.of(
                        UseLimit.ofNetwork(REPORTS, network, FROM_NETWORK_AN_HOUR, hour, "about.report.limit"),
                        UseLimit.inAll(REPORTS, IN_ALL_AN_HOUR, hour, "about.report.busy")));
        repository.insert(UUID.randomUUID(), where, what, reply, Instant.now());
    }

    /** Reports in the given state, newest first. */
    @Admins
    @Transactional(readOnly = true)
    public Page<BarrierReport> page(BarrierReport.State state, int page, int size) {
        return repository.page(state, Math.max(page, 0), Math.clamp(size, 1, Page.MAX_SIZE));
    }

    /** The same for a file; as reports may carry e-mail addresses, the audit trail says who took them. */
    @Admins
    @Transactional
    public Page<BarrierReport> export(BarrierReport.State state, int page, int size) {
        Page<BarrierReport> reports = page(state, page, size);
        audit.record(
                "EXPORTED",
                "BARRIER_REPORT",
                state.name(),
                null,
                reports.items().size() + " entries");
        return reports;
    }

    /** The newest barriers that the administration speaks of in public, at most {@value #MOST_KNOWN}. */
    @Everyone
    @Transactional(readOnly = true)
    public List<KnownBarrier> known() {
        return repository.known(MOST_KNOWN);
    }

    /**
     * Says in public what a report is about, or takes that back.
     *
     * @param note in the words of the administration; blank says nothing
     * @param mendedOn day on which the barrier was mended, null while it is not
     * @throws InvalidInputException when the note is too long, a barrier of which nothing is said is mended, or the day is not
     *     between the report and today
     * @throws NotFoundException when there is no such report
     */
    @Admins
    @Transactional
    public void publish(UUID id, String note, @Nullable LocalDate mendedOn) {
        LocalDate reportedOn = repository
                .reportedAt(id)
                .map(at -> LocalDate.ofInstant(at, ZONE))
                .orElseThrow(() -> new NotFoundException("barrier report", id.toString()));
        var input = new Input();
        String said = input.optional("publicNote", note, NOTE_LENGTH);
        input.require(said != null || mendedOn == null, "publicNote", "about.reports.public.rule");
        input.require(
                mendedOn == null
                        || !(mendedOn.isBefore(reportedOn)
                                || mendedOn.isAfter(LocalDate.ofInstant(Instant.now(), ZONE))),
                "mendedOn",
                "about.reports.public.day");
        input.check();
        repository.publish(id, said, mendedOn);
        audit.record("BARRIER_REPORT_PUBLISHED", "BARRIER_REPORT", id.toString(), null, "");
    }

    /**
     * Closes a report and deletes the e-mail address.
     *
     * @throws NotFoundException when there is no open report of this id
     */
    @Admins
    @Transactional
    public void done(UUID id) {
        if (!repository.done(id, currentUser.get().username(), Instant.now())) {
            throw new NotFoundException("barrier report", id.toString());
        }
        audit.record("BARRIER_REPORT_DONE", "BARRIER_REPORT", id.toString(), null, "");
    }
}
