package de.lenkungsportal.intake;

import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.Stamp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rule of small counts for what an entry was before. */
public final class SmallIntake {

    private SmallIntake() {}

    /** Whether the whole period brought more than nobody and fewer than the threshold. */
    public static boolean isSmall(IntakeEntry entry, int threshold) {
        return switch (entry.quantity()) {
            case Quantity.None none -> true;
            case Quantity.Value value -> {
                BigDecimal total = entry.counting() == Counting.MEAN
                        ? value.value()
                                .multiply(BigDecimal.valueOf(entry.period().count()))
                        : value.value();
                yield total.signum() > 0 && total.compareTo(BigDecimal.valueOf(threshold)) < 0;
            }
        };
    }

    /**
     * A hidden entry as calculations may know it: the middle of what a small count can be, and no value at all where a count
     * that is not small is hidden to protect another.
     *
     * @param entry with its real value
     */
    public static IntakeEntry known(IntakeEntry entry, int threshold) {
        BigDecimal middle = BigDecimal.valueOf(threshold).divide(BigDecimal.TWO);
        BigDecimal periods = BigDecimal.valueOf(entry.period().count());
        BigDecimal value = ((Quantity.Value) entry.quantity()).value();
        boolean isMean = entry.counting() == Counting.MEAN;
        BigDecimal total = isMean ? value.multiply(periods) : value;
        Unit unit = entry.quantity().unit();
        return entry.with(
                total.compareTo(BigDecimal.valueOf(threshold)) < 0
                        ? new Quantity.Value(
                                unit,
                                Qualifier.APPROXIMATE,
                                isMean ? middle.divide(periods, 6, RoundingMode.HALF_EVEN) : middle,
                                null)
                        : new Quantity.None(unit, Missing.SUPPRESSED));
    }

    /** The entry without its value, and without the words that could repeat it. */
    public static IntakeEntry hide(IntakeEntry entry) {
        return entry.hidden();
    }

    /**
     * The versions of an entry as everyone may read them: none tells its value when one of them, or the present one, is hidden.
     *
     * @param present what everyone is shown of the entry, null where it was deleted
     */
    public static List<RecordVersion<IntakeEntry>> hide(
            List<RecordVersion<IntakeEntry>> versions, @Nullable IntakeEntry present, int threshold) {
        boolean hides = (present != null && present.isSuppressed())
                || versions.stream().anyMatch(each -> isSmall(each.record(), threshold));
        return hides ? versions.stream().map(each -> hide(each, present)).toList() : versions;
    }

    /** The version without its value, and without the words that could repeat it. */
    private static RecordVersion<IntakeEntry> hide(RecordVersion<IntakeEntry> version, @Nullable IntakeEntry present) {
        Stamp stamp = version.stamp();
        return new RecordVersion<>(
                version.version(),
                new Stamp(stamp.change(), stamp.by(), stamp.at(), null),
                version.replacedAt(),
                present != null && version.replacedAt() == null
                        ? present
                        : version.record().hidden());
    }
}
