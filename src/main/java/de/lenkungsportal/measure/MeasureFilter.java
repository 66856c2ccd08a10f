package de.lenkungsportal.measure;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.platform.Later;
import java.util.Set;

/**
 * Which measures; an empty set or text leaves that side open.
 *
 * @param text words that all must occur, with German stemming, each at least with its beginning
 * @param municipalities measures for the whole of NRW do not match one of these unless {@code reach} says so
 * @param reach whether measures for the whole of NRW count as measures of the chosen municipalities
 * @param later whether measures with a Stand after the Stichtag are among them
 */
public record MeasureFilter(
        String text,
        Set<String> municipalities,
        Reach reach,
        Set<MeasureKind> kinds,
        Set<MeasureStatus> statuses,
        Set<Step> steps,
        Set<Rechtskreis> rechtskreise,
        Set<String> legalBases,
        Set<MeasureTargetGroup> targetGroups,
        Set<LanguageLevel> entryLevels,
        Set<LanguageLevel> exitLevels,
        Set<Publication> publication,
        Later later) {

    /** What a choice of municipalities takes in. */
    public enum Reach {
        OWN_ONLY,
        WITH_NRW
    }

    /** Whether providers see a measure. */
    public enum Publication {
        PUBLISHED,
        INTERNAL
    }

    public static final MeasureFilter ALL = new MeasureFilter(
            "",
            Set.of(),
            Reach.WITH_NRW,
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Later.SHOWN);

    /** Everything of the present that concerns this municipality. */
    public static MeasureFilter of(String ags) {
        return new MeasureFilter(
                "",
                Set.of(ags),
                Reach.WITH_NRW,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Later.HIDDEN);
    }

    /** The same filter with these kinds instead of its own. */
    public MeasureFilter withKinds(Set<MeasureKind> others) {
        return new MeasureFilter(
                text,
                municipalities,
                reach,
                others,
                statuses,
                steps,
                rechtskreise,
                legalBases,
                targetGroups,
                entryLevels,
                exitLevels,
                publication,
                later);
    }

    /** The same filter with or without what is later. */
    public MeasureFilter with(Later other) {
        return new MeasureFilter(
                text,
                municipalities,
                reach,
                kinds,
                statuses,
                steps,
                rechtskreise,
                legalBases,
                targetGroups,
                entryLevels,
                exitLevels,
                publication,
                other);
    }
}
