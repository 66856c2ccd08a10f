package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Milestone;
import de.lenkungsportal.figure.Stand;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that the portal holds about one area, and the day it is looked at.
 *
 * @param figures with small counts hidden: a finding about one would give it away
 * @param sourceDates by number of the source, the later of its event and its publication; absent where neither is known
 * @param outdatedAfterMonths age in months from which a Stand counts as outdated
 */
public record Readings(
        String ags,
        List<Figure> figures,
        List<Milestone> milestones,
        List<ProfileStand> profile,
        List<StatedContradiction> contradictions,
        Map<String, Stand> sourceDates,
        LocalDate stichtag,
        int outdatedAfterMonths) {

    /** What a source says, or its municipality has corrected; our own calculations are no readings. */
    Stream<Figure> stated() {
        return figures.stream().filter(figure -> figure.basis() == Basis.STATED || figure.basis() == Basis.CORRECTED);
    }

    Stream<Figure> stated(Indicator indicator) {
        return stated().filter(figure -> figure.indicator().equals(indicator));
    }
}
