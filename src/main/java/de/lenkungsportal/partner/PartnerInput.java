package de.lenkungsportal.partner;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.Input;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of organisations, partnerships, contacts and agreements. */
public final class PartnerInput extends Input {

    public static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 500;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern TELEPHONE = Pattern.compile("[+0-9][0-9 ()/.\\-]{3,40}");

    public String name(String field, @Nullable String text) {
        return name(field, text, LONGEST_NAME, "partner.problem.required");
    }

    public @Nullable String line(String field, @Nullable String text) {
        return line(field, text, LONGEST_TEXT);
    }

    public @Nullable String text(String field, @Nullable String text) {
        return optional(field, text, LONGEST_TEXT);
    }

    /**
     * Why a record is written, for its history.
     *
     * @throws InvalidInputException when it is too long
     */
    public static @Nullable String reason(@Nullable String text) {
        var input = new PartnerInput();
        String reason = input.text("reason", text);
        input.check();
        return reason;
    }

    /** The Stand of the record itself, which each has. */
    public void requireGiven(String field, @Nullable Stand asOf) {
        require(asOf != null, field, "partner.problem.asOf");
        requireOfWork(field, Stand.first(asOf));
    }

    /** A term ends on the day it begins, or later. */
    public void requireTerm(@Nullable Stand from, @Nullable Stand to) {
        require(
                from == null || to == null || !to.lastDay().isBefore(from.firstDay()),
                "valid_to",
                "partner.problem.endBeforeBegin");
        requireOfWork("valid_from", Stand.first(from));
        requireOfWork("valid_to", Stand.first(to));
    }

    public @Nullable Stand stand(String field, @Nullable String iso) {
        return read(field, iso, Stand::inCalendar, "partner.problem.stand");
    }

    public @Nullable String email(String field, @Nullable String text) {
        String stripped = address(field, text, LONGEST_TEXT);
        require(stripped == null || EMAIL.matcher(stripped).matches(), field, "partner.problem.email");
        return stripped;
    }

    /** An {@link #email} of a function, not of a person. */
    public @Nullable String mailbox(String field, @Nullable String text) {
        String stripped = email(field, text);
        requireNoPerson(field, stripped);
        return stripped;
    }

    public @Nullable String telephone(String field, @Nullable String text) {
        String stripped = address(field, text, LONGEST_TEXT);
        require(stripped == null || TELEPHONE.matcher(stripped).matches(), field, "partner.problem.telephone");
        return stripped;
    }

    /** An http or https address; "www." gets https in front. */
    public @Nullable String website(String field, @Nullable String text) {
        String stripped = address(field, text, LONGEST_TEXT);
        if (stripped == null) {
            return null;
        }
        String address = stripped.startsWith("www.") ? "https://" + stripped : stripped;
        require(isWeb(address), field, "partner.problem.website");
        return address;
    }
}
