package de.lenkungsportal.partner.rings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.partner.rule.GapService;
import de.lenkungsportal.partner.rule.GapSeverity;
import de.lenkungsportal.partner.rule.RingPlaces;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.hub.HubContribution;
import de.lenkungsportal.shell.hub.HubPart;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The rings in small with what is missing in them, on the page of a city. */
@Component
@Order(30)
class CityRingsPart implements HubContribution {

    private static final int PLACE = 30;

    private final GapService gaps;
    private final Messages messages;

    CityRingsPart(GapService gaps, Messages messages) {
        this.gaps = gaps;
        this.messages = messages;
    }

    @Override
    public Map<String, List<HubPart>> parts(List<String> ags) {
        Map<String, List<RingPlaces>> places = gaps.rings(ags).stream().collect(Collectors.groupingBy(RingPlaces::ags));
        Map<String, List<HubPart>> parts = new HashMap<>();
        ags.forEach(each -> parts.put(each, parts(each, places.getOrDefault(each, List.of()))));
        return parts;
    }

    private List<HubPart> parts(String ags, List<RingPlaces> places) {
        int filled = places.stream().mapToInt(RingPlaces::partners).sum();
        List<RingPlaces> missing = places.stream()
                .filter(place -> place.kind() != null)
                .sorted(Comparator.comparing(place -> Objects.requireNonNull(place.severity())))
                .toList();
        var panel = new HubPart.Panel(
                HubPart.Row.PICTURE,
                PLACE,
                filled == 0 ? text("none") : text("title", filled, filled + missing.size()),
                "",
                false,
                PartnerAddress.city(ags),
                picture(places),
                missing.isEmpty() || filled == 0 ? "" : text("missing", words(missing)));
        long critical = missing.stream()
                .filter(place -> place.severity() == GapSeverity.CRITICAL)
                .count();
        return filled > 0 && critical > 0
                ? List.of(panel, new HubPart.Clause(30, text("clause", critical)))
                : List.of(panel);
    }

    /** The heaviest kinds by name. */
    private String words(List<RingPlaces> missing) {
        int named = Math.min(3, missing.size());
        String names = missing.stream()
                .limit(named)
                .map(place -> messages.label(Objects.requireNonNull(place.kind())))
                .collect(Collectors.joining(", "));
        return missing.size() == named ? names : text("more", names, missing.size() - named);
    }

    private Div picture(List<RingPlaces> places) {
        var counts = new UnorderedList();
        for (int ring = 1; ring <= CityNetwork.RINGS; ring++) {
            int filled = in(places, ring).mapToInt(RingPlaces::partners).sum();
            long empty = in(places, ring).filter(place -> place.kind() != null).count();
            counts.add(new ListItem(new Span(text("ring", ring, filled, filled + empty))));
        }
        var picture = new Div(new SmallRings(places), counts);
        picture.addClassName("lp-hub-rings");
        return picture;
    }

    static Stream<RingPlaces> in(List<RingPlaces> places, int ring) {
        return places.stream().filter(place -> place.ring() == ring);
    }

    private String text(String key, Object... arguments) {
        return messages.text("hub.rings." + key, arguments);
    }
}
