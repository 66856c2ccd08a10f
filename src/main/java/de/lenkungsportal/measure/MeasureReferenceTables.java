package de.lenkungsportal.measure;

import de.lenkungsportal.platform.ReferenceTable;
import de.lenkungsportal.platform.ReferenceTables;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Measures, Förderketten and gaps of the sources, and the law they rest on. */
@Component
class MeasureReferenceTables implements ReferenceTables {

    /** Legal bases stand in arrays; what people have added to a measure would go with it. */
    @Override
    public List<Use> uses() {
        return List.of(
                new Use("legal_basis", "exists (select from measure m where legal_basis.id = any (m.legal_bases))"),
                of("measure_interest"),
                of("measure_request"),
                of("measure_partner_note"));
    }

    private static Use of(String table) {
        return new Use("measure", "exists (select from %s u where u.measure = measure.id)".formatted(table));
    }

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

    @Override
    public Set<String> general() {
        return Set.of("legal_basis");
    }
}
