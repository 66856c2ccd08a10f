package de.lenkungsportal.profile.ui;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.kit.EachRecord;
import de.lenkungsportal.profile.ProfileFact;
import de.lenkungsportal.profile.ProfileFactContent;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of one facet as people read them; below those of one place in a source stand that place, the Stand and what to know of it. */
class FactList extends Div {

    private record Origin(@Nullable String source, @Nullable String place, Stand asOf, boolean ownReading) {

        static Origin of(ProfileFact fact) {
            ProfileFactContent is = fact.content();
            return new Origin(is.source(), is.sourcePlace(), is.asOf(), is.ownReading());
        }
    }

    private final ProfileWords words;

    FactList(ProfileWords words, List<ProfileFact> facts, FactLink link) {
        this.words = words;
        addClassName("lp-profile-facts");
        facts.stream()
                .collect(groupingBy(Origin::of, LinkedHashMap::new, toList()))
                .values()
                .forEach(together -> {
                    var list = new UnorderedList();
                    EachRecord.into(list, words.messages(), together, fact -> item(fact, link));
                    add(new Div(list, origin(together.getFirst())));
                });
    }

    private ListItem item(ProfileFact fact, FactLink link) {
        // A paragraph sign stays with its number.
        var item = new ListItem(new Span(fact.content().text().replace("§ ", "§\u00a0")));
        link.to(words, fact).ifPresent(item::add);
        return item;
    }

    private Div origin(ProfileFact fact) {
        ProfileFactContent is = fact.content();
        var origin = new Div(
                is.source() == null
                        ? new Span(words.source(is))
                        : new Anchor("quellen/" + is.source(), words.source(is)));
        origin.addClassName("lp-profile-origin");
        var stand = new Span(words.stand(fact));
        stand.setClassName("lp-chip", words.isLater(fact));
        stand.setClassName("lp-later", words.isLater(fact));
        origin.add(stand);
        if (is.ownReading()) {
            var reading = new Span(words.text("reading.own"));
            reading.addClassName("lp-chip");
            origin.add(reading);
        }
        return origin;
    }
}
