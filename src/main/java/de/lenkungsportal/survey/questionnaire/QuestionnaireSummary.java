package de.lenkungsportal.survey.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * A questionnaire in the list of all.
 *
 * @param questions how many it has
 * @param rounds how many rounds ask by it; it is changed no more where there are any
 */
public record QuestionnaireSummary(
        String id,
        int version,
        String title,
        int number,
        @Nullable String basedOn,
        @Nullable String note,
        int questions,
        int rounds) {

    public boolean isUsed() {
        return rounds > 0;
    }
}
