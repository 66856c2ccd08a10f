package de.lenkungsportal.partner.rings;

import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.partner.partnership.Partnership;
import de.lenkungsportal.partner.partnership.PartnershipFilter;
import de.lenkungsportal.partner.partnership.PartnershipService;
import de.lenkungsportal.partner.rule.Gap;
import de.lenkungsportal.partner.rule.GapCriterion;
import de.lenkungsportal.partner.rule.GapFilter;
import de.lenkungsportal.partner.rule.GapService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the partners of one municipality with its gaps: one query for each, whatever the number of partners. */
@Component
class CityNetworks {

    private final PartnershipService partnerships;
    private final GapService gaps;

    CityNetworks(PartnershipService partnerships, GapService gaps) {
        this.partnerships = partnerships;
        this.gaps = gaps;
    }

    /** The part that the address asks for; empty places are shown where nothing but the ring or kind is asked for. */
    CityNetwork of(Municipality city, RingsState state) {
        var partners = new ArrayList<Partnership>();
        partnerships.stream(
                new PartnershipFilter(
                        Set.of(city.ags()),
                        state.rings(),
                        state.kinds(),
                        state.isFormOpen() ? Set.of() : state.modes(),
                        state.isFormOpen() ? PartnershipFilter.Form.NOT_STATED : PartnershipFilter.Form.ANY,
                        Set.of(state.state()),
                        null,
                        ""),
                partners::add);
        var found = new ArrayList<Gap>();
        gaps.stream(GapFilter.in(city.ags()), found::add);
        return new CityNetwork(
                city,
                List.copyOf(partners),
                found.stream().filter(gap -> fits(gap, state)).toList());
    }

    private static boolean fits(Gap gap, RingsState state) {
        boolean isPlace = gap.criterion() == GapCriterion.MISSING_KIND;
        boolean asksForPartners =
                state.state() != Partnership.State.ACTIVE || !state.modes().isEmpty() || state.isFormOpen();
        return (state.rings().isEmpty() || (gap.ring() != null && state.rings().contains(gap.ring())))
                && (state.kinds().isEmpty()
                        || (gap.kind() != null && state.kinds().contains(gap.kind())))
                && !(isPlace && asksForPartners);
    }
}
