package de.lenkungsportal.roundtable;

import de.lenkungsportal.figure.Stand;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body of a municipality in short.
 *
 * @param next null where no meeting is planned and no cadence asks for one
 * @param held meetings that were held up to the Stichtag, the latest first
 * @param agreements agreed up to the Stichtag, by the day they are due
 */
public record CityBody(Body body, @Nullable NextMeeting next, List<Held> held, List<Agreed> agreements) {

    /** What is on record of a body. */
    record Stored(Body body, List<Cadence.OnRecord> onRecord, List<Agreed> agreements) {}

    public record Held(String id, Stand day) {}

    public record Agreed(
            String id,
            String title,
            AgreementState state,
            @Nullable Stand agreedOn,
            @Nullable LocalDate dueOn) {

        public boolean isOverdueOn(LocalDate day) {
            return state.isOpen() && dueOn != null && dueOn.isBefore(day);
        }
    }
}
