package de.lenkungsportal.intake;

import de.lenkungsportal.figure.Qualifier;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator says about a period; checked by {@link IntakeRules}.
 *
 * @param value COUNT: of the whole period, MEAN: of one week or month
 * @param qualifier EXACT where null; RANGE is refused
 * @param asOf Stand in ISO form
 */
public record IntakeChange(
        Counting counting,
        @Nullable BigDecimal value,
        @Nullable Qualifier qualifier,
        String asOf,
        @Nullable String note) {}
