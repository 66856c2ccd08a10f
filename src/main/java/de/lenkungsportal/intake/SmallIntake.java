package de.lenkungsportal.intake;

import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Quantity;
import java.math.BigDecimal;

/** The rule of small counts for what an entry was before. */
final class SmallIntake {

    private SmallIntake() {}

    /** Whether the whole period brought more than nobody and fewer than the threshold. */
    static boolean isSmall(IntakeRevision revision, Period period, int threshold) {
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

    /** A count that hides, as the middle of what it can be; any other as it is. For sums that must not tell it. */
    static double masked(double total, int threshold) {
        return total > 0 && total < threshold ? threshold / 2.0 : total;
    }

    /** The revision without its value, and without the words that could repeat it. */
    static IntakeRevision hide(IntakeRevision revision) {
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
