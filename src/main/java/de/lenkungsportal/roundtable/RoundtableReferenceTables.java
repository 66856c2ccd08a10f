package de.lenkungsportal.roundtable;

import de.lenkungsportal.platform.ReferenceTable;
import de.lenkungsportal.platform.ReferenceTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** Bodies, meetings and agreements of the sources. */
@Component
class RoundtableReferenceTables implements ReferenceTables {

    /** Agreements are linked to records by their kind and id. */
    @Override
    public List<Use> uses() {
        return List.of(
                linked("MEASURE", "measure"),
                linked("PARTNER", "partnership"),
                linked("FIGURE", "figure"),
                linked("FORECAST", "published_forecast"),
                linked("MILESTONE", "milestone"));
    }

    private static Use linked(String kind, String table) {
        return new Use(
                table,
                "exists (select from agreement_link l where l.kind = '%s' and l.target = %s.id::text)"
                        .formatted(kind, table));
    }

    @Override
    public List<ReferenceTable> tables() {
        return List.of(
                ReferenceTable.versioned("body", "id"),
                ReferenceTable.partOf("body", "body_member", "body", "position"),
                ReferenceTable.partOf("body", "body_cadence", "body", "position"),
                ReferenceTable.versioned("meeting", "id"),
                ReferenceTable.partOf("meeting", "meeting_participant", "meeting", "position"),
                ReferenceTable.versioned("agreement", "id"),
                ReferenceTable.partOf("agreement", "agreement_responsible", "agreement", "position"),
                ReferenceTable.partOf("agreement", "agreement_link", "agreement", "kind, target"));
    }
}
