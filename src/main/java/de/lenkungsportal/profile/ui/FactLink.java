package de.lenkungsportal.profile.ui;

import com.vaadin.flow.component.html.Anchor;
import de.lenkungsportal.profile.ProfileFact;
import java.util.Optional;

/** What stands behind a fact: for all the way to what it said before, for those who keep it the way to its form. */
enum FactLink {
    HISTORY,
    FORM;

    /** Empty where there is nothing behind it. */
    Optional<Anchor> to(ProfileWords words, ProfileFact fact) {
        return switch (this) {
            case HISTORY -> fact.version() > 1 ? Optional.of(link(words, fact, "history.link")) : Optional.empty();
            case FORM -> Optional.of(link(words, fact, "change.link"));
        };
    }

    private static Anchor link(ProfileWords words, ProfileFact fact, String caption) {
        var link = new Anchor(ProfileFactView.href(fact.id()), words.text(caption));
        link.setAriaLabel(words.text(caption + ".name", fact.content().text()));
        return link;
    }
}
