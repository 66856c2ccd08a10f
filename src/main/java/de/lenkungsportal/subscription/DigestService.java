package de.lenkungsportal.subscription;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.UseLimit;
import de.lenkungsportal.platform.UseLimits;
import de.lenkungsportal.report.Document;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Providers;
import de.lenkungsportal.security.SecretToken;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

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

    private static final int LONGEST_ADDRESS = 254;

    /** Without letters and digits that look alike; 32 of them, so ten are 50 random bits. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 10;

    private static final String CODES = "DIGEST_CODE";
    private static final String TRIES = "DIGEST_CODE_TRIED";

    /** Maximum codes per account and hour; allows for a typing error and a lost mail. */
    private static final int CODES_OF_ACCOUNT_AN_HOUR = 3;

    /** Maximum codes per address and day, so that nobody can flood another person's mailbox. */
    private static final int CODES_TO_ADDRESS_A_DAY = 3;

    /** Far more than a portal with a few hundred accounts needs, and few enough for any mail server. */
    private static final int CODES_IN_ALL_AN_HOUR = 100;

    /** Maximum attempts per hour to enter a code of 50 random bits. */
    private static final int TRIES_AN_HOUR = 10;

    private final DigestRepository repository;
    private final DigestMail mail;
    private final DigestContents contents;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Messages messages;
    private final UseLimits limits;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    DigestService(
            DigestRepository repository,
            DigestMail mail,
            DigestContents contents,
            CurrentUser currentUser,
            AuditTrail audit,
            Messages messages,
            UseLimits limits,
            TransactionTemplate transaction) {
        this.repository = repository;
        this.mail = mail;
        this.contents = contents;
        this.currentUser = currentUser;
        this.audit = audit;
        this.messages = messages;
        this.limits = limits;
        this.transaction = transaction;
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
     * Mails a code to the address. A digest that was ordered for another address ends. Each code counts for the account, for the
     * address and for the portal, whatever becomes of it.
     *
     * @throws InvalidInputException when the address is none, too many codes were mailed, the mail cannot be sent, or the portal
     *     does not keep the account
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public DigestSubscription order(String address) {
        String checked = checked(address);
        var hour = Duration.ofHours(1);
        limits.take(
                "address",
                List.of(
                        UseLimit.ofAccount(
                                CODES, username(), CODES_OF_ACCOUNT_AN_HOUR, hour, "digest.problem.codesOfAccount"),
                        UseLimit.ofAddress(
                                CODES,
                                checked,
                                CODES_TO_ADDRESS_A_DAY,
                                Duration.ofDays(1),
                                "digest.problem.codesToAddress"),
                        UseLimit.inAll(CODES, CODES_IN_ALL_AN_HOUR, hour, "digest.problem.codesInAll")));
        transaction.executeWithoutResult(status -> mailCode(checked));
        return new DigestSubscription(checked, DigestSubscription.State.WAITING);
    }

    private void mailCode(String address) {
        String code = code();
        repository.request(username(), topic(), address, new SecretToken(code).hash(), Instant.now());
        audit.record("DIGEST_ORDERED", "ACCOUNT", username(), null, "");
        try {
            mail.send(
                    address,
                    messages.text("digest.code.subject"),
                    messages.text(
                            "digest.code.text",
                            code.substring(0, 5) + "-" + code.substring(5),
                            messages.label(topic())));
        } catch (MailException e) {
            throw new InvalidInputException("address", "digest.problem.notSent");
        }
    }

    /**
     * Confirms the address with the code from the mail; spaces, dashes and small letters do not matter. Each try counts.
     *
     * @throws InvalidInputException when that is not the code, it is older than a day, or too many were tried
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public DigestSubscription confirm(String code) {
        limits.take(
                "code",
                List.of(UseLimit.ofAccount(
                        TRIES, username(), TRIES_AN_HOUR, Duration.ofHours(1), "digest.problem.codesTried")));
        transaction.executeWithoutResult(status -> confirmed(code));
        return mine().orElseThrow();
    }

    private void confirmed(String code) {
        Instant now = Instant.now();
        String plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!repository.confirm(username(), new SecretToken(plain).hash(), now, now.minus(CODE_LIFETIME))) {
            throw new InvalidInputException("code", "digest.problem.code");
        }
        audit.record("DIGEST_CONFIRMED", "ACCOUNT", username(), null, "");
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
