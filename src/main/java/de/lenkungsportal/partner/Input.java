package de.lenkungsportal.partner;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads entered fields and collects a German sentence for each one that breaks a rule. */
final class Input {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 500;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern TELEPHONE = Pattern.compile("[+0-9][0-9 ()/.\\-]{3,40}");

    private final List<Problem> problems = new ArrayList<>();

    void require(boolean holds, String field, String messageKey) {
        if (!holds) {
            problems.add(new Problem(field, messageKey));
        }
    }

    /** Stripped; the problem is noted when nothing is left. */
    String name(String field, @Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        require(!stripped.isEmpty(), field, "partner.problem.required");
        require(stripped.length() <= LONGEST_NAME, field, "partner.problem.nameTooLong");
        return stripped;
    }

    /** Stripped, null when nothing is left. */
    @Nullable String text(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        require(text.strip().length() <= LONGEST_TEXT, field, "partner.problem.textTooLong");
        return text.strip();
    }

    @Nullable String email(String field, @Nullable String text) {
        String stripped = text(field, text);
        require(stripped == null || EMAIL.matcher(stripped).matches(), field, "partner.problem.email");
        return stripped;
    }

    @Nullable String telephone(String field, @Nullable String text) {
        String stripped = text(field, text);
        require(stripped == null || TELEPHONE.matcher(stripped).matches(), field, "partner.problem.telephone");
        return stripped;
    }

    /** An http or https address; "www." gets https in front. */
    @Nullable String website(String field, @Nullable String text) {
        String stripped = text(field, text);
        if (stripped == null) {
            return null;
        }
        String address = stripped.startsWith("www.") ? "https://" + stripped : stripped;
        try {
            var uri = new URI(address);
            boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            require(isWeb && uri.getHost() != null, field, "partner.problem.website");
        } catch (URISyntaxException e) {
            problems.add(new Problem(field, "partner.problem.website"));
        }
        return address;
    }

    @Nullable Stand stand(String field, @Nullable String iso) {
        if (iso == null || iso.isBlank()) {
            return null;
        }
        try {
            var stand = new Stand(iso.strip());
            stand.lastDay();
            return stand;
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add(new Problem(field, "partner.problem.stand"));
            return null;
        }
    }

    /** @throws InvalidInputException when a field broke a rule */
    void check() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
