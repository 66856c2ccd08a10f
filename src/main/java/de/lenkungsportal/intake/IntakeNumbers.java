package de.lenkungsportal.intake;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import java.util.Arrays;

/** The number of a series, as the generated columns of {@code intake} make it (V004). */
public final class IntakeNumbers {

    private IntakeNumbers() {}

    public static long series(SeriesKey key) {
        return family(key) * 10 + origin(key.origin());
    }

    /** The series without its origin: all that can add up. */
    static long family(SeriesKey key) {
        return Long.parseLong(key.ags()) * 1000
                + (key.frequency() == Frequency.WEEK ? 100 : 200)
                + rechtskreis(key.rechtskreis())
                + unit(key.unit());
    }

    public static SeriesKey key(long series) {
        long rest = series / 10;
        return new SeriesKey(
                "%08d".formatted(rest / 1000),
                rechtskreisOf((int) (rest / 10 % 10)),
                switch ((int) (rest % 10)) {
                    case 1 -> Unit.PERSON;
                    case 2 -> Unit.CUSTOMER;
                    case 3 -> Unit.ELB;
                    default -> Unit.BG;
                },
                originOf((int) (series % 10)),
                rest / 100 % 10 == 1 ? Frequency.WEEK : Frequency.MONTH);
    }

    private static Rechtskreis rechtskreisOf(int digit) {
        return Arrays.stream(Rechtskreis.values())
                .filter(each -> rechtskreis(each) == digit * 10)
                .findFirst()
                .orElseThrow();
    }

    private static Origin originOf(int digit) {
        return Arrays.stream(Origin.values())
                .filter(each -> origin(each) == digit)
                .findFirst()
                .orElseThrow();
    }

    private static int origin(Origin origin) {
        return switch (origin) {
            case ALL -> 0;
            case ASYLBLG_OWN -> 1;
            case ASYLBLG_OTHER -> 2;
            case SGB_II_OTHER -> 3;
            case UNKNOWN -> 4;
        };
    }

    private static int rechtskreis(Rechtskreis rechtskreis) {
        return switch (rechtskreis) {
            case SGB_II -> 10;
            case SGB_III -> 20;
            case ASYLBLG -> 30;
            case UNCLEAR -> 40;
        };
    }

    private static int unit(Unit unit) {
        return switch (unit) {
            case PERSON -> 1;
            case CUSTOMER -> 2;
            case ELB -> 3;
            case BG -> 4;
            default -> throw new IllegalArgumentException("does not count people: " + unit);
        };
    }
}
