package de.lenkungsportal.measure;

import de.lenkungsportal.measure.Facets.Facet;
import de.lenkungsportal.security.Readers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The board of chains: what is offered at which step, in lanes, and the wall of the workshop as it stands there. */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class BoardService {

    /** The wall of 07.12.2015 (002, "Rechtskreisübergreifende Förderketten"). */
    public static final String WALL_2015 = "2015-12-07";

    private final CatalogueRepository catalogue;
    private final FacetRepository facets;
    private final ChainRepository chains;
    private final GapService gaps;
    private final Clock clock;

    BoardService(
            CatalogueRepository catalogue,
            FacetRepository facets,
            ChainRepository chains,
            GapService gaps,
            Clock clock) {
        this.catalogue = catalogue;
        this.facets = facets;
        this.chains = chains;
        this.gaps = gaps;
        this.clock = clock;
    }

    /**
     * The board of these measures, whatever kinds the filter names; a constant number of queries. Gaps are those of the filter's
     * municipalities in the quarter of the Stichtag.
     */
    public Board board(MeasureFilter filter) {
        LocalDate today = LocalDate.now(clock);
        var total = new EnumMap<MeasureKind, Long>(MeasureKind.class);
        Facets counts = facets.facets(filter.withKinds(Set.of()));
        for (MeasureKind kind : MeasureKind.values()) {
            total.put(kind, counts.count(Facet.KIND, kind.name()));
        }
        return new Board(
                lane(filter, MeasureKind.SPRACHANGEBOT, today),
                lane(filter, MeasureKind.EINZELMASSNAHME, today),
                lane(filter, MeasureKind.FOERDERKETTE, today),
                gaps.gaps(new GapQuery(filter.municipalities(), Quarter.of(today), 1, Set.of()))
                        .gaps(),
                total);
    }

    /** Cards of a workshop's wall in the order of its columns; empty for an unknown wall. */
    public List<WallEntry> wall(String wall) {
        return chains.wall(wall);
    }

    private List<MeasureRow> lane(MeasureFilter filter, MeasureKind kind, LocalDate today) {
        return catalogue.page(filter.withKinds(Set.of(kind)), MeasureSort.TITLE, today, 0, Board.MOST);
    }
}
