package de.lenkungsportal.partner.rings;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.partner.PartnerWords;

/** How many places of each ring are filled, in numbers and as a bar. */
class RingCounts extends DescriptionList {

    RingCounts(PartnerWords words, CityNetwork network) {
        addClassName("lp-ring-counts");
        for (int ring = 1; ring <= CityNetwork.RINGS; ring++) {
            int filled = network.partners(ring).size();
            int places = network.places(ring);
            var level = new Span();
            level.setWidth(places == 0 ? "0" : filled * 100 / places + "%");
            var bar = new Span(level);
            bar.addClassName("lp-ring-bar");
            bar.getElement().setAttribute("aria-hidden", "true");
            add(new Div(
                    new Term(words.text("ring.short", ring)),
                    new Description(new Span(words.text("nOf", filled, places)), bar)));
        }
    }
}
