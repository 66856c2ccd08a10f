package de.lenkungsportal.municipality;

import de.lenkungsportal.platform.ReferenceTable;
import de.lenkungsportal.platform.ReferenceTables;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The municipalities with their peer groups, the areas above them, the institutions in them, and the places to choose from. */
@Component
class MunicipalityReferenceTables implements ReferenceTables {

    @Override
    public List<ReferenceTable> tables() {
        return List.of(
                ReferenceTable.versioned("municipality", "ags"),
                ReferenceTable.versioned("listed_area", "ags"),
                ReferenceTable.versioned("peer_group", "id"),
                ReferenceTable.partOf("peer_group", "peer_group_member", "peer_group", "ags"),
                ReferenceTable.versioned("institution", "id"));
    }

    @Override
    public Set<String> general() {
        return Set.of("listed_area");
    }
}
