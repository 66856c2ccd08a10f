package de.lenkungsportal.subscription;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.report.Document;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Providers;
import de.lenkungsportal.security.SecretToken;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The weekly digest by e-mail, ordered by each user for themselves. An address gets nothing but a code until its owner entered that
 * code here. Only accounts of the portal can have it,
 * each the one topic of its role.
 */
@Service
@Providers
@Transactional(readOnly = true)
public class DigestService {

    static final Duration CODE_LIFETIME = Duration.ofHours(24);
    static final Duration CODE_PAUSE = Duration.ofMinutes(2);

    private static final int LONGEST_ADDRESS = 254;

    /** Without letters and digits that look alike; 32 of them, so ten are 50 random bits. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 10;

    private final DigestRepository repository;
    private final DigestMail mail;
    private final DigestContents contents;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Messages messages;
    private final SecureRandom random = new SecureRandom();

    DigestService(
            DigestRepository repository,
            DigestMail mail,
            DigestContents contents,
            CurrentUser currentUser,
            AuditTrail audit,
            Messages messages) {
        this.repository = repository;
        this.mail = mail;
        this.contents = contents;
        this.currentUser = currentUser;
        this.audit = audit;
        this.messages = messages;
    }

    /** Whether the operator has named a mail server. */
    public boolean isOffered() {
        return mail.isConfigured();
    }

    public Optional<DigestSubscription> mine() {
        return repository.find(username(), topic());
    }

    /** What the digest of the current user says now. */
    public Document preview() {
        return contents.of(topic())
                .write(NewsWindow.after(repository.toldUntil(username()), Instant.now()))
                .document();
    }

    /**
     * Mails a code to the address. A digest that was ordered for another address ends.
     *
     * @throws InvalidInputException when the address is none, a code was mailed a moment ago, the mail cannot be sent, or the portal
     *     does not keep the account
     */
    @Transactional
    public DigestSubscription order(String address) {
        String checked = checked(address);
        String code = code();
        Instant now = Instant.now();
        if (!repository.request(
                username(), topic(), checked, new SecretToken(code).hash(), now, now.minus(CODE_PAUSE))) {
            throw new InvalidInputException("address", "digest.problem.wait");
        }
        audit.record("DIGEST_ORDERED", "ACCOUNT", username(), null, "");
        try {
            mail.send(
                    checked,
                    messages.text("digest.code.subject"),
                    messages.text(
                            "digest.code.text",
                            code.substring(0, 5) + "-" + code.substring(5),
                            messages.label(topic())));
        } catch (MailException e) {
            throw new InvalidInputException("address", "digest.problem.notSent");
        }
        return new DigestSubscription(checked, DigestSubscription.State.WAITING);
    }

    /**
     * Confirms the address with the code from the mail; spaces, dashes and small letters do not matter.
     *
     * @throws InvalidInputException when that is not the code, or it is older than a day
     */
    @Transactional
    public DigestSubscription confirm(String code) {
        Instant now = Instant.now();
        String plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!repository.confirm(username(), new SecretToken(plain).hash(), now, now.minus(CODE_LIFETIME))) {
            throw new InvalidInputException("code", "digest.problem.code");
        }
        audit.record("DIGEST_CONFIRMED", "ACCOUNT", username(), null, "");
        return mine().orElseThrow();
    }

    /**
     * Ends the digest; the address is forgotten.
     *
     * @throws NotFoundException when there is none
     */
    @Transactional
    public void cancel() {
        if (!repository.delete(username())) {
            throw new NotFoundException("digest", username());
        }
        audit.record("DIGEST_CANCELLED", "ACCOUNT", username(), null, "");
    }

    private String checked(String address) {
        if (!mail.isConfigured()) {
            throw new InvalidInputException("address", "digest.problem.off");
        }
        if (!repository.knows(username())) {
            throw new InvalidInputException("address", "calendarfeed.problem.account");
        }
        String plain = address.strip();
        try {
            var parsed = new InternetAddress(plain, true);
            if (plain.length() <= LONGEST_ADDRESS && plain.contains("@") && plain.equals(parsed.getAddress())) {
                return plain;
            }
        } catch (AddressException e) {
            // said below, as for the other reasons
        }
        throw new InvalidInputException("address", "digest.problem.address");
    }

    private String code() {
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    private DigestTopic topic() {
        return DigestTopic.of(currentUser.get().role());
    }

    private String username() {
        return currentUser.get().username();
    }
}
