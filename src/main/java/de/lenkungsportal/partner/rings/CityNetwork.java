package de.lenkungsportal.partner.rings;

import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.partner.partnership.Partnership;
import de.lenkungsportal.partner.rule.Gap;
import de.lenkungsportal.partner.rule.GapCriterion;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The partners of one municipality and the gaps among them, as a view shows them.
 *
 * @param partners of the present, in the order of ring and name
 * @param later what is listed beside them, in no count
 * @param hidden how many later ones are not listed
 * @param gaps the most severe first
 */
record CityNetwork(
        Municipality city, List<Partnership> partners, List<Partnership> later, long hidden, List<Gap> gaps) {

    static final int RINGS = 3;

    List<Partnership> partners(int ring) {
        return partners.stream()
                .filter(partner -> partner.content().ring() == ring)
                .toList();
    }

    /** Everything that is drawn in a ring, the present first. */
    List<Partnership> listed(int ring) {
        return listed().stream()
                .filter(partner -> partner.content().ring() == ring)
                .toList();
    }

    List<Partnership> listed() {
        return Stream.concat(partners.stream(), later.stream()).toList();
    }

    /** The places in a ring that nobody fills. */
    List<Gap> missing(int ring) {
        return gaps.stream()
                .filter(gap -> gap.criterion() == GapCriterion.MISSING_KIND)
                .filter(gap -> Objects.equals(gap.ring(), ring))
                .toList();
    }

    int places(int ring) {
        return partners(ring).size() + missing(ring).size();
    }

    int places() {
        return Stream.of(1, 2, RINGS).mapToInt(this::places).sum();
    }

    boolean isEmpty() {
        return partners.isEmpty() && later.isEmpty();
    }

    Optional<Partnership> partner(String id) {
        return listed().stream().filter(partner -> partner.id().equals(id)).findFirst();
    }

    Optional<Gap> gap(String id) {
        return gaps.stream().filter(gap -> gap.id().equals(id)).findFirst();
    }
}
