package de.lenkungsportal.about.api;

import de.lenkungsportal.about.Operator;
import de.lenkungsportal.about.StoredOperator;
import de.lenkungsportal.platform.api.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who runs the portal, as the API says it.
 *
 * @param version 0 as long as the settings of the operator hold
 * @param imprintText further paragraphs of the imprint, one a line
 */
record OperatorResource(
        int version,
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
        @Nullable String accessibilityText)
        implements Versioned {

    static OperatorResource of(StoredOperator stored) {
        Operator is = stored.content();
        return new OperatorResource(
                stored.version(),
                is.name(),
                is.street(),
                is.city(),
                is.representedBy(),
                is.email(),
                is.phone(),
                is.responsible(),
                is.supervisor(),
                is.dataProtectionOfficer(),
                is.signLanguageFilm(),
                is.accessibilityReviewed(),
                is.imprintText(),
                is.accessibilityText());
    }

    /**
     * The body of a change; a field that is left out is emptied.
     *
     * @param reason why it is changed
     */
    record OperatorInput(
            @Schema(maxLength = 200) @Nullable String name,

            @Schema(maxLength = 200) @Nullable String street,

            @Schema(maxLength = 200) @Nullable String city,

            @Schema(maxLength = 200) @Nullable String representedBy,

            @Schema(maxLength = 200) @Nullable String email,

            @Schema(maxLength = 200) @Nullable String phone,

            @Schema(maxLength = 200) @Nullable String responsible,

            @Schema(maxLength = 200) @Nullable String supervisor,

            @Schema(maxLength = 200) @Nullable String dataProtectionOfficer,

            @Schema(maxLength = 200, pattern = "https://.*") @Nullable
            String signLanguageFilm,

            @Schema(maxLength = 200) @Nullable String accessibilityReviewed,

            @Schema(maxLength = 10_000, description = "further paragraphs, one a line") @Nullable String imprintText,

            @Schema(maxLength = 10_000, description = "further paragraphs, one a line") @Nullable String accessibilityText,

            @Schema(maxLength = 500) @Nullable String reason) {

        Operator content() {
            return new Operator(
                    name,
                    street,
                    city,
                    representedBy,
                    email,
                    phone,
                    responsible,
                    supervisor,
                    dataProtectionOfficer,
                    signLanguageFilm,
                    accessibilityReviewed,
                    imprintText,
                    accessibilityText);
        }
    }
}
