package de.lenkungsportal.partner;

import de.lenkungsportal.figure.Stand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator wants an agreement to say, as it was entered and not yet checked. Days are ISO years, months or days.
 *
 * @param parties ids of organisations
 */
public record AgreementChange(
        String title,
        @Nullable String edition,
        @Nullable String supersedes,
        boolean isMunicipalityParty,
        List<String> parties,
        @Nullable String requestedOn,
        @Nullable String requestedAt,
        @Nullable String signedOn,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable Integer reminderDays,
        @Nullable String asOf,
        @Nullable String note) {

    /** Change with the present content of the agreement. */
    public static AgreementChange of(Agreement agreement) {
        AgreementContent content = agreement.content();
        return new AgreementChange(
                content.title(),
                content.edition(),
                content.supersedes(),
                content.isMunicipalityParty(),
                agreement.parties().stream().map(AgreementParty::id).distinct().toList(),
                iso(content.requestedOn()),
                content.requestedAt(),
                iso(content.signedOn()),
                iso(content.validFrom()),
                iso(content.validTo()),
                content.reminderDays(),
                content.asOf().iso(),
                content.note());
    }

    private static @Nullable String iso(@Nullable Stand stand) {
        return stand == null ? null : stand.iso();
    }
}
