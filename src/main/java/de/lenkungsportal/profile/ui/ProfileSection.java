package de.lenkungsportal.profile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.kit.Abbreviations;
import de.lenkungsportal.kit.LaterNote;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.profile.Profile;
import java.util.List;

/** The Steckbrief of each institution of an area: a block for each facet, and which facets no source tells of. */
@StyleSheet("theme/profile.css")
class ProfileSection extends Section {

    private final ProfileWords words;
    private final FactLink link;

    /** @param hidden how many later facts are left out */
    ProfileSection(ProfileWords words, Municipality area, List<Profile> profiles, long hidden, FactLink link) {
        this.words = words;
        this.link = link;
        setId("steckbrief-" + area.ags());
        addClassName("lp-profile");
        add(new H2(words.text("section")), new LaterNote(words.messages(), hidden));
        if (profiles.isEmpty() && hidden > 0) {
            return;
        }
        if (profiles.isEmpty()) {
            add(empty(area));
            return;
        }
        profiles.forEach(profile -> add(profile(profile)));
        add(Abbreviations.of(words.messages(), this), new Anchor(ProfilesState.ROUTE, words.text("section.compare")));
    }

    private Component profile(Profile profile) {
        var facets = new Div();
        facets.addClassName("lp-profile-facets");
        profile.byFacet()
                .forEach((facet, facts) ->
                        facets.add(new Div(new H4(words.facet(facet)), new FactList(words, facts, link))));
        var place = new Div(new H3(profile.place().name()), facets);
        place.addClassName("lp-profile-place");
        if (!profile.silent().isEmpty()) {
            var silent = new Paragraph(words.text("section.silent", words.facets(profile.silent())));
            silent.addClassNames("lp-small", "lp-muted");
            place.add(silent);
        }
        return place;
    }

    /** What is missing, and who supplies it. */
    private Component empty(Municipality area) {
        var empty = new Div(new Paragraph(words.text("section.empty")));
        if (area.kind().isMunicipality()) {
            empty.add(new Paragraph(words.text("section.who", area.name())));
        }
        empty.addClassName("lp-empty");
        return empty;
    }
}
