package de.lenkungsportal.profile.ui;

import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.kit.ListAddress;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.profile.ProfileFacet;
import de.lenkungsportal.profile.ProfileFactFilter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the comparison of the Steckbriefe shows, as it stands in its address. */
record ProfilesState(UrlState url) implements ListAddress<ProfilesState> {

    static final String ROUTE = "steckbriefe";
    static final String FACET = "thema";
    static final String BESIDE = "daneben";
    static final String SEARCH = "suche";

    /** In place of a facet: every facet. */
    static final String ALL = "alle";

    /** What is compared where the address does not say. */
    static final ProfileFacet FIRST = ProfileFacet.DIFFICULTY;

    static ProfilesState of(QueryParameters parameters) {
        return new ProfilesState(UrlState.of(parameters));
    }

    /** A column each; empty for every facet in one column. */
    List<ProfileFacet> facets() {
        if (value(FACET).equalsIgnoreCase(ALL)) {
            return List.of();
        }
        var facets = new LinkedHashSet<ProfileFacet>();
        facets.add(url.code(FACET, ProfileFacet.class).orElse(FIRST));
        facets.addAll(url.codes(BESIDE, ProfileFacet.class).stream().limit(1).toList());
        return List.copyOf(facets);
    }

    String search() {
        return value(SEARCH);
    }

    ProfileFactFilter filter() {
        return new ProfileFactFilter(Set.of(), Set.of(), Set.copyOf(facets()), Set.of(), search(), url.later());
    }

    @Override
    public ProfilesState at(UrlState other) {
        return new ProfilesState(other);
    }
}
