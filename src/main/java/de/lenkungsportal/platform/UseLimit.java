package de.lenkungsportal.platform;

import java.time.Duration;
import java.util.Locale;

/**
 * How often somebody may take a costly step.
 *
 * @param purpose of the step, a code
 * @param subject who or what is counted: an account, a mail address, a network, or the whole portal
 * @param most uses within the span
 * @param span that moves with the time; a day at most
 * @param messageKey of the sentence for one use too many, which names in {0} when the next one is possible
 */
public record UseLimit(String purpose, String subject, int most, Duration span, String messageKey) {

    public static final Duration LONGEST_SPAN = Duration.ofDays(1);

    public UseLimit {
        if (span.compareTo(LONGEST_SPAN) > 0) {
            throw new IllegalArgumentException("uses are kept for a day");
        }
    }

    public static UseLimit ofAccount(String purpose, String username, int most, Duration span, String messageKey) {
        return new UseLimit(purpose, "account " + username, most, span, messageKey);
    }

    /** The part of the name after a plus sign leads to the same mailbox, and so do capital letters. */
    public static UseLimit ofAddress(String purpose, String address, int most, Duration span, String messageKey) {
        String mailbox = address.strip().toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
        return new UseLimit(purpose, "address " + mailbox, most, span, messageKey);
    }

    public static UseLimit ofNetwork(
            String purpose, ClientNetwork network, int most, Duration span, String messageKey) {
        return new UseLimit(purpose, "network " + network.prefix(), most, span, messageKey);
    }

    public static UseLimit inAll(String purpose, int most, Duration span, String messageKey) {
        return new UseLimit(purpose, "all", most, span, messageKey);
    }
}
