package de.lenkungsportal.source;

import de.lenkungsportal.platform.ReferenceTable;
import de.lenkungsportal.platform.ReferenceTables;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The documents and what is wrong in them. */
@Component
class SourceReferenceTables implements ReferenceTables {

    @Override
    public List<ReferenceTable> tables() {
        return List.of(
                ReferenceTable.versioned("source", "number")
                        .unless("source.version > 1 or source.changed_by is not null"),
                ReferenceTable.of("source_defect", "id"));
    }

    @Override
    public Set<String> general() {
        return Set.of("source");
    }
}
