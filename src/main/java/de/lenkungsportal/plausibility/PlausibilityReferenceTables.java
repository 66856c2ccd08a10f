package de.lenkungsportal.plausibility;

import de.lenkungsportal.platform.ReferenceTable;
import de.lenkungsportal.platform.ReferenceTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** What reading the sources has found. */
@Component
class PlausibilityReferenceTables implements ReferenceTables {

    @Override
    public List<ReferenceTable> tables() {
        return List.of(ReferenceTable.of("stated_contradiction", "id"));
    }
}
