package de.lenkungsportal.measure.planning;

import de.lenkungsportal.measure.Measure;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request about who offers a measure, which the other side accepts or refuses, or the word that a municipality stops.
 *
 * @param title of the measure
 * @param ags the municipality that asks to join, that is asked to take the lead, or that stops; the other side is the lead of the measure
 * @param municipality its name
 * @param message why, null where nothing was written; the end has a reason
 * @param answer null where nothing was written; a refusal has one
 * @param answeredOn day of the answer or the withdrawal, null while the request is open
 * @param version for optimistic locking, from 1
 */
public record MeasureRequest(
        UUID id,
        String measure,
        String title,
        Kind kind,
        String ags,
        String municipality,
        @Nullable String message,
        State state,
        @Nullable String answer,
        LocalDate askedOn,
        @Nullable LocalDate answeredOn,
        int version) {

    /** What is asked for. */
    public enum Kind {
        /** A municipality asks the lead to offer the measure, too. */
        JOIN,

        /** The lead asks a municipality that offers the measure to take the lead. */
        LEAD,

        /** A municipality offers the measure no more; either side can end it, and nothing is asked. */
        END
    }

    /** State of the request. */
    public enum State {
        OPEN,
        ACCEPTED,
        REFUSED,
        WITHDRAWN,
        ENDED
    }

    /** Whether this municipality accepts or refuses the request. */
    public boolean isAnsweredBy(@Nullable String own, Measure measure) {
        return kind == Kind.JOIN ? measure.isLedBy(own) : ags.equals(own);
    }

    /** Whether this municipality made the request and can withdraw it. */
    public boolean isMadeBy(@Nullable String own, Measure measure) {
        return kind == Kind.JOIN ? ags.equals(own) : measure.isLedBy(own);
    }
}
