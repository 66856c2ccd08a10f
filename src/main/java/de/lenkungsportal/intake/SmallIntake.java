package de.lenkungsportal.intake;

import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The rule of small counts for what an entry was before. */
public final class SmallIntake {

    private SmallIntake() {}

    /** Whether the whole period brought more than nobody and fewer than the threshold. */
    public static boolean isSmall(IntakeRevision revision, Period period, int threshold) {
        return switch (revision.quantity()) {
            case Quantity.None none -> true;
            case Quantity.Value value -> {
                BigDecimal total = revision.counting() == Counting.MEAN
                        ? value.value().multiply(BigDecimal.valueOf(period.count()))
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

    /** The revision without its value, and without the words that could repeat it. */
    public static IntakeRevision hide(IntakeRevision revision) {
        return new IntakeRevision(
                revision.version(),
                revision.counting(),
                new Quantity.None(revision.quantity().unit(), Missing.SUPPRESSED),
                revision.asOf(),
                null,
                revision.change(),
                "",
                revision.replacedAt());
    }
}
