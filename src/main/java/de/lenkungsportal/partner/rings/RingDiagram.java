package de.lenkungsportal.partner.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rings around one Integration Point, drawn by {@code lp-rings.js}; one element for the server, however many places. */
@Tag("lp-rings")
@NpmPackage(value = "lit", version = "3.3.3")
@JsModule("./lp-rings.js")
class RingDiagram extends Component {

    /**
     * One place in a ring: a partner, or the gap where one should be.
     *
     * @param drawn the name without the municipality, which the title says
     * @param label accessible name: ring, partner, way to take part
     * @param href where the link leads outside of a plain click
     * @param mode code of the way to take part, which decides the sign
     * @param word the way to take part, or that nobody is here, in words
     * @param gap code of the severity of a gap, null for a partner
     */
    record Place(
            String id,
            String name,
            String drawn,
            String label,
            String href,
            String mode,
            String word,
            boolean selected,
            @Nullable String gap) {}

    /**
     * @param name as it stands in the drawing, for example "Ring 1: unerlässlich"
     * @param shortName for narrow drawings, serialised as {@code short}
     * @param caption accessible name with the count of places
     */
    record Ring(
            String name,

            @com.fasterxml.jackson.annotation.JsonProperty("short")
            String shortName,

            String caption,
            List<Place> places) {}

    /** A sign and its meaning; of a way to take part, or of a gap. */
    record Key(@Nullable String mode, @Nullable String gap, String text) {}

    /**
     * @param caption accessible name of the drawing, with its counts
     * @param centre words in the middle
     * @param hint how the keys work
     * @param rings from the inside out
     */
    record Model(String caption, String centre, String centreShort, String hint, List<Ring> rings, List<Key> legend) {}

    RingDiagram(Model model) {
        getElement().setPropertyBean("model", model);
    }

    /** Runs with the id of the place on a click, and on Enter. */
    RingDiagram onOpen(SerializableConsumer<String> open) {
        getElement()
                .addEventListener(
                        "open-place",
                        event -> open.accept(
                                event.getEventData().get("event.detail.id").asString()))
                .addEventData("event.detail.id");
        return this;
    }
}
