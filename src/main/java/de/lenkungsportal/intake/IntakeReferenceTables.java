package de.lenkungsportal.intake;

import de.lenkungsportal.platform.ReferenceTable;
import de.lenkungsportal.platform.ReferenceTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stated intake and published forecasts. A series that was deleted, or was entered since for the same time, is not loaded. */
@Component
class IntakeReferenceTables implements ReferenceTables {

    @Override
    public List<ReferenceTable> tables() {
        return List.of(
                ReferenceTable.of("published_forecast", "id"),
                ReferenceTable.versioned("intake", "id")
                        .where("not exists (select from intake i where i.id <> incoming.id and i.ags = incoming.ags"
                                + " and i.rechtskreis = incoming.rechtskreis and i.unit = incoming.unit"
                                + " and i.origin = incoming.origin and i.frequency = incoming.frequency"
                                + " and i.period_to >= incoming.period_from"
                                + " and i.period_from < incoming.period_from + 31 * incoming.periods)"));
    }
}
