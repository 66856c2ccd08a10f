package de.lenkungsportal.survey.answer;

import de.lenkungsportal.survey.ParticipantState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality still has to hand in.
 *
 * @param remindedAt when the steering group reminded it last; null where it did not
 */
record Due(
        String round,
        String title,
        String municipality,
        LocalDate day,
        ParticipantState state,
        int open,
        int questions,
        @Nullable Instant remindedAt) {}
