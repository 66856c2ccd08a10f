package de.lenkungsportal.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a password of an account must be: long, and hard to guess. No kinds of characters are asked for (NIST SP 800-63B, section
 * 3.1.1.2).
 *
 * <p>How many guesses a password takes is estimated by zxcvbn with its lists of common passwords and names, with German words that
 * are common in passwords, and with what is known of the account.
 */
@Component
class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;

    /** zxcvbn calls ten thousand million guesses very unguessable. */
    private static final double FEWEST_GUESSES = 1e10;

    private final Zxcvbn estimator = new Zxcvbn();
    private final List<String> words = read("common-words.txt");

    /** @throws InvalidInputException for the fields {@code password} and {@code repeated} */
    void check(Account account, String password, String repeated) {
        var problems = new ArrayList<Problem>();
        if (password.length() < SHORTEST) {
            problems.add(new Problem("password", "account.password.short"));
        } else if (password.length() > LONGEST) {
            problems.add(new Problem("password", "account.password.long"));
        } else if (password.toLowerCase(Locale.ROOT).contains(account.username().toLowerCase(Locale.ROOT))) {
            problems.add(new Problem("password", "account.password.name"));
        } else if (isEasyToGuess(account, password)) {
            problems.add(new Problem("password", "account.password.common"));
        }
        if (!password.equals(repeated)) {
            problems.add(new Problem("repeated", "account.password.repeated"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private boolean isEasyToGuess(Account account, String password) {
        List<String> known = Stream.of(
                        words.stream(),
                        parts(account.username()),
                        parts(account.displayName()),
                        parts(Objects.requireNonNullElse(account.municipality(), "")))
                .flatMap(each -> each)
                .toList();
        return estimator.measure(password, known).getGuesses() < FEWEST_GUESSES;
    }

    /** A name, and the words that it is made of. */
    private static Stream<String> parts(String name) {
        return Stream.concat(Stream.of(name), Stream.of(name.split("[^\\p{L}\\p{N}]+", -1)))
                .filter(part -> part.length() > 2);
    }

    private static List<String> read(String file) {
        try (InputStream in = Objects.requireNonNull(PasswordRules.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
