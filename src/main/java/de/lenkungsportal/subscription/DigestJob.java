package de.lenkungsportal.subscription;

import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.report.DocumentText;
import de.lenkungsportal.security.OnBehalf;
import de.lenkungsportal.security.SecretToken;
import jakarta.mail.Address;
import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends the digest of the week, from Monday morning on. Every node runs it: a digest is claimed in the database before it is sent, so
 * that one node sends it once. A node that dies between the two leaves out that week's digest rather than sending it twice; the next one
 * tells the news of both weeks.
 */
@Component
class DigestJob {

    private static final Logger LOG = LoggerFactory.getLogger(DigestJob.class);
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    /** What is written has been committed after this time, so that no digest misses it between two windows. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final DigestRepository repository;
    private final DigestContents contents;
    private final DigestMail mail;
    private final OnBehalf onBehalf;
    private final Messages messages;
    private final PortalAddress address;
    private final Clock clock;
    private final InstantSource time;

    @Autowired
    DigestJob(
            DigestRepository repository,
            DigestContents contents,
            DigestMail mail,
            OnBehalf onBehalf,
            Messages messages,
            PortalAddress address,
            Clock clock) {
        this(repository, contents, mail, onBehalf, messages, address, clock, InstantSource.system());
    }

    /**
     * @param clock the day of the portal, which may stand still
     * @param time real time, in which changes are recorded
     */
    DigestJob(
            DigestRepository repository,
            DigestContents contents,
            DigestMail mail,
            OnBehalf onBehalf,
            Messages messages,
            PortalAddress address,
            Clock clock,
            InstantSource time) {
        this.repository = repository;
        this.contents = contents;
        this.mail = mail;
        this.onBehalf = onBehalf;
        this.messages = messages;
        this.address = address;
        this.clock = clock;
        this.time = time;
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
        for (DigestContent content : contents.all()) {
            for (DigestRepository.Due due : repository.due(monday, content.topic())) {
                if (send(content, due, monday) == Outcome.SERVER_IS_AWAY) {
                    return;
                }
            }
        }
    }

    /** An address whose code has expired is kept no longer: perhaps its owner never asked for it. */
    @Scheduled(cron = "0 50 * * * *")
    void forgetUnconfirmed() {
        repository.forgetUnconfirmed(time.instant().minus(DigestService.CODE_LIFETIME));
    }

    private Outcome send(DigestContent content, DigestRepository.Due due, LocalDate monday) {
        if (!repository.claim(due.account(), monday)) {
            return Outcome.GOES_ON;
        }
        var window = NewsWindow.after(due.toldUntil(), time.instant().minus(SETTLED));
        try {
            onBehalf.of(due.username(), () -> content.write(window))
                    .filter(Digest::isWorthAMail)
                    .ifPresent(digest -> send(digest, due, monday));
            repository.told(due.account(), window.until());
            return Outcome.GOES_ON;
        } catch (MailException e) {
            return failed(due, monday, e);
        } catch (RuntimeException e) {
            repository.giveBack(due, monday);
            LOG.error("Eine Übersicht ließ sich nicht schreiben.", e);
            return Outcome.GOES_ON;
        }
    }

    private void send(Digest digest, DigestRepository.Due due, LocalDate monday) {
        SecretToken token = SecretToken.random();
        if (!repository.link(due.account(), monday, token.hash())) {
            return;
        }
        String unsubscribe = address.of("/abbestellen/" + token.plain());
        mail.send(
                due.address(),
                "Lenkungsportal: " + digest.document().title(),
                DocumentText.write(digest.document()) + messages.text("digest.unsubscribe", unsubscribe) + "\n",
                unsubscribe);
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
