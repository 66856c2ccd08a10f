package de.lenkungsportal.partner;

import de.lenkungsportal.figure.Stand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator wants a partnership to say, as it was entered and not yet checked.
 *
 * @param validFrom ISO year, month or day
 * @param validTo ISO year, month or day
 * @param asOf Stand, ISO year, month or day
 */
public record PartnershipChange(
        @Nullable Integer ring,
        List<PartnerRole> roles,
        List<Participation> participation,
        @Nullable DataExchange dataExchange,
        @Nullable String legalGround,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String asOf,
        @Nullable String note) {

    /** Change with the present content of the partnership. */
    public static PartnershipChange of(PartnershipContent content) {
        return new PartnershipChange(
                content.ring(),
                content.roles(),
                content.participation(),
                content.dataExchange(),
                content.legalGround(),
                iso(content.validFrom()),
                iso(content.validTo()),
                content.asOf().iso(),
                content.note());
    }

    private static @Nullable String iso(@Nullable Stand stand) {
        return stand == null ? null : stand.iso();
    }
}
