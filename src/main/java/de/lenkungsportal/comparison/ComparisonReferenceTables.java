package de.lenkungsportal.comparison;

import de.lenkungsportal.platform.ReferenceTable;
import de.lenkungsportal.platform.ReferenceTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** The stated figures, profiles and milestones of the cities. */
@Component
class ComparisonReferenceTables implements ReferenceTables {

    private static final String CELL = "ags, round, dimension";

    @Override
    public List<ReferenceTable> tables() {
        return List.of(
                ReferenceTable.versioned("figure", "id").reading("breakdown", "breakdown_of(incoming.breakdown)"),
                ReferenceTable.of("profile_cell", CELL).unless("profile_cell.version > 1"),
                ReferenceTable.of("profile_category", CELL + ", category, coalesce(rechtskreis, '')")
                        .where("exists (select from profile_cell c where (c.ags, c.round, c.dimension)"
                                + " = (incoming.ags, incoming.round, incoming.dimension) and c.version = 1)"),
                ReferenceTable.of("milestone", "id"));
    }
}
