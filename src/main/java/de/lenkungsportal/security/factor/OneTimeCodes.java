package de.lenkungsportal.security.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import de.lenkungsportal.security.SecretToken;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes that a person types as the second factor: of an app (RFC 6238: SHA-1, six digits, 30 seconds, one step of tolerance), or from
 * the list of recovery codes. Each counts once.
 *
 * <p>From the fifth wrong code on, the next try waits: a minute, then twice as long each time, at most an hour. Codes can only be tried
 * after the right password, so nobody else can close them.
 */
@Component
public class OneTimeCodes {

    private static final int KEY_BYTES = 20;
    private static final int RECOVERY_BYTES = 10;
    private static final int RECOVERY_CODES = 10;
    private static final int FREE_FAILURES = 5;
    private static final int LONGEST_WAIT_MINUTES = 60;

    private final FactorRepository repository;
    private final SecureRandom random = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    OneTimeCodes(FactorRepository repository) {
        this.repository = repository;
    }

    /** Result of checking a code. */
    public enum Outcome {
        /** The code of the app. */
        APP,
        /** A recovery code, which is used up. */
        RECOVERY,
        WRONG,
        /** Too many were wrong; this one was not looked at. */
        WAIT;

        public boolean isRight() {
            return this == APP || this == RECOVERY;
        }
    }

    /**
     * A new key, which counts once the owner entered a code of it.
     *
     * @return in Base32, as an app takes it
     * @throws IllegalStateException when the account has a confirmed key
     */
    @Transactional
    public String propose(UUID account) {
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        if (!repository.propose(account, secret)) {
            throw new IllegalStateException("the account has a key");
        }
        return Base32.toBase32String(secret);
    }

    /** Ten new codes of 80 random bits, in groups of four; the codes before end. Only their hashes are stored. */
    @Transactional
    public List<String> issueRecovery(UUID account) {
        List<String> codes =
                Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        repository.replaceRecovery(
                account, codes.stream().map(OneTimeCodes::recoveryHash).toList());
        return codes;
    }

    /** @return false when there is no key */
    @Transactional
    public boolean remove(UUID account) {
        return repository.removeKey(account);
    }

    /** Checks a code of a confirmed key, or a recovery code. */
    @Transactional
    public Outcome check(UUID account, String code) {
        return check(account, code, false);
    }

    /** Checks the first code of a proposed key; a right one confirms the key. */
    @Transactional
    public Outcome confirm(UUID account, String code) {
        return check(account, code, true);
    }

    private Outcome check(UUID account, String code, boolean isFirst) {
        Instant now = Instant.now();
        repository.lock(account);
        var failures = repository.failures(account);
        if (now.isBefore(next(failures))) {
            return Outcome.WAIT;
        }
        Outcome outcome = outcome(account, code.replaceAll("[\\s-]", ""), isFirst, now);
        if (outcome.isRight()) {
            repository.forgive(account);
        } else {
            repository.failed(account, now);
        }
        return outcome;
    }

    private Outcome outcome(UUID account, String code, boolean isFirst, Instant now) {
        if (!isFirst && repository.useRecovery(account, recoveryHash(code))) {
            return Outcome.RECOVERY;
        }
        var key = repository.key(account).filter(known -> known.confirmed() != isFirst);
        OptionalLong step = key.isPresent() ? step(key.get(), code, now) : OptionalLong.empty();
        step.ifPresent(used -> repository.use(account, used, now));
        return step.isPresent() ? Outcome.APP : Outcome.WRONG;
    }

    /** The step whose code this is; empty for a wrong one and for one that was used. */
    private OptionalLong step(FactorRepository.Key key, String code, Instant now) {
        long seconds = generator.getTimeStep().toSeconds();
        long current = now.getEpochSecond() / seconds;
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> step > key.lastStep())
                .filter(step -> isEqual(code, codeAt(key.secret(), Instant.ofEpochSecond(step * seconds))))
                .findFirst();
    }

    private String codeAt(byte[] secret, Instant time) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()), time, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** When the next code is looked at. */
    static Instant next(FactorRepository.Failures failures) {
        return failures.last().plus(wait(failures.count()));
    }

    private static Duration wait(int failures) {
        return failures < FREE_FAILURES
                ? Duration.ZERO
                : Duration.ofMinutes(Math.min(LONGEST_WAIT_MINUTES, 1L << Math.min(failures - FREE_FAILURES, 10)));
    }

    private String recoveryCode() {
        byte[] bytes = new byte[RECOVERY_BYTES];
        random.nextBytes(bytes);
        return Base32.toBase32String(bytes).replaceAll("(.{4})(?=.)", "$1-");
    }

    private static String recoveryHash(String code) {
        return new SecretToken(code.replace("-", "").toUpperCase(Locale.ROOT)).hash();
    }
}
