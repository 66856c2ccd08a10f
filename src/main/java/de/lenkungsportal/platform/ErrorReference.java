package de.lenkungsportal.platform;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs an unexpected error under a reference number that is shown to the user. */
public final class ErrorReference {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorReference.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorReference() {}

    /** @return the reference number, to be told to the user */
    public static String log(Throwable error) {
        String digits = HexFormat.of().withUpperCase().toHexDigits(RANDOM.nextInt());
        String reference = digits.substring(0, 4) + "-" + digits.substring(4);
        LOG.error("unexpected error {}", reference, error);
        return reference;
    }
}
