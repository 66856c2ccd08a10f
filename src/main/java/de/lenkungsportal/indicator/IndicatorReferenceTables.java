package de.lenkungsportal.indicator;

import de.lenkungsportal.platform.ReferenceTable;
import de.lenkungsportal.platform.ReferenceTables;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The catalogue, the breakdowns, and the dimensions of profiles. */
@Component
class IndicatorReferenceTables implements ReferenceTables {

    @Override
    public List<ReferenceTable> tables() {
        return List.of(
                ReferenceTable.of("breakdown_dimension", "code"),
                ReferenceTable.of("breakdown_value", "dimension, code"),
                ReferenceTable.versioned("indicator", "id"),
                ReferenceTable.versioned("profile_dimension", "id"),
                ReferenceTable.of("profile_dimension_category", "dimension, code")
                        .unlessChanged("profile_dimension", "dimension"));
    }

    @Override
    public Set<String> general() {
        return Set.of("breakdown_dimension", "breakdown_value", "indicator");
    }
}
