package de.lenkungsportal.profile;

import de.lenkungsportal.platform.Later;
import java.util.Set;

/**
 * Which facts to list.
 *
 * @param ags areas, all when empty
 * @param institutions ids of institutions, all when empty
 * @param facets all when empty
 * @param sources numbers of documents; everything when empty, own entries included
 * @param words that stand in the fact or in the name of its place, all when empty
 * @param later whether facts with a Stand after the Stichtag are among them
 */
public record ProfileFactFilter(
        Set<String> ags,
        Set<String> institutions,
        Set<ProfileFacet> facets,
        Set<String> sources,
        String words,
        Later later) {

    public static final ProfileFactFilter ALL =
            new ProfileFactFilter(Set.of(), Set.of(), Set.of(), Set.of(), "", Later.SHOWN);

    /** The same filter with or without what is later. */
    public ProfileFactFilter with(Later other) {
        return new ProfileFactFilter(ags, institutions, facets, sources, words, other);
    }

    /** The facts of an area. */
    public static ProfileFactFilter of(String ags, Later later) {
        return new ProfileFactFilter(Set.of(ags), Set.of(), Set.of(), Set.of(), "", later);
    }
}
