package de.lenkungsportal.plausibility.rule;

import java.util.List;

/** All rules together. */
public final class Rules {

    private static final List<Rule> ALL = List.of(
            new BgAboveElb(),
            new DateAfterSource(),
            new PartsAgainstTotal(),
            new PlacesDisagree(),
            new TwoReadings(),
            new DatesDiffer(),
            new DateUnclear(),
            new DeviatingStand(),
            new OutdatedStand(),
            new UnlikeCompared(),
            new SourcesDisagree());

    private Rules() {}

    /** What does not fit in these readings, each thing once, in the order of the rules. */
    public static List<Suspicion> check(Readings readings) {
        return ALL.stream().flatMap(rule -> rule.check(readings).stream()).toList();
    }
}
