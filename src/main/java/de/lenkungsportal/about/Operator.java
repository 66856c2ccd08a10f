package de.lenkungsportal.about;

import de.lenkungsportal.platform.Input;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who runs this portal, as § 5 DDG and § 10b BGG NRW ask for it, and what else imprint and accessibility statement say. Kept by an
 * administrator, before that by the settings {@code portal.operator.*}; a field that is empty is shown as missing.
 *
 * @param signLanguageFilm address of the film in German sign language that explains the portal
 * @param accessibilityReviewed day of the last review of the accessibility statement, in the operator's words
 * @param imprintText further paragraphs, one a line
 */
@ConfigurationProperties("portal.operator")
public record Operator(
        @Nullable String name,
        @Nullable String street,
        @Nullable String city,
        @Nullable String representedBy,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String responsible,
        @Nullable String supervisor,
        @Nullable String dataProtectionOfficer,
        @Nullable String signLanguageFilm,
        @Nullable String accessibilityReviewed,
        @Nullable String imprintText,
        @Nullable String accessibilityText) {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 10_000;

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final String SECURE = "https://";

    /** The fields in the order of the imprint. */
    public enum Field {
        NAME,
        STREET,
        CITY,
        REPRESENTED_BY,
        EMAIL,
        PHONE,
        RESPONSIBLE,
        SUPERVISOR,
        DATA_PROTECTION_OFFICER
    }

    /** What may be kept. Names of persons may stand here, where the law asks for them. */
    Operator checked(Input input) {
        String mail = input.address("email", email, LONGEST_LINE);
        input.require(mail == null || ADDRESS.matcher(mail).matches(), "email", "about.texts.problem.email");
        String film = input.address("sign_language_film", signLanguageFilm, LONGEST_LINE);
        input.require(film == null || film.startsWith(SECURE), "sign_language_film", "about.texts.problem.film");
        return new Operator(
                input.address("name", name, LONGEST_LINE),
                input.address("street", street, LONGEST_LINE),
                input.address("city", city, LONGEST_LINE),
                input.address("represented_by", representedBy, LONGEST_LINE),
                mail,
                input.address("phone", phone, LONGEST_LINE),
                input.address("responsible", responsible, LONGEST_LINE),
                input.address("supervisor", supervisor, LONGEST_LINE),
                input.address("data_protection_officer", dataProtectionOfficer, LONGEST_LINE),
                film,
                input.address("accessibility_reviewed", accessibilityReviewed, LONGEST_LINE),
                text(input, "imprint_text", imprintText),
                text(input, "accessibility_text", accessibilityText));
    }

    private static @Nullable String text(Input input, String field, @Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        input.requireLength(field, stripped, LONGEST_TEXT);
        input.requireStorable(field, stripped);
        return stripped.isEmpty() ? null : stripped;
    }

    /** The paragraphs of a text. */
    public static List<String> paragraphs(@Nullable String text) {
        return text == null
                ? List.of()
                : text.strip()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** What the operator has set for this field; blank counts as not set. */
    public Optional<String> value(Field field) {
        String value = switch (field) {
            case NAME -> name;
            case STREET -> street;
            case CITY -> city;
            case REPRESENTED_BY -> representedBy;
            case EMAIL -> email;
            case PHONE -> phone;
            case RESPONSIBLE -> responsible;
            case SUPERVISOR -> supervisor;
            case DATA_PROTECTION_OFFICER -> dataProtectionOfficer;
        };
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    /** Address of the film in German sign language. */
    public Optional<String> film() {
        return Optional.ofNullable(signLanguageFilm).map(String::strip).filter(address -> address.startsWith(SECURE));
    }

    /** Day of the last review of the accessibility statement. */
    public Optional<String> reviewed() {
        return Optional.ofNullable(accessibilityReviewed).filter(day -> !day.isBlank());
    }

    /** Whether nothing is missing. */
    public boolean isComplete() {
        return Arrays.stream(Field.values()).allMatch(field -> value(field).isPresent());
    }
}
