package de.lenkungsportal.shell.hub;

import java.util.List;
import java.util.Map;

/**
 * A feature's part of the page of a city: a package-private Spring bean that asks the feature's own services, which decide what this
 * user may read. What is later than the Stichtag is not on it.
 */
public interface HubContribution {

    /**
     * What there is to say, by municipality, in the order in which it stands there. As few queries as can be, and no more for two
     * municipalities than for one: all parts together have twelve.
     *
     * @param ags one municipality, or two that stand side by side
     */
    Map<String, List<HubPart>> parts(List<String> ags);
}
