package de.lenkungsportal.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/**
 * Weeks in which offices are shut for days: around New Year and around Easter. Their shares of a usual week were read from the
 * weekly city series of the benchmark, and rounded up.
 */
final class ThinWeeks {

    private static final double NEW_YEAR = 0.45;
    private static final double EASTER = 0.8;

    private ThinWeeks() {}

    /** What part of a usual week's intake a period has: 1, or less in a thin week. */
    static double share(Frequency frequency, LocalDate start) {
        if (frequency == Frequency.MONTH) {
            return 1;
        }
        if (isAroundNewYear(start)) {
            return NEW_YEAR;
        }
        long days = ChronoUnit.DAYS.between(start, easter(start.getYear()));
        return days == -1 || days == 6 ? EASTER : 1;
    }

    /** The weeks with Christmas, New Year and what lies between: they say nothing about the level before or after. */
    static boolean isAroundNewYear(LocalDate monday) {
        int week = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return week == 1 || week >= 52;
    }

    /** Easter Sunday (Gauss, in the form of Lichtenberg 1997). */
    private static LocalDate easter(int year) {
        int century = year / 100;
        int secular = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
        int lunar = year % 19;
        int moon = (19 * lunar + secular) % 30;
        int fix = (moon + lunar / 11) / 29;
        int border = 21 + moon - fix;
        int sun = 7 - (year + year / 4 + 2 - (3 * century + 3) / 4) % 7;
        int distance = 7 - Math.floorMod(border - sun, 7);
        return LocalDate.of(year, 3, 1).plusDays(border + distance - 1L);
    }
}
