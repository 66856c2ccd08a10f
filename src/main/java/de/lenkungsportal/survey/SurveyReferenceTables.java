package de.lenkungsportal.survey;

import de.lenkungsportal.platform.ReferenceTable;
import de.lenkungsportal.platform.ReferenceTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** The round of March 2016. */
@Component
class SurveyReferenceTables implements ReferenceTables {

    @Override
    public List<ReferenceTable> tables() {
        return List.of(ReferenceTable.versioned("survey_round", "id"));
    }
}
