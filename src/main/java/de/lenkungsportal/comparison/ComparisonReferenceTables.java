package de.lenkungsportal.comparison;

import de.lenkungsportal.platform.ReferenceTable;
import de.lenkungsportal.platform.ReferenceTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** The stated figures, profiles and milestones of the cities. */
@Component
class ComparisonReferenceTables implements ReferenceTables {

    @Override
    public List<ReferenceTable> tables() {
        return List.of(
                ReferenceTable.versioned("figure", "id").reading("breakdown", "breakdown_of(incoming.breakdown)"),
                ReferenceTable.of("profile_cell", "ags, round, dimension"),
                ReferenceTable.of("profile_category", "ags, round, dimension, category, coalesce(rechtskreis, '')"),
                ReferenceTable.of("milestone", "id"));
    }
}
