package de.lenkungsportal.profile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.profile.Profile;
import de.lenkungsportal.profile.ProfileFacet;
import de.lenkungsportal.profile.ProfileFact;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row for each place, a column for each facet that is compared, or one for all of them. */
class ProfilesTable extends DataTable {

    private final ProfileWords words;
    private final List<ProfileFacet> facets;

    /** @param facets a column each; empty for all facets in one column */
    ProfilesTable(ProfileWords words, String name, List<ProfileFacet> facets, List<Profile> profiles) {
        super(name, captions(words, facets));
        this.words = words;
        this.facets = facets;
        each(words.messages(), profiles, this::line);
    }

    private static List<String> captions(ProfileWords words, List<ProfileFacet> facets) {
        return Stream.concat(
                        Stream.of(words.text("column.place")),
                        facets.isEmpty()
                                ? Stream.of(words.text("column.text"))
                                : facets.stream().map(words::facet))
                .toList();
    }

    private void line(Profile profile) {
        var institution = new Span(profile.place().name());
        institution.addClassName("lp-label");
        var place = new Div(
                new Anchor("stadt/" + profile.place().ags(), profile.place().area()), institution);
        Map<ProfileFacet, List<ProfileFact>> told = profile.byFacet();
        row(
                place,
                facets.isEmpty()
                        ? List.of(all(told))
                        : facets.stream().map(facet -> cell(told.get(facet))).toList());
    }

    private Component all(Map<ProfileFacet, List<ProfileFact>> told) {
        var cell = new Div();
        told.forEach((facet, facts) -> {
            var caption = new Span(words.facet(facet));
            caption.addClassName("lp-label");
            cell.add(new Div(caption, cell(facts)));
        });
        return cell;
    }

    /** @param facts null where no source says anything */
    private Component cell(@Nullable List<ProfileFact> facts) {
        if (facts != null) {
            return new FactList(words, facts, FactLink.HISTORY);
        }
        var none = new Span(words.messages().text("Missing.NOT_STATED"));
        none.addClassName("lp-ka");
        return none;
    }
}
