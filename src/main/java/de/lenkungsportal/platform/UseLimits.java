package de.lenkungsportal.platform;

import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts costly steps in the database, for all nodes. What was used stays used, whatever becomes of the step: only time gives
 * it back. Real time counts, not the day of the portal.
 */
@Component
public class UseLimits {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm").withZone(ZoneId.of("Europe/Berlin"));

    private final LimitedUseRepository repository;
    private final SecretKeySpec key;

    UseLimits(LimitedUseRepository repository) {
        this.repository = repository;
        this.key = new SecretKeySpec(repository.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    private record Refusal(UseLimit limit, Instant again) {}

    /**
     * Takes one use of every limit, or none. Where the step itself can fail, call this outside its transaction, so that the
     * use stays taken.
     *
     * @param field that the sentence of a refusal stands at
     * @param limits of one purpose
     * @throws InvalidInputException when one of them has no use left; the sentence says when the next one is possible
     */
    @Transactional
    public void take(String field, List<UseLimit> limits) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        repository.lock(limits.getFirst().purpose());
        Optional<Refusal> refused = limits.stream()
                .flatMap(limit -> again(limit, now).map(again -> new Refusal(limit, again)).stream())
                .max(Comparator.comparing(Refusal::again));
        if (refused.isPresent()) {
            Refusal worst = refused.get();
            throw new InvalidInputException(
                    List.of(new Problem(field, worst.limit().messageKey(), List.of(inGerman(worst.again())))));
        }
        limits.stream()
                .map(limit -> hash(limit.subject()))
                .distinct()
                .forEach(subject -> repository.add(limits.getFirst().purpose(), subject, now));
    }

    /** When the next use is possible; empty where one is left. */
    private Optional<Instant> again(UseLimit limit, Instant now) {
        return repository
                .latest(limit.purpose(), hash(limit.subject()), limit.most(), now.minus(limit.span()))
                .map(oldest -> oldest.plus(limit.span()));
    }

    /** Rounded up, so that it is true when the minute has come. */
    private static String inGerman(Instant again) {
        return WHEN.format(again.plusSeconds(59).truncatedTo(ChronoUnit.MINUTES));
    }

    private String hash(String subject) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(subject.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deletes uses that no limit counts any more. */
    @Scheduled(cron = "0 40 * * * *")
    @Transactional
    void clear() {
        repository.clearBefore(Instant.now().minus(UseLimit.LONGEST_SPAN));
    }
}
