package de.lenkungsportal.profile;

import de.lenkungsportal.platform.ReferenceTable;
import de.lenkungsportal.platform.ReferenceTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the documents say of Integration Points. */
@Component
class ProfileReferenceTables implements ReferenceTables {

    @Override
    public List<ReferenceTable> tables() {
        return List.of(ReferenceTable.versioned("profile_fact", "id"));
    }
}
