package de.lenkungsportal.profile;

import java.util.Set;

/**
 * Which facts to list.
 *
 * @param ags areas, all when empty
 * @param institutions ids of institutions, all when empty
 * @param facets all when empty
 * @param sources numbers of documents; everything when empty, own entries included
 * @param words that stand in the fact or in the name of its place, all when empty
 */
public record ProfileFactFilter(
        Set<String> ags, Set<String> institutions, Set<ProfileFacet> facets, Set<String> sources, String words) {

    public static final ProfileFactFilter ALL = new ProfileFactFilter(Set.of(), Set.of(), Set.of(), Set.of(), "");

    /** The facts of an area. */
    public static ProfileFactFilter of(String ags) {
        return new ProfileFactFilter(Set.of(ags), Set.of(), Set.of(), Set.of(), "");
    }
}
