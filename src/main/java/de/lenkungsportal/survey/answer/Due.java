package de.lenkungsportal.survey.answer;

import de.lenkungsportal.survey.ParticipantState;
import java.time.LocalDate;

/** What a municipality still has to hand in. */
record Due(
        String round,
        String title,
        String municipality,
        LocalDate day,
        ParticipantState state,
        int open,
        int questions) {}
