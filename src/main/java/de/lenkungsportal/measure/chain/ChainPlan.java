package de.lenkungsportal.measure.chain;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Step;
import java.util.Set;

/**
 * What a chain is for.
 *
 * @param groups what is known of the people, for example U25 and COURSE_ACCESS; empty for everybody
 * @param rechtskreise that every measure has to serve; empty leaves it open
 * @param start level of German before the first measure
 */
public record ChainPlan(
        Set<MeasureTargetGroup> groups, Set<Rechtskreis> rechtskreise, LanguageLevel start, Step first, Step last) {}
