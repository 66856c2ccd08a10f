package de.lenkungsportal.intake.series;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.PeriodText;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Versioned;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a series as the API says it; a CSV row has the same words.
 *
 * @param period the first week or month: 2016-W10 or 2016-03
 * @param complete whether the period was over on the Stichtag
 * @param counting COUNT: the value is that of all periods together; MEAN: of one of them
 * @param missing SUPPRESSED where the value is so small that it could point at individuals; null where there is one
 * @param source null for a report of the municipality itself
 */
record IntakeResource(
        long id,
        int version,
        String ags,
        Rechtskreis rechtskreis,
        Unit unit,
        Origin origin,
        Frequency frequency,
        String period,
        LocalDate periodFrom,
        LocalDate periodTo,
        int periods,
        boolean complete,
        Counting counting,
        @Nullable Qualifier qualifier,
        @Nullable BigDecimal value,
        @Nullable Missing missing,
        Basis basis,
        Stand asOf,
        @Nullable String source,
        @Nullable String sourcePlace,
        @Nullable String note)
        implements Versioned {

    static final Columns<IntakeResource> COLUMNS = Columns.of(IntakeResource.class);

    static IntakeResource of(IntakeEntry entry, LocalDate today) {
        var value = entry.quantity() instanceof Quantity.Value stated ? stated : null;
        var source = entry.source();
        return new IntakeResource(
                entry.id(),
                entry.version(),
                entry.key().ags(),
                entry.key().rechtskreis(),
                entry.key().unit(),
                entry.key().origin(),
                entry.key().frequency(),
                PeriodText.iso(entry.key().frequency(), entry.period().from()),
                entry.period().from(),
                entry.period().to(),
                entry.period().count(),
                entry.isComplete(today),
                entry.counting(),
                value == null ? null : value.qualifier(),
                value == null ? null : plain(value.value()),
                value == null ? Missing.SUPPRESSED : null,
                entry.basis(),
                entry.asOf(),
                source == null ? null : source.source(),
                source == null ? null : source.place(),
                entry.note());
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
