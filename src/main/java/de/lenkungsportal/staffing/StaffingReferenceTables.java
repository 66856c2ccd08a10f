package de.lenkungsportal.staffing;

import de.lenkungsportal.platform.ReferenceTable;
import de.lenkungsportal.platform.ReferenceTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the sources assume about staffing. */
@Component
class StaffingReferenceTables implements ReferenceTables {

    @Override
    public List<ReferenceTable> tables() {
        return List.of(ReferenceTable.versioned("staffing_assumption", "ags"));
    }
}
