package de.lenkungsportal.partner.rings;

import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.partner.partnership.ParticipationMode;
import de.lenkungsportal.partner.partnership.Partnership;
import de.lenkungsportal.partner.partnership.PartnershipWords;
import de.lenkungsportal.partner.rule.Gap;
import de.lenkungsportal.partner.rule.GapSeverity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rings of one municipality in words and signs. Names in the drawing are the names in the table. */
class RingModel {

    private final PartnershipWords words;
    private final CityNetwork network;
    private final RingsState state;
    private final String chosen;

    /** @param chosen id of the place that is marked */
    RingModel(PartnershipWords words, CityNetwork network, RingsState state, String chosen) {
        this.words = words;
        this.network = network;
        this.state = state;
        this.chosen = chosen;
    }

    RingDiagram.Model model() {
        List<RingDiagram.Ring> rings =
                IntStream.rangeClosed(1, CityNetwork.RINGS).mapToObj(this::ring).toList();
        return new RingDiagram.Model(
                words.text(
                        "diagram.caption",
                        network.city().name(),
                        network.places(),
                        network.places() - network.partners().size()),
                words.text("diagram.centre"),
                words.text("diagram.centreShort"),
                words.text("diagram.hint"),
                rings,
                legend(rings));
    }

    private RingDiagram.Ring ring(int ring) {
        var places = new ArrayList<RingDiagram.Place>();
        network.listed(ring).forEach(partner -> places.add(place(partner)));
        network.missing(ring).forEach(gap -> places.add(place(ring, gap)));
        return new RingDiagram.Ring(
                words.ring(ring),
                words.text("ring.short", ring),
                words.text(
                        "ring.caption", words.ring(ring), network.partners(ring).size(), network.places(ring)),
                places);
    }

    private RingDiagram.Place place(Partnership partner) {
        String modes = LaterChoice.isLater(partner.content().asOf())
                ? LaterChoice.words(words.messages(), partner.content().asOf())
                : words.modes(partner.content().participation());
        String name = partner.organisation().name();
        return new RingDiagram.Place(
                partner.id(),
                name,
                drawn(name),
                words.text("place", partner.content().ring(), name, modes),
                state.with(RingsState.CHOSEN, partner.id()).href(),
                PartnershipWords.sign(partner.content().participation()),
                modes,
                partner.id().equals(chosen),
                null);
    }

    private RingDiagram.Place place(int ring, Gap gap) {
        String name = words.label(Objects.requireNonNull(gap.kind()));
        String empty = words.text("empty.weight", words.text("empty"), words.label(gap.severity()));
        return new RingDiagram.Place(
                gap.id(),
                name,
                name,
                words.text("place", ring, name, empty),
                state.with(RingsState.CHOSEN, gap.id()).href(),
                PartnershipWords.NOT_STATED,
                empty,
                gap.id().equals(chosen),
                gap.severity().name());
    }

    /** "Jobcenter Dortmund" is "Jobcenter" around the Integration Point of Dortmund. */
    private String drawn(String name) {
        String city = " " + network.city().name();
        String shorter = name.endsWith(city) ? name.substring(0, name.length() - city.length()) : name;
        String withoutIn = shorter.endsWith(" in") ? shorter.substring(0, shorter.length() - 3) : shorter;
        boolean isWhole = withoutIn.isBlank() || withoutIn.matches(".*\\s(zu|von|der|des|für)");
        return isWhole ? name : withoutIn;
    }

    /** Only the signs that are drawn. */
    private List<RingDiagram.Key> legend(List<RingDiagram.Ring> rings) {
        List<RingDiagram.Place> places =
                rings.stream().flatMap(ring -> ring.places().stream()).toList();
        Stream<RingDiagram.Key> modes = Stream.concat(
                        Stream.of(ParticipationMode.values()).map(Enum::name), Stream.of(PartnershipWords.NOT_STATED))
                .filter(sign -> places.stream()
                        .anyMatch(place -> place.gap() == null && place.mode().equals(sign)))
                .map(sign -> new RingDiagram.Key(sign, null, words.signWord(sign)));
        Stream<RingDiagram.Key> gaps = Stream.of(GapSeverity.values())
                .map(Enum::name)
                .filter(severity -> places.stream().anyMatch(place -> severity.equals(place.gap())))
                .map(severity -> new RingDiagram.Key(null, severity, words.text("legend.gap." + severity)));
        return Stream.concat(modes, gaps).toList();
    }

    /** What is the case, in at most three sentences. */
    String sentence() {
        if (network.isEmpty()) {
            return words.text("sentence.none", network.city().name());
        }
        return String.join(
                " ",
                ringSentence(1),
                ringSentence(2),
                words.text("sentence.places", network.partners().size(), network.places()));
    }

    private String ringSentence(int ring) {
        int missing = network.missing(ring).size();
        return missing == 0 ? words.text("sentence.complete." + ring) : words.text("sentence.missing." + ring, missing);
    }
}
