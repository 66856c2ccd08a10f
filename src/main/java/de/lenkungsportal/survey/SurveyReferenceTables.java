package de.lenkungsportal.survey;

import de.lenkungsportal.platform.ReferenceTable;
import de.lenkungsportal.platform.ReferenceTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** The round of March 2016: the questions that its overview answers, and who took part. */
@Component
class SurveyReferenceTables implements ReferenceTables {

    @Override
    public List<ReferenceTable> tables() {
        return List.of(
                ReferenceTable.versioned("questionnaire", "id"),
                ReferenceTable.partOf("questionnaire", "question", "questionnaire", "code"),
                ReferenceTable.versioned("survey_round", "id"),
                ReferenceTable.versioned("survey_participant", "id"));
    }
}
