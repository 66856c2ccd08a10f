package de.lenkungsportal.survey.questionnaire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire that was deleted and can be brought back.
 *
 * @param at real time
 */
public record DeletedQuestionnaire(
        String id,
        String title,
        int number,
        @Nullable String basedOn,
        @Nullable Instant at) {}
