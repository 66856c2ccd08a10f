package de.lenkungsportal.about;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who runs this portal, as § 5 DDG and § 10b BGG NRW ask for it. Set by the operator; a field that is not set is shown as
 * missing.
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
        @Nullable String accessibilityReviewed) {

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

    /** Address of the film in German sign language that explains the portal. */
    public Optional<String> film() {
        return Optional.ofNullable(signLanguageFilm)
                .map(String::strip)
                .filter(address -> address.startsWith("https://"));
    }

    /** Day of the operator's last review of the accessibility statement, in the operator's words. */
    public Optional<String> reviewed() {
        return Optional.ofNullable(accessibilityReviewed).filter(day -> !day.isBlank());
    }
}
