package de.lenkungsportal.plausibility.rule;

import java.util.List;

/** Looks at all readings of one municipality and says what does not fit. */
@FunctionalInterface
interface Rule {

    List<Suspicion> check(Readings readings);
}
