package de.lenkungsportal.municipality;

import de.lenkungsportal.municipality.Municipality.Kind;
import de.lenkungsportal.platform.Input;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an area is called and how long there is such an area: everything that an administrator can change.
 *
 * @param shortName car plate sign, for maps and narrow charts
 * @param validFrom null where it always was
 * @param validTo the last day, where it was merged into another one
 */
public record AreaContent(
        String name,
        String shortName,
        Kind kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SHORT_NAME = 40;
    private static final String BUND = "00000000";
    private static final int LAENDER = 16;

    /** Whether there is such an area on this day. */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || !validTo.isBefore(day));
    }

    /** @param ags key of the area, which fits its kind */
    AreaContent checked(Input input, String ags) {
        input.require(isKey(ags), "ags", "area.problem.ags");
        input.require(!isKey(ags) || fits(ags, kind), "kind", "area.problem.kind");
        input.require(
                validFrom == null || validTo == null || !validTo.isBefore(validFrom),
                "valid_to",
                "area.problem.validTo");
        return new AreaContent(
                input.name("name", name, LONGEST_NAME, "area.problem.name"),
                input.name("short_name", shortName, LONGEST_SHORT_NAME, "area.problem.shortName"),
                kind,
                validFrom,
                validTo);
    }

    /** Eight digits, the first two of which are those of a Land; of the Bund all are 0. */
    static boolean isKey(String ags) {
        if (!ags.matches("[0-9]{8}")) {
            return false;
        }
        int land = Integer.parseInt(ags.substring(0, 2));
        return ags.equals(BUND) || (land >= 1 && land <= LAENDER);
    }

    private static boolean fits(String ags, Kind kind) {
        boolean isWholeLand = ags.endsWith("000000");
        return switch (kind) {
            case BUND -> ags.equals(BUND);
            case LAND -> isWholeLand && !ags.equals(BUND);
            // Berlin and Hamburg are a city and a Land at once.
            case CITY -> !isWholeLand || ags.equals("02000000") || ags.equals("11000000");
            case KREIS -> !isWholeLand && ags.endsWith("000");
        };
    }
}
