package de.lenkungsportal.indicator;

import de.lenkungsportal.platform.ReferenceTable;
import de.lenkungsportal.platform.ReferenceTables;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The catalogue and the breakdowns. */
@Component
class IndicatorReferenceTables implements ReferenceTables {

    @Override
    public List<ReferenceTable> tables() {
        return List.of(
                ReferenceTable.of("breakdown_dimension", "code"),
                ReferenceTable.of("breakdown_value", "dimension, code"),
                ReferenceTable.versioned("indicator", "id"));
    }

    @Override
    public Set<String> general() {
        return Set.of("breakdown_dimension", "breakdown_value", "indicator");
    }
}
