package de.lenkungsportal.profile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The facts of one institution, facet by facet in the order of {@link ProfileFacet}.
 *
 * @param facts in their order; of some facets only, where a filter asked for those
 */
public record Profile(ProfilePlace place, List<ProfileFact> facts) {

    public Map<ProfileFacet, List<ProfileFact>> byFacet() {
        return facts.stream().collect(groupingBy(fact -> fact.content().facet(), TreeMap::new, toList()));
    }

    /** The facets that none of the facts is about. */
    public List<ProfileFacet> silent() {
        Map<ProfileFacet, List<ProfileFact>> told = byFacet();
        return Arrays.stream(ProfileFacet.values())
                .filter(facet -> !told.containsKey(facet))
                .toList();
    }
}
