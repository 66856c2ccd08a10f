package de.lenkungsportal.intake.city;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.YearTotal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page shows of one series.
 *
 * @param isSimulated whether the counts are generated and no source states them
 * @param calculated the day of the run
 * @param source where the counts stand, in words, or null where they were entered in the portal
 * @param score null where no earlier forecast was kept
 * @param need null where the unit is no caseload that staff look after
 */
record SeriesPage(
        Rechtskreis rechtskreis,
        Unit unit,
        boolean isSimulated,
        LocalDate calculated,
        Course course,
        YearTotal year,
        @Nullable String source,
        List<PublishedLine> published,
        @Nullable NeedLine need,
        @Nullable ScoreLine score) {

    /** Those that can stand beside the own total. */
    List<PublishedLine> comparable() {
        return published.stream().filter(PublishedLine::isComparable).toList();
    }
}
