package de.lenkungsportal.measure;

import de.lenkungsportal.platform.ReferenceTable;
import de.lenkungsportal.platform.ReferenceTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** Measures, Förderketten and gaps of the sources, and the law they rest on. */
@Component
class MeasureReferenceTables implements ReferenceTables {

    @Override
    public List<ReferenceTable> tables() {
        return List.of(
                ReferenceTable.of("legal_basis", "id"),
                ReferenceTable.versioned("measure", "id").after("municipality", "legal_basis"),
                ReferenceTable.versioned("measure_run", "id"),
                ReferenceTable.versioned("foerderkette", "id").after("measure"),
                ReferenceTable.of("wall_entry", "wall, position"),
                ReferenceTable.of("stated_gap", "id"));
    }
}
