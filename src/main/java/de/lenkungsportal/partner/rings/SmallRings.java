package de.lenkungsportal.partner.rings;

import com.vaadin.flow.component.Svg;
import de.lenkungsportal.partner.rule.GapSeverity;
import de.lenkungsportal.partner.rule.RingPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rings in the size of a picture: a dot for each partner, a dashed one for each empty place. Decoration beside the counts. */
class SmallRings extends Svg {

    private static final double CENTRE = 90;
    private static final double FIRST = 30;
    private static final double APART = 24;

    /** More dots would touch each other. */
    private static final int MOST = 40;

    SmallRings(List<RingPlaces> places) {
        addClassName("lp-small-rings");
        getElement().setAttribute("aria-hidden", "true");
        var parts = new StringBuilder();
        for (int ring = 1; ring <= CityNetwork.RINGS; ring++) {
            parts.append(ring(ring, places));
        }
        setSvg(
                "<svg viewBox=\"0 0 180 180\" focusable=\"false\">%s<circle class=\"lp-sr-ip\" cx=\"90\" cy=\"90\" r=\"13\"/></svg>"
                        .formatted(parts));
    }

    private static String ring(int ring, List<RingPlaces> places) {
        double radius = FIRST + APART * (ring - 1);
        var dots = new ArrayList<@Nullable GapSeverity>();
        CityRingsPart.in(places, ring).forEach(place -> {
            if (place.kind() == null) {
                for (int i = 0; i < place.partners(); i++) {
                    dots.add(null);
                }
            } else {
                dots.add(place.severity());
            }
        });
        var parts = new StringBuilder(
                String.format(Locale.ROOT, "<circle class=\"lp-sr-line\" cx=\"90\" cy=\"90\" r=\"%.0f\"/>", radius));
        int count = Math.min(MOST, dots.size());
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count - Math.PI / 2;
            GapSeverity gap = dots.get(i);
            parts.append(String.format(
                    Locale.ROOT,
                    "<circle class=\"lp-sr-%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\"/>",
                    gap == null ? "partner" : "gap-" + gap.name().toLowerCase(Locale.ROOT),
                    CENTRE + radius * Math.cos(angle),
                    CENTRE + radius * Math.sin(angle)));
        }
        return parts.toString();
    }
}
