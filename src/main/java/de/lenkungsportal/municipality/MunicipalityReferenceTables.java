package de.lenkungsportal.municipality;

import de.lenkungsportal.platform.ReferenceTable;
import de.lenkungsportal.platform.ReferenceTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** The municipalities of the state, the areas above them, and the institutions in them. */
@Component
class MunicipalityReferenceTables implements ReferenceTables {

    @Override
    public List<ReferenceTable> tables() {
        return List.of(ReferenceTable.of("municipality", "ags"), ReferenceTable.of("institution", "id"));
    }
}
