package de.lenkungsportal.partner.rings;

import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.partner.partnership.Partnership;
import de.lenkungsportal.partner.partnership.PartnershipFilter;
import de.lenkungsportal.partner.partnership.PartnershipService;
import de.lenkungsportal.partner.rule.Gap;
import de.lenkungsportal.partner.rule.GapCriterion;
import de.lenkungsportal.partner.rule.GapFilter;
import de.lenkungsportal.partner.rule.GapService;
import de.lenkungsportal.platform.Later;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the partners of one municipality with its gaps: one query for each, whatever the number of partners. */
@Component
class CityNetworks {

    private final PartnershipService partnerships;
    private final GapService gaps;
    private final Clock clock;

    CityNetworks(PartnershipService partnerships, GapService gaps, Clock clock) {
        this.partnerships = partnerships;
        this.gaps = gaps;
        this.clock = clock;
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
                        "",
                        Later.SHOWN),
                partners::add);
        var found = new ArrayList<Gap>();
        gaps.stream(GapFilter.in(city.ags()), found::add);
        LocalDate today = LocalDate.now(clock);
        Map<Boolean, List<Partnership>> isLater = partners.stream()
                .collect(Collectors.partitioningBy(
                        partner -> partner.content().asOf().isLaterThan(today)));
        List<Partnership> later = isLater.getOrDefault(true, List.of());
        boolean isShown = state.url().later() == Later.SHOWN;
        return new CityNetwork(
                city,
                isLater.getOrDefault(false, List.of()),
                isShown ? later : List.of(),
                isShown ? 0 : later.size(),
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
