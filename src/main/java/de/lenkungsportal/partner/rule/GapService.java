package de.lenkungsportal.partner.rule;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.partnership.Partnership;
import de.lenkungsportal.partner.partnership.PartnershipFilter;
import de.lenkungsportal.partner.partnership.PartnershipService;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.security.Readers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What is missing in the partner rings, by the rules; and which places are filled. Computed whenever it is asked for. */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class GapService {

    private static final int RINGS = 3;

    private final GapRepository repository;
    private final PartnershipService partnerships;
    private final MunicipalityService municipalities;

    GapService(GapRepository repository, PartnershipService partnerships, MunicipalityService municipalities) {
        this.repository = repository;
        this.partnerships = partnerships;
        this.municipalities = municipalities;
    }

    /** One page, the heaviest first, with a constant number of queries. */
    public Page<Gap> page(GapFilter filter, int page, int size) {
        return repository.page(filter, page, size);
    }

    /** Hands over all matching gaps in the same order, one query. */
    public void stream(GapFilter filter, Consumer<Gap> consumer) {
        repository.stream(filter, consumer);
    }

    /** How many gaps of each severity each municipality has, by AGS; municipalities without a gap are not there. */
    public Map<String, Map<GapSeverity, Integer>> counts(GapFilter filter) {
        return repository.counts(filter);
    }

    /** The latest Stand of each municipality's partners, ISO, by AGS; municipalities without a partner are not there. */
    public Map<String, Stand> stands() {
        return repository.stands();
    }

    /**
     * The places of one municipality, ring by ring: partners by name, then the empty places by rule.
     *
     * @throws NotFoundException when there is no such municipality
     */
    public Coverage coverage(String ags) {
        Municipality municipality = municipalities.get(ags);
        var partners = new ArrayList<Partnership>();
        partnerships.stream(PartnershipFilter.activeIn(ags), partners::add);
        var missing = new GapFilter(Set.of(ags), Set.of(), Set.of(GapCriterion.MISSING_KIND), Set.of(), Set.of());
        List<Gap> gaps = repository.all(missing);
        return new Coverage(
                ags,
                municipality.name(),
                IntStream.rangeClosed(1, RINGS)
                        .mapToObj(ring -> ring(ring, partners, gaps))
                        .toList());
    }

    /** Partners and empty places of the rings of these municipalities, without names; one query. */
    public List<RingPlaces> rings(Collection<String> ags) {
        return repository.rings(ags);
    }

    private static Coverage.Ring ring(int ring, List<Partnership> partners, List<Gap> gaps) {
        var places = new ArrayList<Coverage.Place>();
        partners.stream()
                .filter(partner -> partner.content().ring() == ring)
                .forEach(partner ->
                        places.add(new Coverage.Place(partner.organisation().kind(), partner, null)));
        for (Gap gap : gaps) {
            Integer of = gap.ring();
            OrganisationKind kind = gap.kind();
            if (of != null && of == ring && kind != null) {
                places.add(new Coverage.Place(kind, null, gap));
            }
        }
        return new Coverage.Ring(ring, places);
    }

    /**
     * Kinds of partner by municipalities, in one query.
     *
     * @param ags municipalities, all when empty
     */
    public List<MatrixCell> matrix(Collection<String> ags) {
        return repository.matrix(ags);
    }
}
