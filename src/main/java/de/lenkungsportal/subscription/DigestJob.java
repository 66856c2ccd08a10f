package de.lenkungsportal.subscription;

import de.lenkungsportal.report.DocumentText;
import de.lenkungsportal.security.OnBehalf;
import jakarta.mail.Address;
import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends the digest of the week, from Monday morning on. Every node runs it: a digest is claimed in the database before it is sent, so
 * that one node sends it once. A node that dies between the two leaves out that week's digest rather than sending it twice.
 */
@Component
class DigestJob {

    private static final Logger LOG = LoggerFactory.getLogger(DigestJob.class);
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final DigestRepository repository;
    private final DigestWriter writer;
    private final DigestMail mail;
    private final OnBehalf onBehalf;
    private final Clock clock;

    DigestJob(DigestRepository repository, DigestWriter writer, DigestMail mail, OnBehalf onBehalf, Clock clock) {
        this.repository = repository;
        this.writer = writer;
        this.mail = mail;
        this.onBehalf = onBehalf;
        this.clock = clock;
    }

    private enum Outcome {
        GOES_ON,
        SERVER_IS_AWAY
    }

    @Scheduled(cron = "0 */10 * * * *", zone = "Europe/Berlin")
    void sendDue() {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate monday = now.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (!mail.isConfigured() || now.isBefore(monday.atTime(MORNING))) {
            return;
        }
        for (DigestRepository.Due due : repository.due(monday)) {
            if (send(due, monday) == Outcome.SERVER_IS_AWAY) {
                return;
            }
        }
    }

    private Outcome send(DigestRepository.Due due, LocalDate monday) {
        if (!repository.claim(due.account(), monday)) {
            return Outcome.GOES_ON;
        }
        try {
            onBehalf.of(due.username(), writer::write)
                    .filter(DigestWriter.Digest::isWorthAMail)
                    .ifPresent(digest -> mail.send(
                            due.address(),
                            "Lenkungsportal: " + digest.document().title(),
                            DocumentText.write(digest.document())));
            return Outcome.GOES_ON;
        } catch (MailException e) {
            return failed(due, monday, e);
        } catch (RuntimeException e) {
            repository.giveBack(due, monday);
            LOG.error("Eine Übersicht ließ sich nicht schreiben.", e);
            return Outcome.GOES_ON;
        }
    }

    /** One bad mailbox must not keep the mails of all others, and a server that is away is asked once. */
    private Outcome failed(DigestRepository.Due due, LocalDate monday, MailException failure) {
        List<SendFailedException> refusals = failure instanceof MailSendException sending
                ? sending.getFailedMessages().values().stream()
                        .filter(SendFailedException.class::isInstance)
                        .map(SendFailedException.class::cast)
                        .toList()
                : List.of();
        if (refusals.stream().anyMatch(DigestJob::isForGood)) {
            LOG.warn("Der Mailserver nimmt die Adresse einer Übersicht nicht an.");
            return Outcome.GOES_ON;
        }
        repository.giveBack(due, monday);
        if (!refusals.isEmpty()) {
            LOG.warn("Der Mailserver nimmt eine Übersicht zurzeit nicht an; sie wird wieder versucht.");
            return Outcome.GOES_ON;
        }
        LOG.warn("Der Mailserver ist nicht erreichbar oder lehnt die Anmeldung ab; die Übersichten folgen später.");
        return Outcome.SERVER_IS_AWAY;
    }

    private static boolean isForGood(SendFailedException refusal) {
        Address[] refused = refusal.getInvalidAddresses();
        return refused != null && refused.length > 0;
    }
}
