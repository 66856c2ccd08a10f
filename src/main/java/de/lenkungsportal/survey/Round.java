package de.lenkungsportal.survey;

import de.lenkungsportal.figure.Stand;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An Erhebung.
 *
 * @param id names it in addresses, for example 2016-03; figures and profiles carry it
 * @param opensOn from when on it can be filled in, dueOn until when; null where a source brought the round
 * @param questionnaire null where a source brought the round without one
 * @param source number of the source of its approved figures; null as long as nothing is approved
 */
public record Round(
        String id,
        String title,
        Stand asOf,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate dueOn,
        @Nullable String questionnaire,
        @Nullable String source,
        RoundState state,
        @Nullable String note,
        int version) {}
